using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Desk;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Tests.Understanding;

public sealed class ExplanationTests
{
    private const int MostReasons = 8;
    private static readonly Estate Own = CatalogueFile.ReadSample().Estate;

    public static TheoryData<string> Sentences() =>
    [
        "厨房水管漏水了，明天下午来人修", "3栋1202，家里着火了快来人", "我要投诉楼上半夜唱卡拉OK", "想约明天上午的保洁", "There is a strong smell of gas in the kitchen", "my tap is dripping, no rush",
        "冷氣唔凍，聽日朝早得閒", "物业费什么时候交", "R20261121-0007", "退订", "谢谢", "另外厨房漏水。还有楼道灯不亮。", "🔥🔥🔥",
    ];

    [Theory]
    [MemberData(nameof(Sentences))]
    public void Given_a_sentence_when_it_is_explained_then_it_is_what_every_turn_hears_and_the_reasons_are_few_and_its_own(string said)
    {
        var why = Explanation.Of(said, Say.Now, Own);
        var heard = Understander.Understand(said, Say.Now, Own);

        Assert.Equal((heard.Intent, heard.Emergency, heard.Confidence, heard.Slots), (why.Heard.Intent, why.Heard.Emergency, why.Heard.Confidence, why.Heard.Slots));
        Assert.NotEqual(why.Intent, why.RunnerUp);
        Assert.NotEqual(Intent.Emergency, why.Intent);
        Assert.All(new[] { why.ForIntent.Words, why.ForIntent.Findings, why.ForDanger.Words, why.ForDanger.Findings }, reasons =>
        {
            Assert.InRange(reasons.Count, 0, MostReasons);
            Assert.Equal(reasons.OrderByDescending(reason => Math.Abs(reason.Weight)).Select(reason => reason.Weight), reasons.Select(reason => reason.Weight));
            Assert.All(reasons.SelectMany(reason => reason.Words), word => Assert.Contains(word, said, StringComparison.Ordinal));
        });
        Assert.Distinct(why.ForIntent.Words.Select(reason => reason.Name));
    }

    [Fact]
    public void Given_a_danger_when_it_is_explained_then_its_own_words_spoke_for_it()
    {
        var why = Explanation.Of("厨房着火了，快来人", Say.Now, Own);

        Assert.Equal((Intent.Emergency, IntentDecider.Danger, DangerDecider.Rules), (why.Heard.Intent, why.IntentBy, why.DangerBy));
        Assert.Contains(why.ForDanger.Words.Concat(why.ForDanger.Findings), reason => reason.Weight > 0 && reason.Words.Any(word => word.Contains('火', StringComparison.Ordinal)));
        Assert.InRange(why.DangerShare, 0.5, 1);
    }

    [Fact]
    public void Given_runs_of_characters_when_they_overlap_then_they_are_shown_as_one_stretch()
    {
        var scan = Scan.Of("水管漏水了", Lexicon.Standard);
        Sign[] signs = [new(1, 0, 1), new(2, 0, 2), new(3, 1, 3), new(4, 4, 5)];

        var stretches = Stretches.Of(scan, signs, [1, 2, 1.5, -1]);

        Assert.Equal([("水管漏", 4.5), ("了", -1)], stretches.Select(reason => (reason.Name, reason.Weight)));
    }

    [Fact]
    public void Given_part_of_a_word_of_letters_when_it_weighs_then_the_whole_word_is_shown()
    {
        var scan = Scan.Of("my dishwasher leaks", Lexicon.Standard);

        Assert.Equal("dishwasher", Assert.Single(Stretches.Of(scan, [new(1, 5, 9)], [1])).Name);
    }

    [Theory]
    [InlineData("R20261121-0007 退订", null)]
    [InlineData("TD", IntentDecider.Rules)]
    [InlineData("想约访客厅，明天下午", IntentDecider.Office)]
    public void Given_a_word_that_settles_it_when_it_is_explained_then_that_is_said(string said, IntentDecider? by)
    {
        var why = Explanation.Of(said, Say.Now, Own);

        Assert.True(by is null || by == why.IntentBy, $"{why.IntentBy}");
    }

    [Fact]
    public void Given_words_of_the_office_when_they_are_explained_then_each_is_named_with_its_section()
    {
        var why = Explanation.Of("水泵房进水了，在架空层，Fire & Ice Bar 旁边，找管家", Say.Now, Own);

        Assert.Contains(new OfficeWordFound(OfficeSection.Emergency, nameof(EmergencyKind.Flood), "水泵房进水"), why.Office);
        Assert.Contains(new OfficeWordFound(OfficeSection.Places, null, "架空层"), why.Office);
        Assert.Contains(new OfficeWordFound(OfficeSection.NotEmergency, null, "Fire & Ice Bar"), why.Office);
        Assert.Contains(new OfficeWordFound(OfficeSection.Staff, null, "管家"), why.Office);
        Assert.Equal(DangerDecider.Office, why.DangerBy);
    }

    [Fact]
    public void Given_every_meaning_that_the_rules_know_when_the_desk_shows_it_then_it_has_a_plain_name_in_both_languages() =>
        Assert.All(Enum.GetNames<Concept>(), name => Assert.Contains($"sign.{name}", DeskWords.All.Keys));
}
