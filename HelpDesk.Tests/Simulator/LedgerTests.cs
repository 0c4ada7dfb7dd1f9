using System.Net.Http.Json;
using HelpDesk.Bot.Simulator.Gateway;

namespace HelpDesk.Tests.Simulator;

public sealed class LedgerTests : IDisposable
{
    private static readonly DateTimeOffset At = new(2026, 11, 21, 4, 0, 0, TimeSpan.Zero);

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("ledger-tests-");

    private string FilePath => Path.Combine(folder.FullName, "deep", "ledger.jsonl");

    [Fact]
    public async Task Given_a_ledger_when_it_is_opened_again_then_it_knows_texts_states_attempts_and_blocks()
    {
        await using (var before = new Ledger(FilePath, 10))
        {
            await before.AppendAsync(Text("SM1"));
            await before.AppendAsync(new LedgerLine { Event = LedgerLine.State, At = At, Sid = "SM1", Status = "sent" });
            await before.AppendAsync(new LedgerLine { Event = LedgerLine.Hook, At = At, Sid = "SM1", Told = "sent", Attempt = 2, Result = "503" });
            await before.AppendAsync(new LedgerLine { Event = LedgerLine.Block, At = At, Number = "+861" });
            await before.AppendAsync(new LedgerLine { Event = LedgerLine.Block, At = At, Number = "+862" });
            await before.AppendAsync(new LedgerLine { Event = LedgerLine.Lift, At = At, Number = "+861" });
        }

        await using var after = new Ledger(FilePath, 10);
        Assert.Equal(("sent", 2, false), (after.Find("SM1")?.Status, after.Find("SM1")?.AttemptsAt("sent"), after.Find("SM1")?.IsSettled("sent")));
        Assert.Equal((false, true), (after.IsBlocked("+861"), after.IsBlocked("+862")));
    }

    [Fact]
    public async Task Given_a_line_torn_by_a_crash_when_it_is_opened_again_then_the_rest_is_whole_and_writing_goes_on()
    {
        await using (var before = new Ledger(FilePath, 10))
        {
            await before.AppendAsync(Text("SM1"));
        }

        await File.AppendAllTextAsync(FilePath, """{"event":"text","sid":"SM2","bo""");
        await using (var torn = new Ledger(FilePath, 10))
        {
            await torn.AppendAsync(Text("SM3"));
        }

        await using var after = new Ledger(FilePath, 10);
        Assert.Equal(["SM3", "SM1"], after.Newest(_ => true, 0, 10).Select(text => text.Sid));
        Assert.Equal(2, (await File.ReadAllLinesAsync(FilePath)).Length);
    }

    [Fact]
    public async Task Given_more_texts_than_memory_holds_when_asked_then_recent_ones_are_there_and_the_file_has_all()
    {
        await using var ledger = new Ledger(FilePath, 3);
        await Task.WhenAll(Enumerable.Range(0, 10).Select(number => ledger.AppendAsync(Text($"SM{number}"))));

        Assert.Equal((10, 10), ledger.Counts);
        Assert.Null(ledger.Find("SM6"));
        Assert.Equal(["SM9", "SM8", "SM7"], ledger.Newest(_ => true, 0, 10).Select(text => text.Sid));
        Assert.Equal(["SM4", "SM5"], ledger.Page(4, 2).Select(text => text.Sid));
    }

    [Fact]
    public async Task Given_lines_in_the_file_when_they_are_read_by_people_then_chinese_is_chinese_and_no_line_breaks()
    {
        await using (var ledger = new Ledger(FilePath, 3))
        {
            await ledger.AppendAsync(Text("SM1") with { Body = "漏水\r\n\"快来\"" });
        }

        Assert.Contains("漏水\\r\\n\\\"快来", Assert.Single(await File.ReadAllLinesAsync(FilePath)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_gateway_stopped_with_work_left_when_it_starts_again_then_it_goes_on()
    {
        var never = GatewayScene.AtOnce with { DeliveredAfter = TimeSpan.FromHours(1), Retries = [TimeSpan.FromHours(1), TimeSpan.Zero] };
        await using var scene = await GatewayScene.OpenAsync(never);
        scene.Desk.Answers.Clear();
        scene.Desk.Answers.Enqueue(System.Net.HttpStatusCode.ServiceUnavailable);
        scene.Desk.Answers.Enqueue(System.Net.HttpStatusCode.OK);
        var sid = await scene.WriteAsync("漏水");
        await scene.Desk.NextAsync();
        using var sent = await scene.SendAsync(callback: scene.Desk.Url + "/twilio/sms/status");
        Assert.Equal("queued", (await scene.Desk.NextAsync())["MessageStatus"]);
        Assert.Equal("sent", (await scene.Desk.NextAsync())["MessageStatus"]);
        await scene.StopAsync();

        await scene.StartAsync();
        await scene.Host.Work.IdleAsync();

        var posts = scene.Desk.Rest();
        Assert.Contains(posts, post => post["MessageSid"] == sid && post["SmsStatus"] == "received");
        Assert.Contains(posts, post => post["MessageStatus"] == "delivered");
        Assert.Equal("delivered", scene.Host.Ledger.Newest(text => !text.IsInbound, 0, 1)[0].Status);
    }

    [Fact]
    public async Task Given_three_texts_when_the_ledger_is_read_over_http_then_pages_lead_on()
    {
        await using var scene = await GatewayScene.OpenAsync();
        for (var number = 0; number < 3; number++)
        {
            await scene.WriteAsync($"第{number}条");
        }

        var first = await scene.Client.GetFromJsonAsync<System.Text.Json.JsonElement>($"{scene.Url}/sim/ledger?size=2");
        var second = await scene.Client.GetFromJsonAsync<System.Text.Json.JsonElement>($"{scene.Url}/sim/ledger?size=2&from={first.GetProperty("next")}");

        Assert.Equal(3, first.GetProperty("total").GetInt32());
        Assert.Equal(2, first.GetProperty("texts").GetArrayLength());
        Assert.Equal("第2条", second.GetProperty("texts")[0].GetProperty("body").GetString());
    }

    public void Dispose() => folder.Delete(recursive: true);

    private static LedgerLine Text(string sid) => new()
    {
        Event = LedgerLine.Text, At = At, Sid = sid, Direction = "inbound", From = "+8613900001202", To = "+8675500000000", Body = "漏水", Segments = 1, Status = "received",
    };
}
