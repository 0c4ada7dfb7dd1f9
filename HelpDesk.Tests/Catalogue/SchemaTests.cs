using System.Text.Json.Nodes;
using HelpDesk.Bot.Catalogue;

namespace HelpDesk.Tests.Catalogue;

public sealed class SchemaTests
{
    private static readonly string[] Presets = [CatalogueFile.Mainland, CatalogueFile.HongKong];

    public static TheoryData<string> AllPresets() => [.. Presets];

    [Fact]
    public void Given_the_samples_when_they_are_read_then_the_schema_has_every_key_that_is_read_and_no_other()
    {
        var read = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var preset in Presets)
        {
            var reading = new CatalogueReading(preset);
            Assert.NotNull(CatalogueFile.Read(CatalogueFile.PresetText(preset), reading));
            read.UnionWith(reading.Keys.SelectMany(place => place.Value, (place, key) => $"{place.Key}.{key}".TrimStart('.')));
        }

        Assert.Equal(string.Join('\n', read), string.Join('\n', SampleSchema.Keys()));
    }

    [Theory]
    [MemberData(nameof(AllPresets))]
    public void Given_a_sample_when_an_editor_checks_it_against_the_schema_then_nothing_is_wrong(string preset) =>
        Assert.Equal("", string.Join('\n', SampleSchema.Faults(CatalogueFile.PresetText(preset))));

    [Theory]
    [MemberData(nameof(AllPresets))]
    public void Given_a_sample_when_it_is_read_then_it_is_in_three_languages_and_its_departments_have_people(string preset)
    {
        var catalogue = CatalogueFile.ReadPreset(preset);

        Assert.NotEmpty(catalogue.Estate.Departments);
        Assert.All(catalogue.Estate.People, person => Assert.Contains(catalogue.SampleStaff, staff => staff.Name == person.SignIn && staff.Department == person.Department));
    }

    [Fact]
    public void Given_a_mistake_when_an_editor_checks_it_against_the_schema_then_it_is_found()
    {
        var wrong = CatalogueFile.SampleText().Replace("region: mainland", "region: mars", StringComparison.Ordinal).Replace("{ label: \"2\", floors: 18", "{ label: \"2\", floor: 18", StringComparison.Ordinal);

        Assert.Equal(["buildings[1].floor: is not known", "buildings[1]: lacks floors", "property.region: is none of the values"], SampleSchema.Faults(wrong).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Given_the_schema_when_it_is_read_then_every_reference_is_there_and_every_section_is_described()
    {
        Assert.All(SampleSchema.References(), name => Assert.True(SampleSchema.Root["$defs"]?[name] is JsonObject, name));
        Assert.All(SampleSchema.Sections(), section => Assert.True(section.Value?["description"] is not null, section.Key));
    }
}
