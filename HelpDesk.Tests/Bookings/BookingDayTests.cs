using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Desk;

namespace HelpDesk.Tests.Bookings;

public sealed class BookingDayTests
{
    [Fact]
    public async Task Given_bookings_when_the_day_is_shown_then_each_slot_tells_its_tickets_and_what_is_left()
    {
        await using var desk = await Crowd.DeskAsync(capacity: 3);
        var crowd = new Crowd(desk);
        await crowd.SaysAsync(0, "预约空调清洗三台，3栋1202，周一上午八点");
        await crowd.SaysAsync(0, "1");
        await crowd.SaysAsync(1, "预约空调清洗一台，3栋1102，周一上午八点");
        await crowd.SaysAsync(1, "确认");

        var day = await new BookingDays(desk.Store, desk.Get<CatalogueInUse>(), desk.Time).ReadAsync(new DateOnly(2026, 11, 23), CancellationToken.None);

        var service = Assert.Single(day.Services);
        Assert.Equal([(8, 2), (10, 1), (14, 0), (16, 0)], service.Times.Select(time => (time.Time.Hour, time.Used)));
        Assert.Equal(["B20261121-0001", "B20261121-0002"], service.Times[0].Tickets.Select(ticket => ticket.Number).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Given_no_day_when_asked_then_it_is_today_and_far_away_ones_too()
    {
        await using var desk = await Crowd.DeskAsync(capacity: 1);
        var days = new BookingDays(desk.Store, desk.Get<CatalogueInUse>(), desk.Time);

        Assert.Equal(new DateOnly(2026, 11, 21), (await days.ReadAsync(null, CancellationToken.None)).Day);
        Assert.Equal(new DateOnly(2026, 11, 21), (await days.ReadAsync(DateOnly.MaxValue, CancellationToken.None)).Day);
    }
}
