using HelpDesk.Store.Tickets;

namespace HelpDesk.Tests.Desk;

/// <summary>A ticket whose every text was written by somebody who means harm.</summary>
internal static class Hostile
{
    public static Ticket Ticket(string text) => Some.Ticket() with
    {
        Resident = text,
        Building = text,
        Entrance = text,
        Unit = text,
        Place = text,
        Item = text,
        Category = text,
        Service = text,
        ComplaintClass = text,
        Text = text,
        Assignee = text,
        Visit = new(null, null, null, null, null, text),
        Timeline = [new(Some.Now, text, text, text)],
    };
}
