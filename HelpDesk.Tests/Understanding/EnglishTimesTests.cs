using System.Globalization;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Tests.Understanding;

/// <summary>Times residents tell in English, read on Saturday 21 November 2026 at 10:00. Of two readings the one to come is shown; open halves of the day are both shown.</summary>
public sealed class EnglishTimesTests
{
    private static readonly DateTime Now = new(2026, 11, 21, 10, 0, 0);

    private static readonly string[] Walls =
    [
        "1-", "9:", "1/", "1.", "5 ", "twenty ", "and ", "of the ", "week of ", "end of the ", "Monday after ", "the day before ", "3 weeks after ", "next Monday ", "every ", "last 3 weeks of ", "from ",
        "between 3 and ", "w/c ", "first Monday ", "half past ", "99999999999 years from 9999-12-31 ", "Feb 30 ", "2:", "½", "\ud800", "\u0000", "\u202e", "'", "a ", "th ", "$",
    ];

    [Theory]
    [InlineData("come tmr pls", "tmr = 2026-11-22")]
    [InlineData("2moro is fine", "2moro = 2026-11-22")]
    [InlineData("the day after tmr", "the day after tmr = 2026-11-23")]
    [InlineData("tomorrow or the day after", "tomorrow = 2026-11-22; the day after = 2026-11-23")]
    [InlineData("Tue works for me", "Tue = 2026-11-24")]
    [InlineData("this coming Tuesday", "this coming Tuesday = 2026-11-24")]
    [InlineData("next Wed please", "next Wed = 2026-11-25")]
    [InlineData("Friday next week", "Friday next week = 2026-11-27")]
    [InlineData("Monday week", "Monday week = 2026-11-30")]
    [InlineData("Saturday is good, I am home", "Saturday = 2026-11-21")]
    [InlineData("on the 25th", "the 25th = 2026-11-25")]
    [InlineData("the 5th would suit us", "the 5th = 2026-12-05")]
    [InlineData("the 3rd day of next month", "the 3rd day of next month = 2026-12-03")]
    [InlineData("25 Dec", "25 Dec = 2026-12-25")]
    [InlineData("Dec 3rd, 2027", "Dec 3rd, 2027 = 2027-12-03")]
    [InlineData("the first of March", "the first of March = 2027-03-01")]
    [InlineData("due on 3/4", "3/4 = 2027-03-04")]
    [InlineData("due on 13/4", "13/4 = 2027-04-13")]
    [InlineData("2026-12-24", "2026-12-24 = 2026-12-24")]
    [InlineData("Sunday the 29th", "Sunday the 29th = 2026-11-29")]
    [InlineData("30 February", "30 February = ?")]
    [InlineData("31/11/2026", "31/11/2026 = ?")]
    public void Given_a_day_when_read_then_the_coming_one_is_meant(string text, string told) => Assert.Equal(told, Read(text));

    [Theory]
    [InlineData("2pm", "2pm = 14:00")]
    [InlineData("9.30am", "9.30am = 09:30")]
    [InlineData("come at 3pm-ish", "3pm-ish = 15:00")]
    [InlineData("15:45", "15:45 = 15:45")]
    [InlineData("half past 3", "half past 3 = 03:30 or 15:30")]
    [InlineData("quarter to five", "quarter to five = 04:45 or 16:45")]
    [InlineData("at six", "six = 06:00 or 18:00")]
    [InlineData("twelve noon", "twelve noon = 12:00")]
    [InlineData("from 9 to noon", "from 9 to noon = 09:00..12:00")]
    [InlineData("between 2 and 4pm", "between 2 and 4pm = 14:00..16:00")]
    [InlineData("8am-3 please", "8am-3 = 08:00..15:00")]
    [InlineData("10pm to 2am", "10pm to 2am = 22:00..+02:00")]
    [InlineData("any time after 6", "after 6 = 06:00.. or 18:00..")]
    [InlineData("no later than 5pm", "no later than 5pm = ..17:00")]
    [InlineData("3pm onwards", "3pm onwards = 15:00..")]
    [InlineData("in the morning", "in the morning = 08:00..12:00")]
    [InlineData("late afternoon", "late afternoon = 14:00..16:00")]
    public void Given_a_time_of_day_when_read_then_both_halves_stay_open_where_nothing_settles_them(string text, string told) => Assert.Equal(told, Read(text));

