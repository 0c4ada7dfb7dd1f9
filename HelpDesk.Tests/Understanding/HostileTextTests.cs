using FsCheck;
using FsCheck.Fluent;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Tests.Understanding;

public sealed class HostileTextTests
{
    private const int MostAlso = 4;
    private static readonly HelpDesk.Dialogs.Estate Taught = CatalogueFile.ReadSample().Estate;

    private static readonly string[] Units = ["3栋", "二单元", "幺二零二", "3-1202", "3#", "21/1/604", "T2", "A座", "12A", "十二樓A室", "7/F flat C", "block b ", "unit ", "flat ", "twelve oh four ", "0703", "室", "层", "号"];
    private static readonly string[] Times = ["明天", "聽日朝早", "大后天", "下个星期三", "周", "半", "小时后", "三点", "3:00", "到", "之前", "between 2 and", "next ", "pm ", "春节前", "初一", "31号", "99月99日", "2026-13-45", "每周", "以后", "now", "in two hours "];
    private static readonly string[] Marks = ["，", "。", " ", "\n", "?", "-", "/", "#", ":", ".", "“", "、", "\t", "另外", "还有", "not ", "but ", "不是", "是", "R20261121-", "0007", "+852", "一三八", "138", "9", "00", "百", "mr "];
    private static readonly string[] Strange = ["\0", "\u0007", "\u001b", "\ud83d", "\udc00", "\u202e", "\u2066", "\u200f", "\u200b", "\ufeff", "e\u0301", "Z\u0351\u036b\u0343", "🔥", "👩‍👩‍👧", "👌", "ﷺ", "אב", "\u3164", "１２", "ｆｉｒｅ", "İ", "ß", "ǆ"];

    [Fact]
    public void Given_any_text_at_all_when_heard_then_nothing_is_thrown_and_all_of_it_is_sound() =>
        Prop.ForAll(ArbMap.Default.ArbFor<string>(), text => text is null || IsSound(text)).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    [Fact]
    public void Given_any_characters_at_all_when_heard_then_nothing_is_thrown_and_all_of_it_is_sound()
    {
        var texts = Gen.Choose(0, char.MaxValue).Select(code => (char)code).ListOf().Select(string.Concat).ToArbitrary();

        Prop.ForAll(texts, IsSound).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }

    [Fact]
    public void Given_any_mix_of_words_units_times_and_strange_characters_when_heard_then_nothing_is_thrown_and_all_of_it_is_sound()
    {
        var parts = Gen.OneOf(Gen.Elements(Lexicon()), Gen.Elements(Units), Gen.Elements(Times), Gen.Elements(Marks), Gen.Elements(Strange), Gen.Elements(HostileTexts.All.ToArray()));
        var mixes = Gen.Choose(1, 14).SelectMany(count => parts.ListOf(count)).Select(string.Concat).ToArbitrary();

        Prop.ForAll(mixes, IsSound).Check(Config.QuickThrowOnFailure.WithMaxTest(600));
    }

    [Fact]
    public void Given_the_corpus_of_nasty_texts_when_each_is_heard_alone_and_in_company_then_all_of_it_is_sound() =>
        Assert.Empty(HostileTexts.All.SelectMany(text => Faults(text).Concat(Faults($"3栋1202厨房{text}漏水，{text}明天下午来")).Concat(Faults(text + text + "\n" + text))));

    [Fact]
    public void Given_walls_of_ten_thousand_characters_when_heard_then_all_of_them_are_read_and_survived()
    {
        Assert.Equal(HostileTexts.WallLength, Understander.MaxCharacters);
        foreach (var brick in HostileTexts.All)
        {
            var wall = HostileTexts.Wall(brick, HostileTexts.WallLength);
            var heard = Understander.Understand(wall + wall, Say.Now, Taught);

            Assert.InRange(heard.Text.Length, 0, Understander.MaxCharacters);
            Assert.Empty(FaultsOf(heard));
        }
    }

    // Memory stands for work here: no clock, and the same on every machine.
    [Fact]
    public void Given_walls_when_they_are_twice_as_long_then_they_take_no_more_than_about_twice_the_room()
    {
        // The first message of all fills what is kept for good.
        Understander.Understand(HostileTexts.Wall("漏水。", HostileTexts.WallLength), Say.Now, Taught);
        var slow = new List<string>();
        foreach (var brick in HostileTexts.All)
        {
            var (half, whole) = (HostileTexts.Wall(brick, HostileTexts.WallLength / 2), HostileTexts.Wall(brick, HostileTexts.WallLength));
            var (first, second) = (Allocated(half), Allocated(whole));
            if (second > (first * 2.5) + Growing)
            {
                slow.Add($"{brick}: {first} → {second}");
            }
        }

        Assert.Empty(slow);
    }

