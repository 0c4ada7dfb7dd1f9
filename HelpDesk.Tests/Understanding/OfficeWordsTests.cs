using HelpDesk.Bot.Catalogue;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Tests.Understanding;

public sealed class OfficeWordsTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 10, 0, 0, TimeSpan.FromHours(8));
    private static readonly Estate Own = CatalogueFile.ReadSample().Estate;
    private static readonly Estate Without = Own with { Words = OfficeWords.None };

    [Theory]
    [InlineData("升降机A坏了", Category.Lift)]
    [InlineData("人行闸机坏了", Category.DoorLock)]
    [InlineData("直饮水机坏了", Category.Plumbing)]
    public void Given_a_thing_by_the_office_s_own_word_when_it_is_told_then_its_trade_is_known(string said, Category category) =>
        Assert.Equal(category, Understander.Understand(said, Now, Own).Slots.Category);

    [Theory]
    [InlineData("水泵房进水了", EmergencyKind.Flood)]
    [InlineData("幕墙掉玻璃了", EmergencyKind.Falling)]
    public void Given_a_danger_by_the_office_s_own_word_when_it_is_told_then_people_are_sent(string said, EmergencyKind danger)
    {
        Assert.Equal(danger, Understander.Understand(said, Now, Own).Emergency);
        Assert.Null(Understander.Understand("管家在吗", Now, Without).Emergency);
    }

    [Fact]
    public void Given_the_office_s_own_word_for_staff_when_it_is_used_then_a_person_is_wanted()
    {
        Assert.Equal(Intent.Human, Understander.Understand("找小金桂", Now, Own with { Words = Own.Words with { Staff = ["小金桂"] } }).Intent);
        Assert.NotEqual(Intent.Human, Understander.Understand("找小金桂", Now, Without).Intent);
    }

    public static TheoryData<Intent> Teachable() =>
        [Intent.Repair, Intent.Complaint, Intent.Booking, Intent.Application, Intent.Question, Intent.Suggestion, Intent.Status, Intent.Cancel, Intent.Human, Intent.Other];

    [Theory]
    [MemberData(nameof(Teachable))]
    public void Given_a_phrase_taught_for_an_intent_when_it_is_said_then_nothing_else_in_the_message_overrules_it(Intent intent)
    {
        var estate = Teach(intent, "老槐树下");
        foreach (var said in new[] { "老槐树下", "厨房水管漏水了，老槐树下", "我要投诉保安，老槐树下", "想问一下老槐树下几点开门", "明天下午老槐樹下預約保潔" })
        {
            var heard = Understander.Understand(said, Now, estate);

            Assert.Equal((said, intent, (EmergencyKind?)null), (said, heard.Intent, heard.Emergency));
            Assert.InRange(heard.Confidence, 0.95, 1);
        }
    }

    [Fact]
    public void Given_a_taught_phrase_when_there_is_a_danger_too_then_the_danger_goes_first() =>
        Assert.Equal(EmergencyKind.Fire, Understander.Understand("老槐树下，厨房着火了，快来人", Now, Teach(Intent.Question, "老槐树下")).Emergency);

    [Fact]
    public void Given_a_taught_phrase_and_another_matter_when_both_are_told_then_the_other_is_not_lost()
    {
        var heard = Understander.Understand("约老槐树下。另外，厨房水管漏水了，请派人来修。", Now, Teach(Intent.Booking, "老槐树下"));

        Assert.Equal(Intent.Booking, heard.Intent);
        Assert.Contains(heard.Also, also => also.Text.Contains("漏水", StringComparison.Ordinal));
    }

    [Fact]
    public void Given_a_taught_phrase_that_is_taken_back_when_it_is_read_then_it_decides_nothing() =>
        Assert.Null(Ruled("不是老槐树下，是厨房水管漏水", Teach(Intent.Question, "老槐树下")).Taught.Intent);

    [Theory]
    [InlineData("Fire & Ice Bar")]
    [InlineData("烈焰着火餐厅")]
    [InlineData("爆炸煤气味火锅")]
    public void Given_a_name_that_sounds_like_a_danger_when_the_office_says_it_is_none_then_neither_rules_nor_model_see_it(string name)
    {
        var estate = Own with { Words = new OfficeWords { Harmless = [name] } };
        var said = $"请问{name}几点开门";
        var scan = Scan.Of(said, estate.Words.Lexicon);
        var signs = Signs.Of(scan, Understander.Rule(scan), new Sign[Signs.Most]);

        Assert.Null(Understander.Understand(said, Now, estate).Emergency);
        Assert.Null(Understander.Rule(scan).Danger);
        Assert.Equal(said.Length, scan.Plain.Length);
        Assert.DoesNotContain(signs.All[..signs.OfText].ToArray(), sign => scan.Plain[sign.Start] == ' ');
    }

    [Fact]
    public void Given_a_harmless_name_when_something_burns_there_then_people_are_sent()
    {
        var estate = Own with { Words = new OfficeWords { Harmless = ["Fire & Ice Bar", "不夜火锅城"] } };

        Assert.Equal(EmergencyKind.Fire, Understander.Understand("不夜火锅城着火了，快来人", Now, estate).Emergency);
        Assert.Equal(EmergencyKind.Fire, Ruled("There is a fire in Fire & Ice Bar", estate).Danger);
    }

    [Theory]
    [InlineData(Category.Network)]
    [InlineData(Category.Structure)]
    [InlineData(Category.Lift)]
    [InlineData(Category.Other)]
    public void Given_a_thing_taught_for_a_trade_when_it_is_broken_then_that_trade_mends_it_whatever_its_name_says(Category category)
    {
        var estate = Own with { Words = new OfficeWords { Things = new Dictionary<Category, IReadOnlyList<string>> { [category] = ["空调水龙头"] } } };

        Assert.Equal((Intent.Repair, category), (Ruled("空调水龙头坏了，请派人来修", estate).Intent, Understander.Understand("空调水龙头坏了，请派人来修", Now, estate).Slots.Category));
        Assert.Null(Ruled("空调水龙头旁边的网络断了", estate).Taught.Category);
    }

    [Fact]
    public void Given_a_danger_that_the_office_taught_when_the_model_calls_everything_false_then_people_are_sent_all_the_same()
    {
        const string Said = "水泵房进水了";
        var calm = CalmAbout(Said, Own);

        Assert.Equal(EmergencyKind.Flood, Understander.Understand(Said, Now, Own, calm).Emergency);
        Assert.Null(Understander.Understand("厨房着火了", Now, Own, CalmAbout("厨房着火了", Own)).Emergency);
    }

    [Theory]
    [InlineData("没有水泵房进水")]
    [InlineData("如果水泵房进水怎么办？")]
    public void Given_a_taught_danger_when_it_is_denied_or_supposed_then_the_office_s_word_decides_nothing(string said) =>
        Assert.False(Ruled(said, Own).Taught.Danger);

    [Fact]
    public void Given_a_taught_danger_within_a_harmless_name_when_it_is_said_then_the_name_counts()
    {
        var estate = Own with { Words = Own.Words with { Harmless = ["水泵房进水演示"] } };

        Assert.Null(Ruled("水泵房进水演示几点开始", estate).Danger);
        Assert.Equal(EmergencyKind.Flood, Ruled("水泵房进水了", estate).Danger);
    }

    private static HelpDesk.Dialogs.Estate Teach(Intent intent, string phrase) =>
        Own with { Words = new OfficeWords { Intents = new Dictionary<Intent, IReadOnlyList<string>> { [intent] = [phrase] } } };

    private static Ruling Ruled(string said, HelpDesk.Dialogs.Estate estate) => Understander.Rule(Scan.Of(said, estate.Words.Lexicon));

    // A model to which every sign of a message says that nothing is the matter.
    private static TrainedModel CalmAbout(string said, HelpDesk.Dialogs.Estate estate)
    {
        var scan = Scan.Of(said, estate.Words.Lexicon);
        var signs = Signs.Of(scan, Understander.Rule(scan), new Sign[Signs.Most]).All.ToArray();
        var row = new float[TrainedModel.Lanes];
        row[TrainedModel.DangerLane] = -5;
        return TrainedModel.Of(TrainedModel.Write(new byte[32], [.. signs.Select(sign => sign.Key).Distinct().Select(key => (key, row))]));
    }
}
