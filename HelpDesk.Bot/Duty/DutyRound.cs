using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Turns;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Duty;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Duty;

/// <summary>Asks whoever begins a night whether alarms arrive, and tells the supervisor of silence and of empty shifts, each once.</summary>
/// <remarks>Safe to repeat and to break off: what was said stands on the shift, in the commit that says it.</remarks>
internal sealed class DutyRound(DeskStore store, RosterOnFile onFile, StaffOnFile staff, CatalogueInUse catalogue, TimeProvider clock)
{
    /// <summary>One round. Nothing is read while nothing is due.</summary>
    public async Task RunAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var roster = await onFile.AroundNowAsync(cancel);
        if (catalogue.Now.AlarmTest && DutyCalls.TestDue(roster, now) is { Person: { } person } begun && await staff.OfNameAsync(person, cancel) is { Phone: { } phone } account)
        {
            await ChangeAsync(begun.Key, (changes, shift) => ValueTask.FromResult(Test(changes, shift, account, phone, now)), cancel);
        }

        if (DutyCalls.TestMissed(roster, now) is { } silent)
        {
            await ChangeAsync(silent.Key, (changes, shift) => TellSilenceAsync(changes, shift, now, cancel), cancel);
        }

        foreach (var day in DutyCalls.EmptyDue(roster, now).GroupBy(shift => shift.Day))
        {
            await TellEmptyAsync(day.Key, [.. day], now, cancel);
        }
    }

    /// <summary>Changes one shift unless it changed meanwhile; then the next round sees what is left to do.</summary>
    private async Task ChangeAsync(ShiftKey key, Func<Changes, Shift, ValueTask<Shift?>> change, CancellationToken cancel)
    {
        var changes = new Changes();
        if (await store.FindAsync(Kinds.Shift, key.ToString(), cancel) is { } found && await change(changes, found.Value) is { } changed)
        {
            await store.CommitAsync(changes.Update(Kinds.Shift, found, changed), cancel);
        }
    }

    private Shift? Test(Changes changes, Shift shift, StaffAccount account, string phone, DateTimeOffset now)
    {
        if (shift.Person != account.Name || shift.Test?.Person == account.Name)
        {
            return null;
        }

        var language = StaffTexts.LanguageOf(account);
        var until = TimeZoneInfo.ConvertTime(DutySpan.At(now, catalogue.LocalHours).Until, catalogue.Estate.Zone);
        var text = Wording.Say("staff.duty.test", language, Channel.Sms, ("part", PartOf(shift, language)), ("until", $"{until:HH:mm}"));
        StaffTexts.Add(changes, IdOf("alarm-test", shift), phone, text, null, now);
        return shift with { Test = new(account.Name, phone, now, null, null) };
    }

    private async ValueTask<Shift?> TellSilenceAsync(Changes changes, Shift shift, DateTimeOffset now, CancellationToken cancel)
    {
        if (shift.Test is not { AcknowledgedAt: null, ToldAt: null } test)
        {
            return null;
        }

        var id = IdOf("alarm-test-missed", shift);
        var name = (await staff.OfNameAsync(test.Person, cancel))?.DisplayName ?? test.Person;
        changes.Insert(Kinds.Task, new DeskTask { Id = id, Reason = DeskTaskReason.AlarmTestMissed, Subject = shift.Key.ToString(), At = now });
        await StaffTexts.AddForSupervisorAsync(changes, staff, id, language => Wording.Say("staff.duty.test.missed", language, Channel.Sms, ("name", name), ("part", PartOf(shift, language))), now, cancel);
        return shift with { Test = test with { ToldAt = now } };
    }

    /// <summary>One text for all empty shifts of a day, and a task for each.</summary>
    private async Task TellEmptyAsync(DateOnly day, IReadOnlyList<Shift> empty, DateTimeOffset now, CancellationToken cancel)
    {
        var changes = new Changes();
        var id = "";
        foreach (var shift in empty)
        {
            var found = await store.FindAsync(Kinds.Shift, shift.Key.ToString(), cancel);
            var current = found?.Value ?? shift;
            if (current is { Person: not null } or { EmptyToldAt: not null })
            {
                return;
            }

            id = IdOf("shift-empty", current);
            changes.Put(Kinds.Shift, found, current with { EmptyToldAt = now });
            changes.Insert(Kinds.Task, new DeskTask { Id = id, Reason = DeskTaskReason.ShiftEmpty, Subject = current.Key.ToString(), At = now });
        }

        await StaffTexts.AddForSupervisorAsync(changes, staff, id, language => EmptyText(day, empty, language), now, cancel);
        await store.CommitAsync(changes, cancel);
    }

    private static string EmptyText(DateOnly day, IReadOnlyList<Shift> empty, Language language) => Wording.Say(
        "staff.duty.empty",
        language,
        Channel.Sms,
        ("when", Wording.OfWhen(TicketMapping.WhenOf(new VisitTime(day, day, null, null, null, null)), language)),
        ("item", string.Join(language == Language.En ? ", " : "、", empty.Select(shift => PartOf(shift, language)))));

    // Whoever takes a shift over is asked and told of anew. No slash: the id stands in an address.
    private static string IdOf(string what, Shift shift) => $"{what}:{ShiftKey.Written(shift.Day)}-{Kinds.Written(shift.Part)}-{shift.Changes.Count}";

    private static string PartOf(Shift shift, Language language) => Wording.Say("duty.part." + Kinds.Written(shift.Part), language, Channel.Sms);
}
