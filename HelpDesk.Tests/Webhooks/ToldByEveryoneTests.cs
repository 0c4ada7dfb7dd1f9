using HelpDesk.Bot.Webhooks;
using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Webhooks;
using HelpDesk.Tests.Conversations;
using HelpDesk.Tests.Desk;
using HelpDesk.Tests.Turns;

namespace HelpDesk.Tests.Webhooks;

/// <summary>Whoever writes a ticket tells of it in the same commit: residents' turns, staff by text, the desk.</summary>
public sealed class ToldByEveryoneTests
{
    [Fact]
    public async Task Given_a_resident_who_texts_when_the_ticket_is_filed_and_an_emergency_taken_then_all_of_it_is_told()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-21 22:10");
        await ListenAsync(desk.Store, desk.Time);
        await desk.TextAsync(Texted.Wang, "SM1", "3栋1202厨房水管漏水，明天下午三点后来修");
        await desk.TextAsync(Texted.Wang, "SM2", "对");
        var ticket = await Some.EmergencyAsync(desk.Store);
        await desk.TextAsync(Texted.Duty, "SM3", "1");

        var news = await NewsAsync(desk.Store);

        Assert.Equal(["ticket.filed", "ticket.filed", "alarm.raised", "ticket.changed", "alarm.acknowledged"], news.Select(item => item.Type));
        Assert.Equal(ticket.Number, news[^1].Ticket.Number);
        Assert.Equal(["taken"], news[3].Events);
    }

    [Fact]
    public async Task Given_staff_when_they_act_at_the_desk_and_take_it_back_then_both_are_told()
    {
        await using var host = new DeskHost();
        var browser = await host.SignedInAsync(StaffRole.Technician);
        await Some.SeedAsync(host.Store);
        await ListenAsync(host.Store, host.Clock, host.Get<NewsOfCommits>());
        var page = $"/desk/tickets/{Some.Number}";

        await browser.PostAsync(page, page + "/do/done", ("version", "1"));
        await browser.PostAsync(page, page + "/undo");

        var told = await host.Store.QueryAsync(Kinds.WebhookDelivery, new Query { Kind = Kinds.WebhookDelivery.Name }, default);
        Assert.Equal(["done", "undone"], (await NewsAsync(host.Store)).Concat(told.Select(each => each.Value.Item).OfType<TicketNewsItem>()).OrderBy(item => item.Sequence).SelectMany(item => item.Events));
    }

    private static async Task ListenAsync(DeskStore store, TimeProvider clock, NewsOfCommits? news = null)
    {
        (news ?? new NewsOfCommits(store, new(store), clock)).Begin();
        await store.CommitAsync(
            new Changes().Insert(Kinds.Webhook, new Webhook { Id = "erp", Name = "ERP", Address = "https://erp.invalid/", Events = WebhookEvents.All, Role = StaffRole.Manager, Secret = "unreadable", CreatedAt = clock.GetUtcNow() }),
            default);
    }

    private static async Task<IReadOnlyList<TicketNewsItem>> NewsAsync(DeskStore store) =>
        [.. (await store.QueryAsync(Kinds.TicketNews, new Query { Kind = Kinds.TicketNews.Name }, default)).SelectMany(news => news.Value.Items)];
}