    [Theory]
    [InlineData("tmr 3pm", "tmr 3pm = 2026-11-22 15:00")]
    [InlineData("Sat morn", "Sat morn = 2026-11-21 08:00..2026-11-21 12:00")]
    [InlineData("tonite around 8", "tonite around 8 = 2026-11-21 20:00")]
    [InlineData("tomorrow after 3pm", "tomorrow after 3pm = 2026-11-22 15:00..")]
    [InlineData("tomorrow afternoon between 2 and 4", "tomorrow afternoon between 2 and 4 = 2026-11-22 14:00..2026-11-22 16:00")]
    [InlineData("by Friday noon", "by Friday noon = ..2026-11-27 12:00")]
    [InlineData("Mon 10-4", "Mon 10-4 = 2026-11-23 10:00..2026-11-23 16:00")]
    [InlineData("7pm on 3 Dec", "7pm on 3 Dec = 2026-12-03 19:00")]
    [InlineData("first thing tomorrow", "first thing tomorrow = 2026-11-22 08:00..2026-11-22 10:00")]
    [InlineData("Monday 3pm to Tuesday 9am", "Monday 3pm to Tuesday 9am = 2026-11-23 15:00..2026-11-24 09:00")]
    [InlineData("this evening at 7", "this evening at 7 = 2026-11-21 19:00")]
    [InlineData("wed 2pm or thu 3pm", "wed 2pm = 2026-11-25 14:00; thu 3pm = 2026-11-26 15:00")]
    [InlineData("in half an hour", "in half an hour = 2026-11-21 10:30")]
    [InlineData("within 2 hours", "within 2 hours = 2026-11-21 10:00..2026-11-21 12:00")]
    [InlineData("2 hrs ago", "2 hrs ago = 2026-11-21 08:00")]
    public void Given_a_day_and_an_hour_when_read_then_they_are_one(string text, string told) => Assert.Equal(told, Read(text));

    [Theory]
    [InlineData("from Monday to Wednesday", "from Monday to Wednesday = 2026-11-23..2026-11-25")]
    [InlineData("Dec 30 to Jan 2", "Dec 30 to Jan 2 = 2026-12-30..2027-01-02")]
    [InlineData("Dec 1-3", "Dec 1-3 = 2026-12-01..2026-12-03")]
    [InlineData("this weekend", "this weekend = 2026-11-21..2026-11-23")]
    [InlineData("next month", "next month = 2026-12-01..2027-01-01")]
    [InlineData("the week of the 5th", "the week of the 5th = 2026-11-30..2026-12-07")]
    [InlineData("the second week of January", "the second week of January = 2027-01-11..2027-01-18")]
    [InlineData("for the past two weeks", "past two weeks = 2026-11-07..2026-11-21")]
    [InlineData("in the next 3 days", "next 3 days = 2026-11-22..2026-11-25")]
    [InlineData("since last Monday", "since last Monday = 2026-11-09..")]
    [InlineData("before the end of the month", "before the end of the month = ..2026-12-01")]
    [InlineData("the rest of the week", "the rest of the week = 2026-11-21..2026-11-23")]
    [InlineData("three days before Christmas", "three days before Christmas = 2026-12-22")]
    [InlineData("the Monday after Christmas", "the Monday after Christmas = 2026-12-28")]
    public void Given_a_stretch_of_days_when_read_then_its_ends_are_known(string text, string told) => Assert.Equal(told, Read(text));

    [Theory]
    [InlineData("Christmas Eve", "2026-12-24")]
    [InlineData("New Year's Day", "2027-01-01")]
    [InlineData("Good Friday", "2027-03-26")]
    [InlineData("Easter Monday 2028", "2028-04-17")]
    [InlineData("Thanksgiving", "2026-11-26")]
    [InlineData("Mother's Day", "2027-05-09")]
    [InlineData("Chinese New Year", "2027-02-06")]
    [InlineData("Chinese New Year's Eve", "2027-02-05")]
    [InlineData("Ching Ming", "2027-04-05")]
    [InlineData("Dragon Boat Festival", "2027-06-09")]
    [InlineData("Mid-Autumn Festival", "2027-09-15")]
    [InlineData("Chung Yeung 2025", "2025-10-29")]
    [InlineData("National Day", "2027-10-01")]
    [InlineData("winter solstice", "2026-12-22")]
    public void Given_a_holiday_when_read_then_it_is_a_day(string text, string day) => Assert.Equal($"{text} = {day}", Read(text));

    [Theory]
    [InlineData("every other Tuesday", "every other Tuesday ~ XXXX-WXX-2")]
    [InlineData("weekday evenings", "weekday evenings ~ P1WDTEV")]
    [InlineData("Mondays at 9", "Mondays at 9 ~ XXXX-WXX-1T09:00")]
    [InlineData("9am daily", "9am daily ~ T09:00")]
    [InlineData("every 6 months", "every 6 months ~ P6M")]
    [InlineData("twice a week", "twice a week ~ P1W")]
    [InlineData("it took 2 and a half hours", "2 and a half hours ~ 02:30:00")]
    [InlineData("a 30-minute slot", "30-minute ~ 00:30:00")]
    [InlineData("5 minutes' walk from the gate", "5 minutes ~ 00:05:00")]
    [InlineData("leaking for 3 days", "3 days ~ 3.00:00:00")]
    public void Given_what_comes_again_or_lasts_when_read_then_it_is_told_apart(string text, string told) => Assert.Equal(told, Read(text));

