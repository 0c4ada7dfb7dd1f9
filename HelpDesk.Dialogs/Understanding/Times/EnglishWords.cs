using System.Collections.Frozen;

namespace HelpDesk.Dialogs.Understanding;

/// <summary>The words English tells times with.</summary>
internal static class EnglishWords
{
    private const int LongestWord = 13;

    private static readonly FrozenDictionary<string, (EnglishWord Word, int Value)> Table = Build();
    private static readonly FrozenDictionary<string, (EnglishWord Word, int Value)>.AlternateLookup<ReadOnlySpan<char>> Spans = Table.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a folded word is; <see cref="EnglishWord.Other"/> when it has no part in times.</summary>
    public static (EnglishWord Word, int Value) Of(ReadOnlySpan<char> word) =>
        word.Length <= LongestWord && Spans.TryGetValue(word, out var entry) ? entry : (EnglishWord.Other, 0);

    private static FrozenDictionary<string, (EnglishWord Word, int Value)> Build()
    {
        var table = new Dictionary<string, (EnglishWord Word, int Value)>(StringComparer.Ordinal);
        AddNumbers(table);
        AddCalendar(table);
        AddClock(table);
        AddDirections(table);
        AddSmallWords(table);
        foreach (var first in EnglishHolidays.FirstWords)
        {
            table.TryAdd(first, (EnglishWord.Holiday, 0));
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static void AddNumbers(Dictionary<string, (EnglishWord Word, int Value)> table)
    {
        Series(table, EnglishWord.NumberWord, 0, "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen");
        Series(table, EnglishWord.Ordinal, 1, "first secondly third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth");
        var tens = "twenty thirty forty fifty sixty seventy eighty ninety hundred".Split(' ');
        for (var i = 0; i < tens.Length; i++)
        {
            table.Add(tens[i], (EnglishWord.NumberWord, 20 + (10 * i)));
        }

        Put(table, EnglishWord.NumberWord, 40, "fourty");
        Put(table, EnglishWord.NumberWord, 1000, "thousand");
        Put(table, EnglishWord.Ordinal, 30, "thirtieth");
        Put(table, EnglishWord.Second, 2, "second");
        Put(table, EnglishWord.Half, 0, "half");
        Put(table, EnglishWord.Few, 3, "few several some");
        Put(table, EnglishWord.Few, 2, "couple");
        Put(table, EnglishWord.OrdinalEnd, 0, "st nd rd th");
        Put(table, EnglishWord.Ish, 0, "ish");
        Put(table, EnglishWord.Often, 1, "once");
        Put(table, EnglishWord.Often, 2, "twice");
        Put(table, EnglishWord.Times, 0, "times");
        table.Remove("secondly");
    }

    private static void AddCalendar(Dictionary<string, (EnglishWord Word, int Value)> table)
    {
        string[] months = ["jan january", "feb febr february", "mar march", "apr april", "may", "jun june", "jul july", "aug august", "sep sept september", "oct october", "nov november", "dec december"];
        string[] days = ["mon monday", "tue tues tuesday", "wed weds wednesday wedsday", "thu thur thurs thursday", "fri friday", "sat saturday satuday", "sun sunday"];
        for (var i = 0; i < months.Length; i++)
        {
            Put(table, EnglishWord.Month, i + 1, months[i]);
        }

        for (var i = 0; i < days.Length; i++)
        {
            Put(table, EnglishWord.Weekday, i + 1, days[i]);
            Put(table, EnglishWord.Weekdays, i + 1, days[i].Split(' ')[1] + "s");
        }

        Put(table, EnglishWord.Weekdays, 2, "tuesdays");
        Put(table, EnglishWord.Weekdays, 3, "wednesdays");
        Put(table, EnglishWord.Weekdays, 4, "thursdays");
        Put(table, EnglishWord.DayShift, 0, "today tday 2day");
        Put(table, EnglishWord.DayShift, 1, "tomorrow tmr tmrw tmw tmro tomorow tommorow tommorrow tomorro tomoro tomora tommorrw 2moro 2morrow 2mrw 2mro tml");
        Put(table, EnglishWord.DayShift, -1, "yesterday yest yday");
        Put(table, EnglishWord.Tonight, 0, "tonight tonite tonigh tonght 2nite 2night");
        Unit(table, EnglishUnit.Second, "sec secs seconds");
        Unit(table, EnglishUnit.Minute, "min mins minute minutes");
        Unit(table, EnglishUnit.Hour, "h hr hrs hour hours");
        Unit(table, EnglishUnit.Day, "day days");
        Unit(table, EnglishUnit.Week, "week weeks wk wks");
        Unit(table, EnglishUnit.Fortnight, "fortnight fortnights");
        Unit(table, EnglishUnit.Month, "month months mth mths");
        Unit(table, EnglishUnit.Year, "year years yr yrs");
        Unit(table, EnglishUnit.Decade, "decade decades");
        Put(table, EnglishWord.Quarter, 0, "quarter quarters");
        Series(table, EnglishWord.QuarterNumber, 1, "q1 q2 q3 q4");
        Put(table, EnglishWord.Weekend, 1, "weekend");
        Put(table, EnglishWord.Weekend, 2, "weekends");
        Put(table, EnglishWord.Workday, 1, "weekday workday");
        Put(table, EnglishWord.Workday, 2, "weekdays workdays");
        Put(table, EnglishWord.Season, 0, "spring summer autumn winter");
        Put(table, EnglishWord.School, 0, "school fiscal sy fy");
        Put(table, EnglishWord.WeekCommencing, 0, "w");
        Put(table, EnglishWord.EndOfPeriod, (int)EnglishUnit.Day, "eod");
        Put(table, EnglishWord.EndOfPeriod, (int)EnglishUnit.Week, "eow");
        Put(table, EnglishWord.EndOfPeriod, (int)EnglishUnit.Month, "eom");
        Put(table, EnglishWord.EndOfPeriod, (int)EnglishUnit.Year, "eoy");
    }

    private static void AddClock(Dictionary<string, (EnglishWord Word, int Value)> table)
    {
        Part(table, EnglishPart.Morning, "morning morn mornin", "mornings");
        Part(table, EnglishPart.Afternoon, "afternoon arvo aft afternon", "afternoons");
        Part(table, EnglishPart.Evening, "evening eve evenin", "evenings");
        Part(table, EnglishPart.Night, "night nite", "nights");
        Part(table, EnglishPart.Daytime, "daytime", "daytimes");
        Part(table, EnglishPart.NightTime, "nighttime", "nighttimes");
        Put(table, EnglishWord.Meal, (int)EnglishPart.Breakfast, "breakfast breakfasttime");
        Put(table, EnglishWord.Meal, (int)EnglishPart.Lunch, "lunch lunchtime");
        Put(table, EnglishWord.Meal, (int)EnglishPart.Dinner, "dinner dinnertime supper suppertime");
        Put(table, EnglishWord.Noon, 0, "noon midday noonish noontime");
        Put(table, EnglishWord.Midnight, 0, "midnight");
        Put(table, EnglishWord.Am, 0, "am");
        Put(table, EnglishWord.Pm, 0, "pm");
        Put(table, EnglishWord.AmPm, 0, "ampm");
        Put(table, EnglishWord.OClock, 0, "o'clock oclock");
        Put(table, EnglishWord.Now, 0, "now");
        Put(table, EnglishWord.Present, 0, "present moment");
    }

    private static void AddDirections(Dictionary<string, (EnglishWord Word, int Value)> table)
    {
        Put(table, EnglishWord.Next, 1, "next following");
        Put(table, EnglishWord.Coming, 1, "coming upcoming");
        Put(table, EnglishWord.Last, -1, "last past");
        Put(table, EnglishWord.Previous, -1, "previous prior");
        Put(table, EnglishWord.This, 0, "this current");
        Put(table, EnglishWord.Before, 0, "before b4");
        Put(table, EnglishWord.After, 0, "after aft3r");
        Put(table, EnglishWord.Since, 0, "since");
        Put(table, EnglishWord.Until, 0, "until till til");
        Put(table, EnglishWord.By, 0, "by");
        Put(table, EnglishWord.Starting, 0, "starting beginning commencing onwards onward");
        Put(table, EnglishWord.Every, 0, "every each evry");
        Put(table, EnglishWord.Regular, 1, "daily everyday nightly");
        Put(table, EnglishWord.Regular, 7, "weekly");
        Put(table, EnglishWord.Regular, 14, "biweekly fortnightly");
        Put(table, EnglishWord.Regular, 30, "monthly");
        Put(table, EnglishWord.Regular, 60, "bimonthly");
        Put(table, EnglishWord.Regular, 90, "quarterly");
        Put(table, EnglishWord.Regular, 365, "yearly annually");
        Put(table, EnglishWord.Regular, 0, "hourly");
        Put(table, EnglishWord.Ago, 0, "ago hence");
        Put(table, EnglishWord.Later, 0, "later");
        Put(table, EnglishWord.Earlier, 0, "earlier");
        Put(table, EnglishWord.Early, 0, "early");
        Put(table, EnglishWord.Late, 0, "late latest");
        Put(table, EnglishWord.Mid, 0, "mid middle");
        Put(table, EnglishWord.End, 0, "end");
        Put(table, EnglishWord.Begin, 0, "start");
        Put(table, EnglishWord.Rest, 0, "rest remainder");
        Put(table, EnglishWord.Within, 0, "within");
        Put(table, EnglishWord.Business, 0, "business working work");
    }

    private static void AddSmallWords(Dictionary<string, (EnglishWord Word, int Value)> table)
    {
        Put(table, EnglishWord.The, 0, "the da");
        Put(table, EnglishWord.A, 0, "a an");
        Put(table, EnglishWord.And, 0, "and n");
        Put(table, EnglishWord.Or, 0, "or");
        Put(table, EnglishWord.To, 0, "to");
        Put(table, EnglishWord.From, 0, "from frm during");
        Put(table, EnglishWord.Between, 0, "between btw btwn");
        Put(table, EnglishWord.Through, 0, "through thru");
        Put(table, EnglishWord.At, 0, "at");
        Put(table, EnglishWord.On, 0, "on");
        Put(table, EnglishWord.In, 0, "in");
        Put(table, EnglishWord.Of, 0, "of");
        Put(table, EnglishWord.For, 0, "for");
        Put(table, EnglishWord.Around, 0, "around about circa approximately approx roughly abt ard");
        Put(table, EnglishWord.Than, 0, "than");
        Put(table, EnglishWord.More, 0, "more over");
        Put(table, EnglishWord.Less, 0, "less under");
        Put(table, EnglishWord.No, 0, "no not");
        Put(table, EnglishWord.As, 0, "as");
        Put(table, EnglishWord.Per, 0, "per");
        Put(table, EnglishWord.With, 0, "with");
        Put(table, EnglishWord.Up, 0, "up");
        Put(table, EnglishWord.Date, 0, "date dated");
        Put(table, EnglishWord.Bi, 0, "bi");
        Put(table, EnglishWord.Office, 0, "office");
        Put(table, EnglishWord.Any, 0, "any");
        Put(table, EnglishWord.All, 0, "all whole entire full");
        Put(table, EnglishWord.Time, 0, "time");
        Put(table, EnglishWord.Greeting, 0, "good gd happy");
        Put(table, EnglishWord.Pronoun, 0, "i he she we they it who you");
        Put(table, EnglishWord.Money, 0, "rmb hkd usd yuan dollars");
        Put(table, EnglishWord.Address, 0, "unit flat block blk building bldg room rm tower apt apartment house villa floor flr level no number entrance lot stair phase invoice ref order ticket code pin plate bus court");
        Put(table, EnglishWord.Plain, 0, "please pls plz thanks thx ty if when while because but so is are was were will would can could should do does did may works work ok okay fine sharp instead only too also then that which there here your my our his her its their u r onwards eastern gmt cst est cet hkt onward maybe perhaps possible latest sometime lah la thank come somebody someone send sir hi hello today");
    }

    private static void Part(Dictionary<string, (EnglishWord Word, int Value)> table, EnglishPart part, string one, string many)
    {
        Put(table, EnglishWord.Part, (int)part, one);
        Put(table, EnglishWord.Parts, (int)part, many);
    }

    private static void Unit(Dictionary<string, (EnglishWord Word, int Value)> table, EnglishUnit unit, string words) => Put(table, EnglishWord.Unit, (int)unit, words);

    private static void Series(Dictionary<string, (EnglishWord Word, int Value)> table, EnglishWord word, int first, string words)
    {
        var value = first;
        foreach (var one in words.Split(' '))
        {
            table.TryAdd(one, (word, value++));
        }
    }

    private static void Put(Dictionary<string, (EnglishWord Word, int Value)> table, EnglishWord word, int value, string words)
    {
        foreach (var one in words.Split(' '))
        {
            table.TryAdd(one, (word, value));
        }
    }
}
