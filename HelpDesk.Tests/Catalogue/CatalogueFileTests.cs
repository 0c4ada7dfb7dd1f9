using HelpDesk.Bot.Catalogue;
using HelpDesk.Dialogs;

namespace HelpDesk.Tests.Catalogue;

public sealed class CatalogueFileTests
{
    private const string Smallest = """
        property:
          name: { zh-Hans: 甲园, zh-Hant: 甲園, en: Alpha }
          timeZone: Asia/Hong_Kong
          region: hongkong
        buildings:
          - { label: A, floors: 30 }
        """;

    [Fact]
    public void Given_the_sample_estate_when_it_is_read_then_it_has_buildings_residents_and_a_night_technician()
    {
        var sample = CatalogueFile.ReadSample();

        Assert.Equal("金桂园", sample.Estate.Names[Language.ZhHans]);
        Assert.Contains(sample.Estate.Buildings, building => building is { Label: "3", Entrances: ["1", "2"] });
        Assert.Contains(sample.SampleResidents, resident => resident.Phones.Contains("+8613900001202"));
        Assert.Contains(sample.SampleStaff, person => person.Phone == sample.DutyPhone);
    }

    [Fact]
    public void Given_only_what_is_required_when_it_is_read_then_the_rest_has_its_defaults()
    {
        var catalogue = CatalogueFile.Read(new StringReader(Smallest), "small.yaml");

        Assert.Equal("999", catalogue.Estate.Emergency.Fire);
        Assert.Equal(TimeSpan.FromSeconds(3), catalogue.RingLength);
        Assert.Equal(new TimeOnly(8, 30), catalogue.Hours.DayBegins);
        Assert.Null(catalogue.DutyPhone);
    }

    [Theory]
    [InlineData("region: hongkong", "region: mars", "small.yaml:4: property.region is one of mainland, hongkong.")]
    [InlineData("floors: 30", "floors: lots", "small.yaml:6: buildings[0].floors is a whole number from 1 to 200.")]
    [InlineData("floors: 30", "floor: 30", "small.yaml:6: buildings[0].floor is not known here; known are label, floors, flatsPerFloor, entrances.")]
    [InlineData("timeZone: Asia/Hong_Kong", "timeZone: Asia/Nowhere", "small.yaml:3: property.timeZone is no IANA time zone.")]
    [InlineData("  region: hongkong\n", "", "small.yaml:2: property lacks region.")]
    [InlineData("en: Alpha", "en: ''", "small.yaml:2: property.name.en is a text.")]
    [InlineData("buildings:", "buildings: 7\nfaq:", "small.yaml:5: buildings is a list.")]
    public void Given_a_mistake_when_it_is_read_then_the_message_names_line_and_key(string right, string wrong, string message)
    {
        var fault = Assert.Throws<CatalogueException>(() => CatalogueFile.Read(new StringReader(Smallest.Replace(right, wrong, StringComparison.Ordinal)), "small.yaml"));

        Assert.Equal(message, fault.Message.Split(Environment.NewLine)[0]);
    }

    [Fact]
    public void Given_several_mistakes_when_it_is_read_then_all_are_named_in_the_order_of_their_lines()
    {
        const string Text = """
            property:
              name: { zh-Hans: 甲园, zh-Hant: 甲園, en: Alpha }
              timeZone: Asia/Nowhere
              region: mars
            departments:
              - { name: Security!, labels: { zh-Hans: 安, zh-Hant: 安, en: Guards } }
              - { name: cleaning, labels: { zh-Hans: 净, en: Clean } }
            people: [{ signIn: wu, department: security }]
            buildings:
              - { label: A, floors: 30 }
              - { label: B, floors: many, colour: red }
            """;
        var reading = new CatalogueReading("bad.yaml");

        Assert.Null(CatalogueFile.Read(Text, reading));
        Assert.Equal(
            [
                "bad.yaml:3: property.timeZone is no IANA time zone.",
                "bad.yaml:4: property.region is one of mainland, hongkong.",
                "bad.yaml:6: departments[0].name is a name of lower case letters, digits and _, such as aircon_cleaning.",
                "bad.yaml:7: departments[1].labels lacks zh-Hant.",
                "bad.yaml:8: people[0] lacks names.",
                "bad.yaml:8: people[0].department names security, which is no department; known are Security!, cleaning.",
                "bad.yaml:11: buildings[1].colour is not known here; known are label, floors, flatsPerFloor, entrances.",
                "bad.yaml:11: buildings[1].floors is a whole number from 1 to 200.",
            ],
            reading.Mistakes);
    }

    [Fact]
    public void Given_parts_that_do_not_agree_when_it_is_read_then_each_is_named()
    {
        var text = Smallest + """

              - { label: a, floors: 3 }
            people: [{ signIn: wu, names: [Mr Wu], department: security }]
            """;
        var reading = new CatalogueReading("small.yaml");

        Assert.Null(CatalogueFile.Read(text, reading));
        Assert.Equal(
            [
                "small.yaml:7: buildings[1].label is a again, as buildings[0].label.",
                "small.yaml:8: people[0].department names security, which is no department; known are none.",
            ],
            reading.Mistakes);
    }

    [Fact]
    public void Given_a_file_that_is_no_yaml_when_it_is_read_then_the_message_names_the_line() =>
        Assert.StartsWith("bad.yaml:3:", Assert.Throws<CatalogueException>(() => CatalogueFile.Read(new StringReader("a: 1\nb: [2\n"), "bad.yaml")).Message, StringComparison.Ordinal);

    [Fact]
    public void Given_no_such_file_when_it_is_read_then_the_message_names_the_setting() =>
        Assert.Contains("HelpDesk__Catalogue", Assert.Throws<CatalogueException>(() => CatalogueFile.Read("/nowhere/catalogue.yaml")).Message, StringComparison.Ordinal);
}
