using HelpDesk.Bot.Catalogue;

namespace HelpDesk.Tests.Bookings;

public sealed class ServicesSectionTests
{
    private const string One = """
        property:
          name: { zh-Hans: 甲园, zh-Hant: 甲園, en: Alpha }
          timeZone: Asia/Shanghai
          region: mainland
        buildings:
          - { label: A, floors: 30 }
        services:
          - name: aircon_cleaning
            labels: { zh-Hans: 空调清洗, zh-Hant: 冷氣機清洗, en: air-conditioner cleaning }
            price: 80
            minutes: 120
            hours:
              - { days: [mon, tue], from: "08:00", to: "12:00" }
              - { days: [tue], from: "14:00", to: "18:00" }
        """;

    [Fact]
    public void Given_what_is_required_when_read_then_the_rest_has_its_defaults()
    {
        var service = Assert.Single(CatalogueFile.Read(new StringReader(One), "one.yaml").Estate.Services);

        Assert.Equal((80m, 1, 14, 20), (service.Price, service.Capacity, service.DaysAhead, service.MaxQuantity));
        Assert.Equal((TimeSpan.FromHours(2), TimeSpan.FromHours(4), true), (service.Notice, service.ChangeUntil, service.AtUnit));
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Tuesday], service.Hours[0].Days);
    }

    [Theory]
    [InlineData("price: 80", "price: 0", "0")]
    [InlineData("price: 80", "price: 12.5", "12.5")]
    [InlineData("price: 80", "price: quotation", null)]
    public void Given_a_price_when_read_then_free_and_quotation_are_told_apart(string right, string other, string? price) =>
        Assert.Equal(price, Assert.Single(CatalogueFile.Read(new StringReader(One.Replace(right, other, StringComparison.Ordinal)), "one.yaml").Estate.Services).Price?.ToString(System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("days: [tue], from: \"14:00\"", "days: [tue], from: \"11:00\"", "one.yaml:14: services[0].hours[1] overlaps other hours of the same day.")]
    [InlineData("to: \"12:00\"", "to: \"09:30\"", "one.yaml:13: services[0].hours[0] leaves no time for one of these from its beginning to its end.")]
    [InlineData("[mon, tue]", "[monday]", "one.yaml:13: services[0].hours[0].days[0] is one of sun, mon, tue, wed, thu, fri, sat.")]
    [InlineData("price: 80", "price: cheap", "one.yaml:10: services[0].price is a number from 0 to 1000000.")]
    [InlineData("minutes: 120", "minutes: 0", "one.yaml:11: services[0].minutes is a whole number from 5 to 720.")]
    [InlineData("name: aircon_cleaning", "name: Air/Con", "one.yaml:8: services[0].name is a name of lower case letters, digits and _, such as aircon_cleaning.")]
    public void Given_a_mistake_when_read_then_the_message_names_line_and_key(string right, string wrong, string message)
    {
        var fault = Assert.Throws<CatalogueException>(() => CatalogueFile.Read(new StringReader(One.Replace(right, wrong, StringComparison.Ordinal)), "one.yaml"));

        Assert.Contains(message, fault.Message.Split(Environment.NewLine));
    }
}
