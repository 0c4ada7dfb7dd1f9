using System.Globalization;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Channels;
using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Turns;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Bookings;
using HelpDesk.Store;
using HelpDesk.Store.Bookings;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Conversations;

namespace HelpDesk.Tests.Bookings;

/// <summary>Many residents at one desk, on text, chat and Teams by turns.</summary>
internal sealed class Crowd(TestDesk desk)
{
    private int activities;

    /// <summary>The sample desk with one service in place of its own: 3 places, beginnings at 8, 10, 14 and 16 o'clock.</summary>
    public static async Task<TestDesk> DeskAsync(int capacity)
    {
        var desk = await TestDesk.OpenAsync("2026-11-21 10:00");
        var catalogue = desk.Get<CatalogueInUse>();
        var service = catalogue.Estate.Services.Single(each => each.Name == "aircon_cleaning") with { Capacity = capacity };
        catalogue.Replace(catalogue.Now with { Estate = catalogue.Estate with { Services = [service] } });
        return desk;
    }

    /// <summary>Writes as one of the residents and gives the answer.</summary>
    public async Task<string> SaysAsync(int resident, string text)
    {
        var activity = ActivityOf(resident, text);
        Assert.Equal(TurnOutcome.Taken, await desk.Get<TurnHandler>().HandleAsync(activity, CancellationToken.None));
        return (await desk.Get<TurnHandler>().AnswerAsync(activity.Id, CancellationToken.None))?.Text ?? "";
    }

    /// <summary>A caller's booking as staff file it; else the nearest times.</summary>
    public async Task<string> IsFiledByStaffAsync(int caller, string slot)
    {
        var start = Beginning.Parse(slot) ?? throw new ArgumentException("No time.", nameof(slot));
        var filing = new StaffFiling(desk.Store, desk.Get<TicketNumbers>().NextAsync, desk.Get<DeskWork>(), desk.Get<CatalogueInUse>(), desk.Time);
        var wanted = new NewTicket { Kind = TicketKind.Booking, Unit = "1202", Resident = $"{caller}", Slot = new("aircon_cleaning", start, 1) };
        return await filing.FileAsync(wanted, "agent", null, CancellationToken.None) switch
        {
            FilingOutcome.Filed filed => $"已约好：{filed.Ticket.Value.Number}",
            FilingOutcome.SlotTaken taken => string.Join(' ', taken.Nearest.Select(time => $"{time.Time:HH\\:mm}")),
            var other => other.ToString(),
        };
    }

    /// <summary>Staff move a booking: moved, taken, or what else.</summary>
    public async Task<string> IsMovedByStaffAsync(string ticket, string slot)
    {
        var start = Beginning.Parse(slot) ?? throw new ArgumentException("No time.", nameof(slot));
        var bookings = new DeskBookings(desk.Store, new ResidentLine(desk.Store, desk.Time), desk.Get<CatalogueInUse>(), desk.Time);
        return await bookings.MoveAsync(new(ticket, start, null, "agent", null), CancellationToken.None) switch
        {
            DeskOutcome.Kept => "moved",
            DeskOutcome.SlotTaken => "taken",
            var other => other.ToString(),
        };
    }

    public async Task<IReadOnlyList<BookedPlace>> PlacesAsync() =>
        [.. (await desk.Store.QueryAsync(Kinds.Place, new Query { Kind = Kinds.Place.Name, Take = 1000 }, CancellationToken.None)).Select(place => place.Value)];

    public async Task<IReadOnlyList<Ticket>> TicketsAsync() =>
        [.. (await desk.Store.QueryAsync(Kinds.Ticket, new Query { Kind = Kinds.Ticket.Name, Take = 1000 }, CancellationToken.None)).Select(ticket => ticket.Value)];

    /// <summary>Every place belongs to one ticket that is not withdrawn, and no slot holds more than it has.</summary>
    public async Task HoldsAsync(int capacity)
    {
        var places = await PlacesAsync();
        var held = (await TicketsAsync()).SelectMany(ticket => (ticket.Booking?.Places ?? []).Select(id => $"{id} {ticket.Number}"));
        Assert.Equal(places.Select(place => $"{place.Id} {place.Ticket}").Order(StringComparer.Ordinal), held.Order(StringComparer.Ordinal));
        Assert.All(places.GroupBy(place => (place.Service, place.StartsAt)), slot => Assert.True(slot.Count() <= capacity, $"{slot.Key} is sold {slot.Count()} times"));
        Assert.All(await TicketsAsync(), ticket => Assert.True(ticket.State != TicketState.Cancelled || ticket.Booking is null or { Places.Count: 0 }, $"{ticket.Number} is withdrawn and holds a place"));
    }

    private Activity ActivityOf(int resident, string text)
    {
        var number = string.Create(CultureInfo.InvariantCulture, $"+86139111{resident:00000}");
        var (conversation, from, phone) = (resident % 3) switch
        {
            0 => ("sms:" + number, number, number),
            1 => ($"chat:crowd-{resident}", $"dl_crowd-{resident}", null),
            _ => ($"bot:msteams:19:group@thread.v2:crowd-{resident}", $"29:crowd-{resident}", (string?)null),
        };
        return new Activity
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{conversation}/{Interlocked.Increment(ref activities)}"),
            ConversationId = conversation,
            Channel = phone is null ? Channel.Chat : Channel.Sms,
            From = from,
            Phone = phone,
            Text = text,
            ReceivedAt = desk.Time.GetUtcNow(),
            Via = phone is not null ? AnswerVia.Sms : resident % 3 == 1 ? AnswerVia.Transcript : AnswerVia.Response,
            Cards = phone is not null ? CardStyle.None : resident % 3 == 1 ? CardStyle.Submit : CardStyle.Execute,
        };
    }
}