    [Theory]
    [InlineData("unit 1202 is leaking")]
    [InlineData("3-1202 no power")]
    [InlineData("21/1/604")]
    [InlineData("2-1-302 blocked toilet")]
    [InlineData("flat 10D, block 5")]
    [InlineData("leak in 12-2015")]
    [InlineData("R20261121-0007")]
    [InlineData("call 13812345678 or 9123 4567")]
    [InlineData("it cost $12 and 3 trips")]
    [InlineData("may I ask why")]
    [InlineData("lamp on the second floor")]
    [InlineData("the lift stops at 6")]
    [InlineData("good morning, happy new year")]
    [InlineData("Morning, my tap drips")]
    [InlineData("open 24/7")]
    [InlineData("2/3 of the tenants sat down")]
    [InlineData("the sun shines, they march on")]
    [InlineData("end of the line")]
    [InlineData("the spring of the door is broken")]
    [InlineData("half the lights are off")]
    public void Given_what_only_looks_like_a_time_when_read_then_there_is_none(string text) => Assert.Equal(string.Empty, Read(text));

    [Theory]
    [InlineData("厨房漏水 pls come tmr 3pm", "tmr 3pm = 2026-11-22 15:00")]
    [InlineData("冷氣唔凍, Sat morn 得唔得", "Sat morn = 2026-11-21 08:00..2026-11-21 12:00")]
    public void Given_english_between_chinese_when_read_then_its_times_count(string text, string told) => Assert.Equal(told, Read(text));

    [Fact]
    public void Given_a_text_without_time_words_when_read_then_nothing_is_cut_up() => Assert.Null(EnglishScan.Of("water near the door of unit 1202", Now));

    [Fact]
    public void Given_walls_of_time_words_at_the_ends_of_the_calendar_when_read_then_mentions_stay_in_place()
    {
        foreach (var wall in Walls)
        {
            var text = string.Concat(Enumerable.Repeat(wall, (10_000 / wall.Length) + 1))[..10_000];
            foreach (var now in (DateTime[])[Now, DateTime.MinValue, DateTime.MaxValue])
            {
                Check(text, now);
            }
        }
    }

    [Fact]
    public void Given_texts_cut_at_any_place_when_read_then_mentions_stay_in_place()
    {
        const string Text = "From 9.30am till half past three on the 2nd Tuesday of next month, or Feb 29-Mar 1, 2028; every 2 weeks after 31/12/9999, the day before w/c 20261121 at 5 p.m. onwards";
        for (var start = 0; start < Text.Length; start++)
        {
            for (var end = start + 1; end <= Text.Length; end++)
            {
                Check(Text[start..end], Now);
            }
        }
    }

    private static void Check(string text, DateTime now)
    {
        var last = 0;
        foreach (var mention in TimeReader.Read(Normaliser.Fold(text), now))
        {
            Assert.InRange(mention.Start, last, text.Length);
            Assert.InRange(mention.End, mention.Start + 1, text.Length);
            last = mention.End;
        }
    }

    private static string Read(string text) => string.Join("; ", TimeReader.Read(Normaliser.Fold(text), Now).Select(mention => Tell(text, mention)));

    private static string Tell(string text, TimeMention mention)
    {
        var words = text[mention.Start..mention.End];
        if (mention.Kind is TimeKind.Set or TimeKind.Duration)
        {
            return string.Create(CultureInfo.InvariantCulture, $"{words} ~ {(mention.Timex is { } timex ? timex : mention.Length)}");
        }

        var coming = mention.Readings.Where(static reading => IsNear(reading)).ToList();
        var shown = coming.Count > 0 ? coming : mention.Readings.ToList();
        return shown.Count == 0 ? words + " = ?" : $"{words} = {string.Join(" or ", shown.Select(reading => Tell(mention.Kind, reading)))}";
    }

    private static bool IsNear(TimeReading reading) => (reading.To ?? reading.From) is { } at && (at.Year == 1 || at >= Now.Date);

    private static string Tell(TimeKind kind, TimeReading reading) => reading switch
    {
        { From: { } from, To: null } when kind is TimeKind.Date or TimeKind.Time or TimeKind.DateTime => Tell(kind, from),
        _ => $"{Tell(kind, reading.From)}..{Tell(kind, reading.To)}",
    };

    private static string Tell(TimeKind kind, DateTime? at) => at is not { } point ? string.Empty : point.ToString(kind switch
    {
        TimeKind.Date or TimeKind.DateRange => "yyyy-MM-dd",
        TimeKind.Time or TimeKind.TimeRange => point.Day == 2 ? "'+'HH:mm" : "HH:mm",
        _ => "yyyy-MM-dd HH:mm",
    }, CultureInfo.InvariantCulture);
}
