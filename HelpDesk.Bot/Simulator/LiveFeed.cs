using System.Threading.Channels;
using HelpDesk.Bot.Simulator.Gateway;

namespace HelpDesk.Bot.Simulator;

/// <summary>Tells open pages which phone has something new, as server-sent events.</summary>
/// <remarks>Only the names of changed phones wait for a slow page, each once, so nothing piles up.</remarks>
internal sealed class LiveFeed(Ledger ledger, FaultPanel faults, IReadOnlyList<SimulatedPhone> phones, CancellationToken stopping)
{
    private const string FaultsChanged = "faults";

    private static readonly TimeSpan Heartbeat = TimeSpan.FromSeconds(15);

    private readonly HashSet<string> numbers = [.. phones.Select(phone => phone.Number)];

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet("/sim/live", FollowAsync);

    private async Task FollowAsync(HttpContext context)
    {
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        var page = new Follower();
        Action<string> phoneChanged = number => page.Tell(numbers.Contains(number) ? number : null);
        Action faultsChanged = () => page.Tell(FaultsChanged);
        ledger.Changed += phoneChanged;
        faults.Changed += faultsChanged;
        try
        {
            context.Response.ContentType = "text/event-stream";
            context.Response.Headers.CacheControl = "no-store";
            await context.Response.WriteAsync("event: hello\ndata: -\n\n", ending.Token);
            await context.Response.Body.FlushAsync(ending.Token);
            await WriteAllAsync(context.Response, page, ending.Token);
        }
        catch (OperationCanceledException) when (ending.IsCancellationRequested)
        {
            // The page was closed or the process ends.
        }
        finally
        {
            ledger.Changed -= phoneChanged;
            faults.Changed -= faultsChanged;
        }
    }

    private static async Task WriteAllAsync(HttpResponse response, Follower page, CancellationToken ending)
    {
        while (!ending.IsCancellationRequested)
        {
            foreach (var changed in await page.ChangedAsync(Heartbeat, ending))
            {
                var line = changed == FaultsChanged ? "event: faults\ndata: -\n\n" : $"event: phone\ndata: {changed}\n\n";
                await response.WriteAsync(line, ending);
            }

            await response.WriteAsync(":\n\n", ending);
            await response.Body.FlushAsync(ending);
        }
    }

    private sealed class Follower
    {
        private readonly Lock gate = new();
        private readonly HashSet<string> changed = [];
        private readonly Channel<bool> signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

        public void Tell(string? what)
        {
            if (what is null)
            {
                return;
            }

            lock (gate)
            {
                changed.Add(what);
            }

            signal.Writer.TryWrite(true);
        }

        /// <summary>What changed since the last call; empty when nothing did for a while.</summary>
        public async Task<IReadOnlyList<string>> ChangedAsync(TimeSpan atMost, CancellationToken cancel)
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
            patience.CancelAfter(atMost);
            try
            {
                await signal.Reader.ReadAsync(patience.Token);
            }
            catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
            {
                return [];
            }

            lock (gate)
            {
                string[] now = [.. changed];
                changed.Clear();
                return now;
            }
        }
    }
}
