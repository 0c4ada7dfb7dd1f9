using System.Globalization;

namespace HelpDesk.Bot.Simulator;

/// <summary>Shows the desk's time and asks the desk to skip some, for a page that may not call another address itself.</summary>
internal sealed class DeskTimeRelay(HttpMessageInvoker http, DeskAddress desk, TimeZoneInfo zone)
{
    private static readonly TimeOnly Morning = new(8, 15);

    public void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/sim/time", async (CancellationToken cancel) => Shown(await AskAsync(HttpMethod.Get, "/sim/clock", null, cancel)));
        routes.MapPost("/sim/time/skip", SkipAsync);
    }

    private async Task<IResult> SkipAsync(TimeSkip skip, CancellationToken cancel)
    {
        if (await AskAsync(HttpMethod.Get, "/sim/clock", null, cancel) is not { } now)
        {
            return Shown(null);
        }

        var seconds = skip.ToMorning ? (long)Math.Ceiling(UntilMorning(now.Now).TotalSeconds) : skip.Seconds;
        return Shown(await AskAsync(HttpMethod.Post, "/sim/clock/skip", new ClockSkip(seconds), cancel));
    }

    /// <summary>Time left until 08:15 of the next day in the property's zone.</summary>
    internal TimeSpan UntilMorning(DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone).Date.AddDays(1) + Morning.ToTimeSpan();
        return new DateTimeOffset(local, zone.GetUtcOffset(local)) - now;
    }

    private async Task<DeskTime?> AskAsync(HttpMethod method, string path, ClockSkip? skip, CancellationToken cancel)
    {
        using var request = new HttpRequestMessage(method, desk.Url + path) { Content = skip is null ? null : JsonContent.Create(skip) };
        try
        {
            using var answer = await http.SendAsync(request, cancel);
            return answer.IsSuccessStatusCode ? await answer.Content.ReadFromJsonAsync<DeskTime>(cancel) : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private IResult Shown(DeskTime? desk) => desk is { Now: var now }
        ? Results.Json(new { now, text = TimeZoneInfo.ConvertTime(now, zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) })
        : Results.Json(new { text = (string?)null }, statusCode: StatusCodes.Status502BadGateway);
}

/// <param name="Seconds">How far; 0 or more.</param>
/// <param name="ToMorning">To 08:15 of the next day instead.</param>
internal sealed record TimeSkip(long Seconds = 0, bool ToMorning = false);
