using System.Net;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Staff;

namespace HelpDesk.Tests.Desk;

/// <summary>The draft of an outage notice at the desk.</summary>
public sealed class OutageTaskTests : IAsyncLifetime, IDisposable
{
    private const string Path = "/desk/tasks/outage%3AQ20261121-0004";

    private readonly DeskHost host = new("Testing");

    public async Task InitializeAsync()
    {
        await Some.SeedAsync(host.Store);
        await host.Store.CommitAsync(
            new Changes()
                .Insert(Kinds.Ticket, Some.Ticket("Q20261121-0004"))
                .Insert(Kinds.Task, new DeskTask { Id = "outage:Q20261121-0004", Reason = DeskTaskReason.OutageAnnounced, Subject = "Q20261121-0004", Draft = "停电通知：<b>周四</b>", At = Some.Now }),
            default);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Given_a_drafted_notice_when_the_supervisor_opens_the_task_then_it_is_marked_as_unsent_and_leads_to_the_message()
    {
        var html = await (await host.SignedInAsync(StaffRole.Supervisor)).Client.GetStringAsync(Path);

        Assert.DoesNotContain("<b>周四</b>", html, StringComparison.Ordinal);
        Assert.Contains("停电通知：<b>周四</b>", WebUtility.HtmlDecode(html), StringComparison.Ordinal);
        Assert.Contains("not sent", html, StringComparison.Ordinal);
        Assert.Contains("/desk/tickets/Q20261121-0004", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_drafted_notice_when_a_guard_opens_the_task_then_there_is_none() =>
        Assert.Equal(HttpStatusCode.NotFound, (await (await host.SignedInAsync(StaffRole.Security)).Client.GetAsync(Path)).StatusCode);
}
