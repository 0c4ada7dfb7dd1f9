using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Bookings;

/// <summary>Which services' places a turn has to know.</summary>
internal static class BookingNeeds
{
    /// <summary>What was needed so far, with the places that may be asked for in this turn.</summary>
    public static Needs Of(Needs needs, DialogState state, Heard heard, Estate estate)
    {
        if (estate.Services.Count == 0)
        {
            return needs;
        }

        var names = new HashSet<string>(2, StringComparer.Ordinal);
        for (var draft = state.Draft; draft is not null; draft = draft.Behind)
        {
            Add(draft, heard, estate, names);
        }

        if (heard.Intent is Intent.Booking or Intent.Other or Intent.Question || heard.Also.Any(static matter => matter.Intent == Intent.Booking))
        {
            Add(names, ServiceNames.Find(estate, heard.Text)?.Name);
            foreach (var matter in heard.Also)
            {
                Add(names, ServiceNames.Find(estate, matter.Text)?.Name);
            }
        }

        var moves = Moving.MayMove(state.Draft, heard);
        return needs with { OpenTickets = needs.OpenTickets || moves, Services = [.. names], ServicesOfTickets = moves };
    }

    private static void Add(Draft draft, Heard heard, Estate estate, HashSet<string> names)
    {
        if (draft.Form == BookingForm.Name)
        {
            Add(names, draft.Find("item")?.Code);
            Add(names, ServiceNames.Find(estate, heard.Text, heard.Corrects ? draft.Find("item")?.Code : null)?.Name);
            if (heard.Choice is { } digit && digit > 0 && digit <= draft.Offered.Count)
            {
                Add(names, ServiceNames.Of(estate, Choices.ValueOf(draft.Offered[digit - 1])?.Value)?.Name);
            }
        }

        foreach (var matter in draft.Queue)
        {
            Add(names, matter.Intent == Intent.Booking ? ServiceNames.Find(estate, matter.Text)?.Name : null);
        }
    }

    private static void Add(HashSet<string> names, string? name)
    {
        if (name is not null)
        {
            names.Add(name);
        }
    }
}
