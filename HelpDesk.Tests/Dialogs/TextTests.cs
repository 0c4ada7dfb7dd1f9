using System.Text.RegularExpressions;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Tests.Dialogs;

public sealed partial class TextTests
{
    private static readonly string[] CarrierWords =
        ["stop", "stopall", "unsubscribe", "cancel", "end", "quit", "revoke", "optout", "start", "yes", "unstop", "help", "info"];

    private static readonly string[] Rude = ["喂", "什么事", "什麼事", "不知道", "没办法", "沒辦法", "我不管", "你是谁", "你是誰", "找谁", "找誰", "不在"];

    public static TheoryData<Language> Languages => [Language.ZhHans, Language.ZhHant, Language.En];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Given_a_language_when_compared_then_it_has_every_text_with_the_same_values(Language language)
    {
        var reference = TextCatalogue.All(Language.ZhHans);
        var texts = TextCatalogue.All(language);
        Assert.Equal(reference.Keys.Order(StringComparer.Ordinal), texts.Keys.Order(StringComparer.Ordinal));
        foreach (var (key, text) in texts)
        {
            Assert.Equal((key, Names(reference[key])), (key, Names(text)));
            Assert.False(string.IsNullOrWhiteSpace(text.Text), key);
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Given_any_text_when_read_then_it_asks_for_no_carrier_word(Language language)
    {
        foreach (var (key, text) in TextCatalogue.All(language))
        {
            var words = LatinWord().Matches(Value().Replace(text.Text, "")).Select(word => word.Value.ToLowerInvariant());
            Assert.False(words.Any(word => CarrierWords.Contains(word)), $"{key}: {text.Text}");
        }
    }

    [Theory]
    [InlineData(Language.ZhHans)]
    [InlineData(Language.ZhHant)]
    public void Given_a_chinese_text_when_read_then_it_is_courteous(Language language)
    {
        foreach (var (key, text) in TextCatalogue.All(language))
        {
            Assert.False(Rude.Any(rude => text.Text.Contains(rude, StringComparison.Ordinal)), $"{key}: {text.Text}");
            Assert.False(text.Text.Contains('你', StringComparison.Ordinal), $"{key}: {text.Text}");
        }
    }

    [Theory]
    [InlineData(Language.ZhHans, 70)]
    [InlineData(Language.ZhHant, 70)]
    [InlineData(Language.En, 140)]
    public void Given_a_question_when_asked_by_sms_then_it_is_short(Language language, int most)
    {
        foreach (var (key, text) in TextCatalogue.All(language).Where(text => text.Key.Contains("ask", StringComparison.Ordinal)))
        {
            Assert.True(text.Text.Length <= most, $"{key} has {text.Text.Length}");
        }
    }

    [Fact]
    public void Given_traditional_chinese_when_read_then_no_simplified_form_is_left()
    {
        const string simplified = "们说请问电话单号时间报访谢对吗点击尽数烦坠师厅应开关门处办应该这还进过经发见听让认识记录";
        foreach (var (key, text) in TextCatalogue.All(Language.ZhHant))
        {
            Assert.False(text.Text.Any(character => simplified.Contains(character, StringComparison.Ordinal)), $"{key}: {text.Text}");
        }
    }

    [Theory]
    [InlineData("3", null, "1202", Language.ZhHans, "3栋1202")]
    [InlineData("A", null, "1506", Language.ZhHans, "A座1506")]
    [InlineData("3", "2", "1202", Language.ZhHant, "3棟2單元1202")]
    [InlineData("3", null, "1202", Language.En, "Block 3 Flat 1202")]
    [InlineData(null, null, "1202", Language.ZhHans, "1202室")]
    [InlineData("T2", null, null, Language.En, "Block T2")]
    public void Given_a_unit_when_worded_then_it_reads_as_people_write(string? building, string? entrance, string? unit, Language language, string text) =>
        Assert.Equal(text, Wording.OfUnit(new UnitRef(building, entrance, unit), language));

    public static TheoryData<When, Language, string> Times => new()
    {
        { Said.On(22, 15, "明天下午三点后"), Language.ZhHans, "11月22日（周日）15:00后" },
        { Said.On(22, 15, "明天下午三点"), Language.ZhHans, "11月22日（周日）15:00" },
        { Said.On(22, 15, "聽日三點後"), Language.ZhHant, "11月22日（週日）15:00後" },
        { Said.On(22, 15, "tomorrow after 3pm"), Language.En, "Sun 22 Nov, after 15:00" },
        { Said.On(22) with { PartOfDay = PartOfDay.Morning }, Language.ZhHans, "11月22日（周日）上午" },
        { Said.On(22) with { EndOn = new DateOnly(2026, 11, 24) }, Language.En, "Sun 22 Nov to Tue 24 Nov" },
        { Said.On(22, 14) with { EndTime = new TimeOnly(16, 30) }, Language.ZhHans, "11月22日（周日）14:00–16:30" },
        { Said.On(22) with { EndTime = new TimeOnly(17, 0) }, Language.En, "Sun 22 Nov, before 17:00" },
        { new When(null, null, null, null, null, "随时"), Language.ZhHans, "随时" },
    };

    [Theory]
    [MemberData(nameof(Times))]
    public void Given_a_time_when_worded_then_it_reads_as_people_write(When when, Language language, string text) =>
        Assert.Equal(text, Wording.OfWhen(when, language));

    [Theory]
    [InlineData("3栋1202", "紧急 R20261121-0007：3栋1202 水管爆裂。回复1接单。")]
    [InlineData(null, "紧急 R20261121-0007：水管爆裂。回复1接单。")]
    public void Given_an_alarm_when_worded_for_staff_then_a_missing_unit_is_left_out(string? unit, string text) => Assert.Equal(
        text,
        Wording.Say("staff.alarm", Language.ZhHans, Channel.Sms, ("ticket", "R20261121-0007"), ("unit", unit), ("item", "水管爆裂")));

    private static string Names(Template text) => string.Join(',', text.Names.Distinct().Order(StringComparer.Ordinal));

    [GeneratedRegex("[A-Za-z]+", RegexOptions.NonBacktracking)]
    private static partial Regex LatinWord();

    [GeneratedRegex(@"\{[a-z]+\}", RegexOptions.NonBacktracking)]
    private static partial Regex Value();
}
