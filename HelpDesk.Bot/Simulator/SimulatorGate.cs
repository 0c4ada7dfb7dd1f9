using System.Net;

namespace HelpDesk.Bot.Simulator;

/// <summary>Hides everything under /sim from all but this machine: to others it is not there.</summary>
/// <remarks>
/// The peer must be a loopback address and nobody may have forwarded for another. The host must be a local name:
/// a page elsewhere that lets its own name point here (DNS rebinding) does not get in.
/// </remarks>
internal static class SimulatorGate
{
    public static void UseSimulatorGate(this IApplicationBuilder app, bool isOpen) => app.Use((context, next) =>
    {
        if (!context.Request.Path.StartsWithSegments("/sim", StringComparison.OrdinalIgnoreCase) || (isOpen && IsLocal(context)))
        {
            return next(context);
        }

        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    });

    internal static bool IsLocal(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } peer
        && IPAddress.IsLoopback(peer)
        && !context.Request.Headers.ContainsKey("X-Forwarded-For")
        && !context.Request.Headers.ContainsKey("Forwarded")
        && (context.Request.Host.Host is "localhost" or "127.0.0.1" or "[::1]");

    /// <summary>Puts the gate before everything else the process serves.</summary>
    internal sealed class First(IHostEnvironment environment) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.UseSimulatorGate(environment.IsDevelopment());
            next(app);
        };
    }
}
