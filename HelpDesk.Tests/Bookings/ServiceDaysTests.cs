using HelpDesk.Dialogs.Bookings;
using HelpDesk.Tests.Dialogs;

namespace HelpDesk.Tests.Bookings;

public sealed class ServiceDaysTests
{
    private static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
    private static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly ServiceOffer Aircon = Estates.Service("aircon_cleaning");
    private static readonly ServiceOffer Room = Estates.Service("meeting_room");

    [Fact]
    public void Given_hours_with_a_pause_when_asked_then_beginnings_end_within_each() =>
        Assert.Equal(["08:00", "10:00", "14:00", "16:00"], ServiceDays.On(Aircon, new(2026, 11, 23), Shanghai).Select(each => $"{each.Time:HH\\:mm}"));

    [Fact]
    public void Given_a_closed_weekday_when_asked_then_there_are_none() =>
        Assert.Empty(ServiceDays.On(Estates.Service("hood_cleaning"), new(2026, 11, 22), Shanghai));

    [Fact]
    public void Given_a_pause_when_two_slots_are_wanted_then_they_do_not_reach_over_it()
    {
        var day = ServiceDays.On(Aircon, new(2026, 11, 23), Shanghai);

        Assert.Null(ServiceDays.Block(day, 1, 2, Aircon.Duration));
        Assert.Equal(2, ServiceDays.Block(day, 0, 2, Aircon.Duration)?.Count);
    }

    [Fact]
    public void Given_the_night_the_clocks_go_forward_when_asked_then_the_missing_hour_has_no_slot()
    {
        var night = Room with { Hours = [new(Enum.GetValues<DayOfWeek>(), new(0, 0), new(4, 0))] };

        Assert.Equal([0, 2, 3], ServiceDays.On(night, new(2026, 3, 29), London).Select(each => each.Time.Hour));
    }

    [Fact]
    public void Given_the_night_the_clocks_go_back_when_asked_then_no_two_slots_overlap()
    {
        var night = Room with { Hours = [new(Enum.GetValues<DayOfWeek>(), new(0, 0), new(4, 0))] };
        var starts = ServiceDays.On(night, new(2026, 10, 25), London).Select(each => each.InstantIn(London)).ToList();

        Assert.Equal(4, starts.Count);
        Assert.All(starts.Zip(starts.Skip(1)), pair => Assert.True(pair.Second - pair.First >= night.Duration));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(3, 2)]
    [InlineData(4, 2)]
    public void Given_two_machines_a_visit_when_counted_then_more_take_the_next_slot_too(int machines, int slots) => Assert.Equal(slots, ServiceDays.SlotsOf(Aircon, machines));

    [Fact]
    public void Given_a_grid_that_was_changed_when_an_old_booking_overlaps_then_its_time_is_not_sold_again()
    {
        var now = new DateTimeOffset(2026, 11, 21, 10, 0, 0, TimeSpan.FromHours(8));
        var changed = Aircon with { Duration = TimeSpan.FromMinutes(90) };
        var old = new TakenPlace(Estates.Instant("2026-11-23T10:00"), TimeSpan.FromHours(2), "B20261120-0001");

        var free = new FreeTimes(changed, 1, [old], now, Shanghai).All.Where(each => each.Day == new DateOnly(2026, 11, 23)).Select(each => $"{each.Time:HH\\:mm}");

        Assert.Equal(["08:00", "14:00", "15:30"], free);
    }

    [Theory]
    [InlineData("两台", 2)]
    [InlineData("想洗三部冷氣", 3)]
    [InlineData("3 units please", 3)]
    [InlineData("two aircons", 2)]
    [InlineData("约一个空调清洗", null)]
    [InlineData("3栋1202", null)]
    [InlineData("周一上午八点", null)]
    [InlineData("十二台", 12)]
    [InlineData("two o'clock", null)]
    public void Given_a_message_when_read_then_only_a_number_with_a_unit_is_a_quantity(string text, int? quantity) => Assert.Equal(quantity, QuantityRecogniser.Read(text, Aircon));

    [Theory]
    [InlineData("想洗两台空调", "aircon_cleaning")]
    [InlineData("洗冷氣", "aircon_cleaning")]
    [InlineData("clean my two aircons", "aircon_cleaning")]
    [InlineData("油烟机要洗一下", "hood_cleaning")]
    [InlineData("訂會議室", "meeting_room")]
    [InlineData("空调不制冷", null)]
    [InlineData("洗地毯", null)]
    public void Given_a_message_when_read_then_the_service_with_the_longest_word_is_meant(string text, string? service) => Assert.Equal(service, ServiceNames.Find(Estates.WithServices, text)?.Name);
}
