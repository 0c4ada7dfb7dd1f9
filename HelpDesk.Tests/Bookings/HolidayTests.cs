using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Desk;
using HelpDesk.Tests.Conversations;

namespace HelpDesk.Tests.Bookings;

/// <summary>Services that keep public holidays.</summary>
public sealed class HolidayTests
{
    private const string Estate = """
        property:
          name: { zh-Hans: 甲园, zh-Hant: 甲園, en: Alpha }
          timeZone: Asia/Shanghai
          region: mainland
        buildings:
          - { label: A, floors: 30 }
        holidays:
          2026:
            off: ["10-01 to 10-07"]
            workdays: ["10-05"]
        services:
          - name: aircon_cleaning
            labels: { zh-Hans: 空调清洗, zh-Hant: 冷氣機清洗, en: air-conditioner cleaning }
            minutes: 120
            hours:
              - { days: [DAYS], from: "08:00", to: "12:00" }
            ADDED
        """;

    [Theory]
    [InlineData("mon, tue, wed, thu, fri", "", true, "whoever has the weekend off has the holidays off")]
    [InlineData("mon, tue, wed, thu, fri, sat", "", false, "work on a Saturday")]
    [InlineData("sun", "", false, "work on a Sunday")]
    [InlineData("mon, tue, wed, thu, fri", "holidays: open", false, "the office says so")]
    [InlineData("mon, tue, wed, thu, fri, sat, sun", "holidays: closed", true, "the office says so")]
    public void Given_a_service_when_read_then_it_keeps_holidays_as_its_office_does(string days, string added, bool closed, string why) =>
        Assert.True(closed == Read(days, added).Contains(new(2026, 10, 1)), why);

    [Fact]
    public void Given_a_day_worked_in_place_of_a_holiday_when_read_then_it_is_no_day_off() =>
        Assert.Equal([1, 2, 3, 4, 6, 7], Read("mon, tue, wed, thu, fri", "").Select(day => day.Day).Order());

    [Fact]
    public void Given_a_wrong_word_when_read_then_the_message_names_line_and_key() => Assert.Contains(
        "one.yaml:17: services[0].holidays is one of closed, open.",
        Assert.Throws<CatalogueException>(() => Read("mon", "holidays: no")).Message.Split(Environment.NewLine));

    [Fact]
    public Task Given_a_holiday_when_a_closed_service_is_asked_for_then_it_says_why_and_the_nearest_times_are_offered() =>
        Script.PlaysAsync("2026-09-28 10:05", """
            resident 2-506 (sms)> 预约除虫灭蟑，10月2日上午
            bot (sms)>            抱歉，除虫灭蟑公众假期休息，10月2日（周五）上午不安排。最近可约这些，请问要哪一个？回复1为30日（周三）14:00，2为30日（周三）15:00，3为30日（周三）16:00，4为30日（周三）17:00。
            resident 2-506 (sms)> 10月8日上午九点
            bot (sms)>            请核对：预约除虫灭蟑，您登记的房号，10月8日（周四）09:00–10:00。费用：100元，完工验收签字后付款，开收据。对吗？回复1确认，2修改。
            """);

    [Fact]
    public Task Given_a_holiday_when_an_open_service_is_asked_for_then_it_is_booked_as_on_any_day() =>
        Script.PlaysAsync("2026-09-28 10:05", """
            resident 2-506 (sms)> 订会议室一小时，10月1日上午九点
            bot (sms)>            请核对：预约会议室1小时，会所二楼会议室，10月1日（周四）09:00–10:00。费用：60元（每小时60元），使用后签字付款，开收据。对吗？回复1确认，2修改。
            """);

    [Fact]
    public async Task Given_a_holiday_when_the_day_is_shown_then_closed_services_have_no_slots_and_say_why()
    {
        await using var desk = await TestDesk.OpenAsync("2026-09-28 10:00");

        var day = await new BookingDays(desk.Store, desk.Get<CatalogueInUse>(), desk.Time).ReadAsync(new DateOnly(2026, 10, 1), CancellationToken.None);

        Assert.Equal((0, true), day.Services.Where(service => service.Name == "pest_control").Select(service => (service.Times.Count, service.IsHoliday)).Single());
        Assert.Equal((12, false), day.Services.Where(service => service.Name == "meeting_room").Select(service => (service.Times.Count, service.IsHoliday)).Single());
    }

    private static IReadOnlySet<DateOnly> Read(string days, string added) => Assert.Single(CatalogueFile.Read(
        new StringReader(Estate.Replace("DAYS", days, StringComparison.Ordinal).Replace("ADDED", added, StringComparison.Ordinal)), "one.yaml").Estate.Services).ClosedOn;
}
