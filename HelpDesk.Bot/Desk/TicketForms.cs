using HelpDesk.Bot.Desk.SignIn;
using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Desk;

/// <summary>One form on a ticket.</summary>
/// <param name="Name">Last part of its address.</param>
/// <param name="Permission">Who may send it.</param>
/// <param name="Read">Makes the command of what was typed; null when it cannot be read.</param>
internal sealed record TicketForm(string Name, DeskAction Permission, Func<IReadOnlyDictionary<string, string>, DateTimeOffset, TimeZoneInfo, TicketCommand?> Read);

/// <summary>The forms on a ticket, and how each is answered.</summary>
internal static class TicketForms
{
    internal const string VersionField = "version";
    internal const string SeenField = "seen";

    // A row of a list has one field for both: its button.
    private const string AtField = "at";
    internal const string ToField = "to";

    public static readonly IReadOnlyList<TicketForm> All =
    [
        new("take", DeskAction.Take, (_, _, _) => new TicketCommand.Take()),
        new("note", DeskAction.Note, (typed, _, _) => new TicketCommand.Note(Text(typed) ?? "")),
        new("reply", DeskAction.Reply, (typed, _, _) => new TicketCommand.Reply(Text(typed) ?? "")),
        new("promise", DeskAction.Promise, Promise),
        new("wait", DeskAction.Wait, (typed, _, _) => new TicketCommand.Wait(Text(typed))),
        new("done", DeskAction.Done, (typed, _, _) => new TicketCommand.Done(Text(typed))),
        new("close", DeskAction.Close, (typed, _, _) => new TicketCommand.Close(Text(typed))),
        new("reopen", DeskAction.Reopen, (typed, _, _) => new TicketCommand.Reopen(Text(typed))),
        new("dispatch", DeskAction.Dispatch, (typed, _, _) => typed.GetValueOrDefault(ToField) is { } to ? new TicketCommand.Dispatch(to) : null),
        new("decline", DeskAction.Take, (typed, _, _) => new TicketCommand.Decline(Text(typed) ?? "")),
        new("cancel", DeskAction.Cancel, (typed, _, _) => new TicketCommand.Cancel(Text(typed))),
    ];

    public static async Task<IResult> PostAsync(HttpContext http, string number, TicketForm form)
    {
        var services = http.RequestServices;
        var typed = Typed(http);
        var command = form.Read(typed, services.GetRequiredService<TimeProvider>().GetUtcNow(), services.GetRequiredService<Estate>().Zone);
        var version = Number(typed, VersionField);
        if (command is null || version is null || DeskCookie.AccountOf(http) is not { } me)
        {
            return DeskGate.Error(http, StatusCodes.Status400BadRequest);
        }

        return await ChangeAsync(
            http,
            me,
            number,
            form.Name,
            typed,
            () => services.GetRequiredService<DeskTickets>().ApplyAsync(new(number, command, me.Name, version) { IsHeld = true }, http.RequestAborted),
            kept => After(form, kept, number, typed));
    }

    /// <summary>Takes back what was just done.</summary>
    public static async Task<IResult> UndoAsync(HttpContext http, string number, HeldTellings held)
    {
        var typed = DeskForms.Typed(http);
        return DeskCookie.AccountOf(http) is { } me
            ? await ChangeAsync(http, me, number, "undo", typed, () => held.UndoAsync(number, me.Name, http.RequestAborted), _ => BackOf(typed, number, "undo"))
            : DeskGate.Error(http, StatusCodes.Status400BadRequest);
    }

    /// <summary>Changes a ticket that the account may see; leads on when it was done, else to the ticket once more, with what was typed.</summary>
    internal static async Task<IResult> ChangeAsync(
        HttpContext http, StaffAccount me, string number, string form, Dictionary<string, string> typed, Func<Task<DeskOutcome>> change, Func<DeskOutcome.Kept, string> after)
    {
        if (await http.RequestServices.GetRequiredService<TicketSight>().FindAsync(Viewer.Of(me), number, http.RequestAborted) is null)
        {
            return DeskGate.Error(http, StatusCodes.Status404NotFound);
        }

        return await change() switch
        {
            DeskOutcome.Kept kept => DeskForms.SeeOther(after(kept)),
            DeskOutcome.Stale stale => await AgainAsync(http, stale.Ticket, form, typed, "stale", StatusCodes.Status412PreconditionFailed),
            DeskOutcome.Refused refused => await AgainAsync(http, refused.Ticket, form, typed, $"{refused.Reason}", StatusCodes.Status409Conflict),
            DeskOutcome.SlotTaken taken => await AgainAsync(http, taken.Ticket, form, typed, $"{TicketRefusal.SlotTaken}", StatusCodes.Status409Conflict),
            DeskOutcome.CannotBeTexted blocked => await AgainAsync(http, blocked.Ticket, form, typed, "CannotBeTexted", StatusCodes.Status409Conflict),
            _ => DeskGate.Error(http, StatusCodes.Status404NotFound),
        };
    }

    private static Task<IResult> AgainAsync(HttpContext http, Versioned<Ticket> ticket, string form, Dictionary<string, string> typed, string reason, int status)
    {
        var seen = (int)Math.Clamp(Number(typed, SeenField) ?? 0, 0, ticket.Value.Timeline.Count);
        var fields = typed.Where(field => field.Key is not (VersionField or SeenField)).ToDictionary(StringComparer.Ordinal);
        return DeskPages.TicketPageAsync(http, ticket, new(form, Text(typed), reason, seen) { Fields = fields }, status);
    }

    private static string After(TicketForm form, DeskOutcome.Kept kept, string number, Dictionary<string, string> typed)
    {
        var untold = form.Name is "promise" or "done" or "close" or "reopen" or "cancel" && !kept.Told && !kept.WasSame;
        var of = kept.Told && typed.ContainsKey("back") ? $"&of={number}" : "";
        return $"{BackOf(typed, number, form.Name)}{(untold ? "&untold" : "")}{of}";
    }

    /// <summary>Where a form leads once it is done: to the page it was sent from, else to its ticket.</summary>
    internal static string BackOf(Dictionary<string, string> typed, string number, string done)
    {
        var back = typed.TryGetValue("back", out var asked) ? DeskGate.BackTo(asked) : $"/desk/tickets/{number}";
        return $"{back}{(back.Contains('?', StringComparison.Ordinal) ? '&' : '?')}ok={done}";
    }

    private static Dictionary<string, string> Typed(HttpContext http)
    {
        var typed = DeskForms.Typed(http);
        if (typed.Remove(AtField, out var at) && at.Split('.', 3) is [var version, var seen, .. var to])
        {
            (typed[VersionField], typed[SeenField]) = (version, seen);
            if (to is [var whom])
            {
                typed[ToField] = whom;
            }
        }

        return typed;
    }

    private static TicketCommand.Promise? Promise(IReadOnlyDictionary<string, string> typed, DateTimeOffset now, TimeZoneInfo zone)
    {
        var visit = NewTicketForm.VisitOf(typed, out var readable);
        return readable ? new TicketCommand.Promise(visit ?? Promises.TomorrowMorning(now, zone)) : null;
    }

    internal static string? Text(IReadOnlyDictionary<string, string> typed) =>
        typed.GetValueOrDefault("text")?.Trim() is { Length: > 0 } text ? text.ReplaceLineEndings("\n") : null;

    internal static long? Number(IReadOnlyDictionary<string, string> typed, string field) =>
        DeskPages.Number(typed.GetValueOrDefault(field));
}
