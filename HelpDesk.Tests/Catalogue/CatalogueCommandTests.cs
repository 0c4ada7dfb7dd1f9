using HelpDesk.Bot.Catalogue;

namespace HelpDesk.Tests.Catalogue;

public sealed class CatalogueCommandTests : IDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero);

    private readonly string file = Path.Combine(Directory.CreateTempSubdirectory("helpdesk-catalogue-").FullName, "mine.yaml");

    public void Dispose() => Directory.Delete(Path.GetDirectoryName(file) ?? "", recursive: true);

    [Theory]
    [InlineData("mainland")]
    [InlineData("hongkong")]
    public void Given_a_sample_that_was_printed_when_it_is_checked_then_it_is_good(string preset)
    {
        var (written, code) = Run("sample", preset);
        File.WriteAllText(file, written);

        var (said, checkedCode) = Run("check", file);

        Assert.Equal((0, 0), (code, checkedCode));
        Assert.StartsWith($"{file}: good, ", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_file_with_mistakes_when_it_is_checked_then_all_are_said_and_the_command_fails()
    {
        File.WriteAllText(file, CatalogueFile.SampleText()
            .Replace("region: mainland", "region: mars", StringComparison.Ordinal)
            .Replace("label: \"5\"", "label: \"2\"", StringComparison.Ordinal)
            .Replace("floors: 24", "floors: 0", StringComparison.Ordinal));

        var (said, code) = Run("check", file);

        Assert.Equal(1, code);
        Assert.Matches(@":\d+: property\.region is one of mainland, hongkong\.", said);
        Assert.Matches(@":\d+: buildings\[5\]\.floors is a whole number from 1 to 200\.", said);
        Assert.EndsWith($"{file}: 3 to mend{Environment.NewLine}", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_parts_that_name_each_other_wrongly_when_they_are_checked_then_each_is_said_with_its_line()
    {
        File.WriteAllText(file, CatalogueFile.SampleText()
            .Replace("label: \"5\"", "label: \"2\"", StringComparison.Ordinal)
            .Replace("names: [吴队长, 吴队, 吳隊長, Mr Wu], department: security", "names: [孙主管], department: guards", StringComparison.Ordinal));

        var (said, code) = Run("check", file);

        Assert.Equal(1, code);
        Assert.Matches(@":\d+: buildings\[3\]\.label is 2 again, as buildings\[1\]\.label\.", said);
        Assert.Matches(@":\d+: people\[\d\]\.department names guards, which is no department; known are customer_service, ", said);
        Assert.Matches(@":\d+: people\[\d\]\.names\[0\] is 孙主管 again, as people\[\d\]\.names\[0\]\.", said);
    }

    [Theory]
    [InlineData("complaint: [要给差评]", "complaint: [差评]", "words.intent.complaint[0] is short: “差评” decides every message that holds it.")]
    [InlineData("complaint: [要给差评]", "complaint: [要给差评, rude]", "words.intent.complaint[1] is short: “rude” decides every message that holds it.")]
    [InlineData("complaint: [要给差评]", "complaint: [触电]", "words.intent.complaint[0] is a danger, which goes first whatever is taught.")]
    [InlineData("fire: [烟感报警]", "fire: [警报]", "words.emergency.fire[0] is short: “警报” wakes people whenever it is said.")]
    [InlineData("notEmergency: [不夜火锅城", "notEmergency: [着火", "words.notEmergency[0] is a danger by itself, and no message that says so will wake anybody.")]
    public void Given_a_taught_word_that_may_do_more_than_was_meant_when_it_is_checked_then_that_is_a_warning_only(string before, string after, string doubt)
    {
        File.WriteAllText(file, CatalogueFile.SampleText().Replace(before, after, StringComparison.Ordinal));

        var (said, code) = Run("check", file);

        Assert.Equal(0, code);
        Assert.Contains(doubt, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("question: [想打听个事]", "question: [要给差评]", "words.intent.question[0] is 要给差评 again, as words.intent.complaint[0].")]
    [InlineData("notEmergency: [不夜火锅城", "notEmergency: [烟感报警", "words.notEmergency[0] is 烟感报警 again, as words.emergency.fire[0].")]
    [InlineData("question: [想打听个事]", "question: [问]", "words.intent.question[0] is a word of two characters or more.")]
    [InlineData("question: [想打听个事]", "greeting: [早上好]", "words.intent.greeting is not known here; known are repair, complaint, ")]
    public void Given_a_word_taught_for_two_things_or_none_when_it_is_checked_then_that_is_to_mend(string before, string after, string mistake)
    {
        File.WriteAllText(file, CatalogueFile.SampleText().Replace(before, after, StringComparison.Ordinal));

        var (said, code) = Run("check", file);

        Assert.Equal(1, code);
        Assert.Contains(mistake, said, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_no_duty_number_when_it_is_checked_then_that_is_a_warning_only()
    {
        File.WriteAllText(file, CatalogueFile.SampleText().Replace("  dutyPhone: \"+8613900008000\"", "  # none", StringComparison.Ordinal));

        var (said, code) = Run("check", file);

        Assert.Equal(0, code);
        Assert.Matches(@"warning: .*:\d+: property\.dutyPhone is missing: alarms show on the desk only\.", said);
    }

    [Theory]
    [InlineData]
    [InlineData("sample", "mars")]
    [InlineData("chek", "x")]
    public void Given_words_that_are_no_command_when_it_is_run_then_it_says_how(params string[] words)
    {
        var (said, code) = Run(words);

        Assert.Equal(1, code);
        Assert.Contains("catalogue check FILE", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_no_such_file_when_it_is_checked_then_it_says_so()
    {
        var (said, code) = Run("check", "/nowhere/at/all.yaml");

        Assert.Equal(1, code);
        Assert.StartsWith("/nowhere/at/all.yaml:1: the file is not there", said, StringComparison.Ordinal);
    }

    private static (string Said, int Code) Run(params string[] words)
    {
        var said = new StringWriter();
        var code = CatalogueCommand.Run(words, said, Now);
        return (said.ToString(), code);
    }
}
