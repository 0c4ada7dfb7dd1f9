using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Desk.Live;
using HelpDesk.Bot.Desk.SignIn;
using HelpDesk.Bot.Duty;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Desk;

/// <summary>What the forms of a ticket's page choose from, and who else has it open.</summary>
public sealed record HandlingView
{
    /// <summary>Who can handle it: everybody who may see it, by name.</summary>
    public IReadOnlyList<StaffAccount> Handlers { get; init; } = [];

    /// <summary>Departments a complaint can be about: stored name and label.</summary>
    public IReadOnlyList<(string Name, string Label)> Departments { get; init; } = [];

    /// <summary>Canned replies in the resident's language, filled in.</summary>
    public IReadOnlyList<FilledReply> Replies { get; init; } = [];

    /// <summary>The one that was picked; null for none.</summary>
    public FilledReply? Picked { get; init; }

    /// <summary>Colleagues who have it open.</summary>
    public IReadOnlyList<Colleague> Colleagues { get; init; } = [];

    internal static async ValueTask<HandlingView> ReadAsync(HttpContext http, Ticket ticket)
    {
        var services = http.RequestServices;
        var catalogue = services.GetRequiredService<CatalogueInUse>().Now;
        var texts = DeskGate.FrameOf(http).T;
        var replies = CannedReplies.Of(ticket, catalogue);
        var picked = http.Request.Query["canned"].ToString();
        return new()
        {
            Handlers = [.. (await services.GetRequiredService<StaffOnFile>().AllAsync(http.RequestAborted)).Where(account => StaffSight.MaySee(Viewer.Of(account), ticket))],
            Departments = [.. catalogue.Estate.Departments.Select(department => (department.Name, texts.In(department.Labels)))],
            Replies = replies,
            Picked = replies.FirstOrDefault(reply => reply.Name == picked),
            Colleagues = DeskCookie.AccountOf(http) is { } me ? services.GetRequiredService<Presence>().Others(ticket.Number, me.Name) : [],
        };
    }
}
