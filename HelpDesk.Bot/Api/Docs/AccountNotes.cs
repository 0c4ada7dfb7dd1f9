using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Api.Docs;

/// <summary>Notes on the operations of staff accounts and their sessions.</summary>
internal static class AccountNotes
{
    private static readonly StaffAccount Technician = ApiSamples.Technician;
    private static readonly AccountJson Account = new(Technician.Name, Technician.DisplayName, "technician", Technician.Department, Technician.Phone, "zh-Hans", Locked: false, HasPassword: true, null, 1, 1);
    private static readonly AccountJson Linked = Account with { HasPassword = false, LinkUntil = "2026-11-22T02:10:00.000Z", Sessions = 0 };
    private static readonly LinkedAccountJson Link = new(Linked, "https://desk.example.com/desk/welcome?name=tech&token=Vb3kQ7mZ0xq2nT5wYc8sLf1hRj4pGd6u", "2026-11-22T02:10:00.000Z");

    public static readonly Dictionary<string, OperationNotes> All = new(StringComparer.Ordinal)
    {
        ["listAccounts"] = new("All accounts of staff", new AccountListJson([Account with { Version = null }])),
        ["getAccount"] = new("One account", Account) { Where = Of() },
        ["createAccount"] = new(
            "Create an account; answers the link with which the person sets a password, in the first answer only",
            Link with { Account = Linked with { Name = "xiaolin", DisplayName = "小林", Role = "agent", Department = null, Phone = null } },
            new NewAccountJson("xiaolin", "小林", "agent", null, null, "zh-Hans"))
        {
            IsOnce = true,
            Problems = ["409 name_taken", "409 too_many"],
        },
        ["changeAccount"] = new("Change what is on file; a field left out stays, an empty one is cleared", Account with { Version = 2 }, new AccountFieldsJson("周师傅", null, null, "13900008000", null))
        {
            Where = Of(),
            IsVersioned = true,
            Problems = ["409 last_administrator"],
        },
        ["removeAccount"] = new("Remove an account; its name is not given again") { Where = Of(), IsVersioned = true, Problems = ["409 last_administrator"] },
        ["lockAccount"] = new("Lock an account and end its sessions", Account with { Locked = true, Sessions = 0, Version = 2 }) { Where = Of(), IsVersioned = true, Problems = ["409 last_administrator"] },
        ["unlockAccount"] = new("Unlock an account", Account with { Version = 2 }) { Where = Of(), IsVersioned = true },
        ["resetAccount"] = new("Make a new link to set a password; the old password and all sessions end", Link) { Where = Of(), IsVersioned = true },
        ["listSessions"] = new("Where a person is signed in, last seen first", new SessionListJson([SessionJson.Of(ApiSamples.Session)])) { Where = Of() },
        ["endSessions"] = new("End all sessions of a person at once", Account with { Sessions = 0, Version = 2 }) { Where = Of(), IsVersioned = true },
        ["endSession"] = new("End one session of a person") { Where = TicketNotes.Values(("name", Technician.Name), ("id", ApiSamples.Session.Id)) },
    };

    private static Dictionary<string, string> Of() => TicketNotes.Values(("name", Technician.Name));
}
