using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace HelpDesk.Tests.Browser;

/// <summary>A line that tells the page whatever a test likes, also what our own server never would.</summary>
/// <remarks>The page and its files are the desk's; session, conversation and stream are answered here.</remarks>
internal sealed class FakeLine
{
    private const int Frame = 200;

    private IWebSocketRoute? socket;

    private FakeLine()
    {
    }

    /// <summary>Opens the page with a history.</summary>
    /// <param name="page">An empty page.</param>
    /// <param name="address">The desk's.</param>
    /// <param name="history">Activities told when the page connects.</param>
    /// <param name="tokenLives">Seconds.</param>
    public static async Task<FakeLine> OpenAsync(IPage page, string address, IEnumerable<JsonObject> history, int tokenLives = 1800)
    {
        var line = new FakeLine();
        var all = history.ToArray();
        var stream = address.Replace("http:", "ws:", StringComparison.Ordinal) + "/fake/stream";
        var session = $$"""{"conversationId":"c1","token":"t","expires_in":{{tokenLives}},"streamUrl":"{{stream}}"}""";
        await page.RouteAsync("**/chat/session", route => route.FulfillAsync(new() { ContentType = "application/json", Body = session }));
        await page.RouteAsync("**/v3/directline/conversations/c1?**", route => route.FulfillAsync(new() { ContentType = "application/json", Body = session }));
        await page.RouteWebSocketAsync("**/fake/stream", opened =>
        {
            line.socket = opened;
            foreach (var part in all.Chunk(Frame))
            {
                line.Tell(part);
            }
        });
        await page.GotoAsync(address);
        return line;
    }

    /// <summary>An ordinary message, the odd ones from us.</summary>
    public static JsonObject Said(int number) => new()
    {
        ["type"] = "message",
        ["id"] = $"c1|{number:0000000}",
        ["timestamp"] = new DateTimeOffset(2026, 11, 1, 0, 0, 0, TimeSpan.Zero).AddMinutes(number).ToString("O"),
        ["from"] = new JsonObject { ["id"] = number % 2 == 1 ? "helpdesk" : "dl_x", ["role"] = number % 2 == 1 ? "bot" : "user" },
        ["text"] = $"第{number}条",
    };

    public void Tell(params JsonObject[] activities) =>
        socket?.Send(JsonSerializer.Serialize(new { activities, watermark = "1" }));
}
