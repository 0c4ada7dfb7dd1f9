using HelpDesk.Bot.Time;

namespace HelpDesk.Bot.Simulator;

/// <summary>The desk's own side of skipping time; Development and this machine only.</summary>
internal static class DeskClockEndpoints
{
    private const long LongestSkip = 400L * 24 * 60 * 60;

    public static void MapDeskClock(this IEndpointRouteBuilder routes, DeskClock clock)
    {
        routes.MapGet("/sim/clock", () => new DeskTime(clock.GetUtcNow()));
        routes.MapPost("/sim/clock/skip", (ClockSkip skip) =>
        {
            if (skip.Seconds is < 0 or > LongestSkip)
            {
                return Results.Problem("seconds must be 0 to 34560000: time goes forward only.", statusCode: StatusCodes.Status400BadRequest);
            }

            clock.Skip(TimeSpan.FromSeconds(skip.Seconds));
            return Results.Json(new DeskTime(clock.GetUtcNow()));
        });
    }
}

/// <summary>The desk's time.</summary>
/// <param name="Now">UTC.</param>
internal sealed record DeskTime(DateTimeOffset Now);

internal sealed record ClockSkip(long Seconds);
