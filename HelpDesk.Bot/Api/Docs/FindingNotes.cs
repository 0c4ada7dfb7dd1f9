using HelpDesk.Bot.Figures;
using HelpDesk.Bot.Lookup;
using HelpDesk.Store;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Api.Docs;

/// <summary>Notes on the operations that find: search, kept lists, files for spreadsheets, figures.</summary>
internal static class FindingNotes
{
    private static readonly ViewJson View = ViewJson.Of(new(ApiSamples.View, 1));
    private static readonly string[] Taken = ["409 view_name_taken", "409 view_too_many", "412 changed_since"];

    public static readonly Dictionary<string, OperationNotes> All = new(StringComparer.Ordinal)
    {
        ["search"] = new("Tickets, residents and conversations by words, best first; one group in pages with in and page", new SearchJson(
            new([FoundTicketJson.Of(ApiSamples.Repair)], false),
            new([FoundResidentJson.Of(ApiSamples.Resident, whole: true)], false),
            new([new(ApiSamples.Device, Takeover.ChatKey.Of(ApiSamples.Device), ApiSamples.Repair.Number, "resident", "2026-11-21T02:00:00.000Z", "3栋1202厨房水管漏水")], false)))
        {
            Where = TicketNotes.Values(("q", "漏水")),
            Problems = ["400 invalid_field"],
        },
        ["exportTickets"] = new("The list of GET /tickets as a file for spreadsheets, at most 50,000 rows", "\ufeff\"Number\",\"Kind\",\"State\"\r\n\"R20261121-0007\",\"Repair\",\"Open\"\r\n")
        {
            Where = TicketNotes.Values(("kind", "repair"), ("building", "3"), ("from", "2026-11-21")),
            Problems = ["400 invalid_field"],
        },
        ["listViews"] = new("Lists kept under a name: those of the key, and those of everybody", new ViewListJson([View])),
        ["keepView"] = new("Keep a list under a name", View with { Name = "3栋维修", Filter = "kind=repair&building=3", Shared = false }, new NewViewJson("3栋维修", "kind=repair&building=3", false)) { IsOnce = true, Problems = Taken },
        ["changeView"] = new("Give a kept list another name or filter; what is left out stays", View with { Name = "紧急维修" }, new NewViewJson("紧急维修", ApiSamples.View.Filter, null))
        {
            Where = TicketNotes.Values(("id", ApiSamples.View.Id)),
            IsVersioned = true,
            Problems = Taken,
        },
        ["deleteView"] = new("Forget a kept list") { Where = TicketNotes.Values(("id", ApiSamples.View.Id)), IsVersioned = true },
        ["getFigures"] = new("Contacts and first answers of thirty days, and what is unfinished by age, kind and building", new FiguresJson(
            [new("2026-11-21", Counts(("sms", 6), ("chat", 9), ("teams", 1), ("staff", 2)), Counts(("0", 14), ("1", 1), ("2", 0), ("late", 0), ("breached", 0)))],
            Counts(("day", 3), ("three_days", 1), ("week", 0), ("month", 0), ("older", 0)),
            Enum.GetValues<TicketKind>().ToDictionary(kind => Kinds.Written(kind), kind => kind == TicketKind.Repair ? 4L : 0, StringComparer.Ordinal),
            Counts(("3", 4)),
            IsCut: false)),
    };

    private static Dictionary<string, long> Counts(params (string Name, long Count)[] counts) => counts.ToDictionary(each => each.Name, each => each.Count, StringComparer.Ordinal);
}
