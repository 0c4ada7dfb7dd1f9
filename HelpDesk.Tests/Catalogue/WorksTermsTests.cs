using System.Text.RegularExpressions;
using HelpDesk.Bot.Catalogue;

namespace HelpDesk.Tests.Catalogue;

/// <summary>Works, deposit and fee of an application as the office writes them.</summary>
public sealed class WorksTermsTests
{
    [Theory]
    [InlineData("mainland", 2000, 300)]
    [InlineData("hongkong", 5000, 1500)]
    public void Given_a_preset_when_read_then_its_fit_out_has_works_with_a_deposit_and_a_fee(string preset, int deposit, int fee)
    {
        var works = CatalogueFile.ReadPreset(preset).Estate.Applications.First(kind => kind.Name == "fit_out").Works;

        Assert.Equal(((decimal?)deposit, (decimal?)fee), (works?.Deposit, works?.RubbishFee));
    }

    [Theory]
    [InlineData("    works: true\n", "", @":\d+: applications\[0\]\.deposit needs works: true beside it\.")]
    [InlineData("    works: true\n", "    works: false\n", @":\d+: applications\[0\]\.rubbishFee needs works: true beside it\.")]
    [InlineData("works: true", "works: perhaps", @":\d+: applications\[0\]\.works is one of true, false\.")]
    [InlineData("deposit: 2000", "deposit: a lot", @":\d+: applications\[0\]\.deposit is a number from 1 to 1000000\.")]
    [InlineData("deposit: 2000", "deposit: 0", @":\d+: applications\[0\]\.deposit is a number from 1 to 1000000\.")]
    [InlineData("rubbishFee: 300", "rubbishfee: 300", @":\d+: applications\[0\]\.rubbishfee is not known here; known are .*rubbishFee")]
    public void Given_a_mistake_in_the_terms_of_works_when_checked_then_line_and_key_are_named(string right, string wrong, string message)
    {
        var reading = new CatalogueReading("mine.yaml");

        Assert.Null(CatalogueFile.Read(CatalogueFile.SampleText().Replace(right, wrong, StringComparison.Ordinal), reading));

        Assert.Contains(reading.Mistakes, mistake => Regex.IsMatch(mistake, message, RegexOptions.NonBacktracking));
    }
}