    [Fact]
    public void Given_walls_when_they_are_read_then_words_are_few_for_each_character_and_no_rule_looks_at_more_than_those_near_by()
    {
        foreach (var brick in HostileTexts.All)
        {
            var scan = Scan.Of(HostileTexts.Wall(brick, HostileTexts.WallLength), Taught.Words.Lexicon);
            var clauses = 0;
            for (var i = 0; i < scan.ClauseCount; i++)
            {
                clauses += scan.HitsOf(i).Length;
            }

            Assert.InRange(scan.Hits.Length, 0, HostileTexts.WallLength * 4);
            Assert.Equal(scan.Hits.Length, clauses);
            Assert.InRange(scan.HitsBetween(5_000, 5_060).Length, 0, 60 * 4);
        }
    }

    [Fact]
    public void Given_nasty_texts_when_they_are_explained_then_nothing_is_thrown_and_every_word_shown_is_of_the_text()
    {
        foreach (var text in HostileTexts.All.Append("").Concat(HostileTexts.All.Take(40).Select(brick => HostileTexts.Wall(brick, 3_000))))
        {
            var why = Explanation.Of(text, Say.Now, Taught);

            Assert.Empty(FaultsOf(why.Heard));
            Assert.All(why.ForIntent.Words.Concat(why.ForDanger.Words).Concat(why.ForIntent.Findings).Concat(why.ForDanger.Findings).SelectMany(reason => reason.Words), word => Assert.Contains(word, why.Heard.Text, StringComparison.Ordinal));
        }
    }

    // Lists that begin to grow take their room at once; what grows with the square of a text takes millions.
    private const int Growing = 200_000;

    private static long Allocated(string text)
    {
        // The least of three: a buffer is borrowed anew when another thread has it.
        var least = long.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            Understander.Understand(text, Say.Now, Taught);
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }

    // Fails with what is wrong, which the property alone would not say.
    private static bool IsSound(string text)
    {
        Assert.Empty(Faults(text));
        return true;
    }

    private static List<string> Faults(string text)
    {
        var heard = Understander.Understand(text, Say.Now, Taught);
        var again = Understander.Understand(text, Say.Now, Taught);
        var faults = FaultsOf(heard);
        if (Shown(heard) != Shown(again))
        {
            faults.Add("is heard in two ways");
        }

        return faults;
    }

    private static string Shown(Heard heard) =>
        $"{heard with { Also = [], FieldsNamed = [] }} {string.Join('|', heard.Also)} {string.Join('|', heard.FieldsNamed)}";

    private static List<string> FaultsOf(Heard heard)
    {
        var (slots, faults) = (heard.Slots, new List<string>());
        Check((heard.Emergency is not null) == (heard.Intent == Intent.Emergency), "the danger and the intent agree");
        Check(heard.Confidence is >= 0 and <= 1, "the confidence is a share");
        Check(heard.Also.Count <= MostAlso, "there are few further matters");
        foreach (var (name, part) in new[] { ("place", slots.Place), ("item", slots.Item), ("time", slots.Time), ("service", slots.Service), ("name", slots.Name), ("when", heard.When?.Text) }.Concat(heard.Also.Select(also => ("also", (string?)also.Text))))
        {
            Check(part is null || (part.Length > 0 && heard.Text.Contains(part, StringComparison.Ordinal)), $"{name} is a part of the text: {part}");
        }

        foreach (var (name, label, longest) in new[] { ("building", slots.Building, 4), ("entrance", slots.Entrance, 4), ("unit", slots.Unit, 8) })
        {
            Check(label is null || (label.Length > 0 && label.Length <= longest && label.All(sign => char.IsAsciiDigit(sign) || char.IsAsciiLetterUpper(sign))), $"{name} is digits and capitals: {label}");
        }

        Check(slots.Phone is null || slots.Phone.TrimStart('+').All(char.IsAsciiDigit), $"phone is digits: {slots.Phone}");
        Check(slots.Ticket is null || (slots.Ticket.Length is >= 14 and <= 19 && slots.Ticket[9] == '-'), $"ticket is one of ours: {slots.Ticket}");
        Check(heard.When is null || heard.When is { StartOn: null } or { EndOn: null } || heard.When.StartOn <= heard.When.EndOn, "a time ends after it begins");
        return faults;

        void Check(bool holds, string what)
        {
            if (!holds)
            {
                faults.Add($"{what} — {heard.Text[..Math.Min(80, heard.Text.Length)]}");
            }
        }
    }

    private static string[] Lexicon() =>
        [.. new[] { EmergencyWords.All, FaultWords.All, ComplaintWords.All, WishWords.All, PlaceWords.All, SteeringWords.All }
            .SelectMany(lists => lists).SelectMany(list => list.Words.Split('|', StringSplitOptions.RemoveEmptyEntries)).Select(word => word.TrimEnd('*') + (char.IsAscii(word[0]) ? " " : ""))];
}
