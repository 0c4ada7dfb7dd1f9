using System.Globalization;

namespace HelpDesk.Dialogs.Understanding;

/// <summary>What comes again: “every other Friday”, “weekday evenings”, “each two days”, “3pm each day”, “daily”, “mornings”, “twice a week”.</summary>
internal static class EnglishRepeats
{
    /// <summary>Reads one that begins at a token; its end and its recurrence, or 0.</summary>
    public static int Read(EnglishScan s, int at, out string? timex)
    {
        timex = null;
        switch (s[at].Word)
        {
            case EnglishWord.Every:
                return Every(s, at + 1, out timex);
            case EnglishWord.Any when s.Is(at + 1, EnglishWord.Weekend):
                timex = "P1WE";
                return at + 2;
            case EnglishWord.Any when s.Is(at + 1, EnglishWord.Workday):
                timex = "P1WD";
                return Hours(s, at + 2, string.Empty, ref timex);
            case EnglishWord.Regular:
                timex = Period(s[at].Value);
                return Hours(s, at + 1, string.Empty, ref timex);
            case EnglishWord.Weekdays:
                timex = Day(s[at].Value);
                return Days(s, at + 1, ref timex);
            case EnglishWord.Weekday when s.Is(at + 1, EnglishWord.Parts):
                timex = Day(s[at].Value) + EnglishParts.Timex((EnglishPart)s[at + 1].Value);
                return at + 2;
            case EnglishWord.Workday when s[at].Value == 2 || s[at + 1].Word is EnglishWord.Part or EnglishWord.Parts:
                timex = "P1WD";
                return Hours(s, at + 1, string.Empty, ref timex);
            case EnglishWord.Weekend when s[at].Value == 2 || s.Is(at + 1, EnglishWord.Parts):
                timex = "P1WE";
                return Hours(s, at + 1, string.Empty, ref timex);
            case EnglishWord.Parts when s[at - 1].Word is not (EnglishWord.Number or EnglishWord.NumberWord or EnglishWord.Few or EnglishWord.Greeting):
                timex = EnglishParts.Timex((EnglishPart)s[at].Value);
                return at + 1;
            case EnglishWord.Often or EnglishWord.NumberWord or EnglishWord.Number:
                return So(s, at, out timex);
            default:
                return Bi(s, at, out timex);
        }
    }

    /// <summary>What makes a time told before it come again: “3pm <em>each day</em>”, “6am <em>everyday</em>”.</summary>
    public static int After(EnglishScan s, int at)
    {
        if (s.Is(at, EnglishWord.Regular))
        {
            return at + 1;
        }

        return s.Is(at, EnglishWord.Every) || (s.Is(at, EnglishWord.On) && s[at + 1].Word is EnglishWord.Weekdays or EnglishWord.Workday or EnglishWord.Weekend) || s[at].Word is EnglishWord.Weekdays
            ? Read(s, s.Skip(at, EnglishWord.On), out _) : 0;
    }

    public static string HoursTimex(ToldHours hours) => string.Create(CultureInfo.InvariantCulture, $"T{hours.From.Hour:00}:{hours.From.Minute:00}");

    private static int Every(EnglishScan s, int at, out string? timex)
    {
        timex = null;
        var next = at;
        var count = 1;
        if (s.Says(next, "other") || s.Is(next, EnglishWord.Second))
        {
            (count, next) = (2, next + 1);
        }
        else if (s[next].Word is EnglishWord.Number or EnglishWord.NumberWord)
        {
            var end = EnglishNumbers.Ordinal(s, next, out count);
            next = end > 0 ? end : EnglishNumbers.Cardinal(s, next, out count);
        }

        if (next == 0 || count < 1)
        {
            return 0;
        }

        if (EnglishNth.Read(s, at) is { Exists: true, TailAt: 0 } nth)
        {
            timex = "P1M";
            return nth.End;
        }

        return Counted(s, next, count, out timex);
    }

    private static int Counted(EnglishScan s, int next, int count, out string? timex)
    {
        timex = null;
        switch (s[next].Word)
        {
            case EnglishWord.Unit:
                timex = Period(count, (EnglishUnit)s[next].Value);
                return Hours(s, next + 1, "T", ref timex);
            case EnglishWord.Quarter:
                timex = string.Create(CultureInfo.InvariantCulture, $"P{count * 3}M");
                return next + 1;
            case EnglishWord.Weekday or EnglishWord.Weekdays:
                timex = Day(s[next].Value);
                return Days(s, next + 1, ref timex);
            case EnglishWord.Workday:
                timex = "P1WD";
                return Hours(s, next + 1, string.Empty, ref timex);
            case EnglishWord.Business when s.IsUnit(next + 1, EnglishUnit.Day):
                timex = "P1WD";
                return Hours(s, next + 2, string.Empty, ref timex);
            case EnglishWord.Weekend:
                timex = string.Create(CultureInfo.InvariantCulture, $"P{count}WE");
                return Hours(s, next + 1, string.Empty, ref timex);
            case EnglishWord.Part or EnglishWord.Parts:
                timex = EnglishParts.Timex((EnglishPart)s[next].Value);
                return Hours(s, next + 1, "T", ref timex);
            case EnglishWord.Noon or EnglishWord.Midnight:
                timex = s.Is(next, EnglishWord.Noon) ? "T12" : "T00";
                return next + 1;
            case EnglishWord.Month:
                timex = string.Create(CultureInfo.InvariantCulture, $"XXXX-{s[next].Value:00}");
                return EnglishMonthDays.MonthFirst(s, next) is { Exists: true } day ? day.End : next + 1;
            default:
                return EnglishDays.Holiday(s, next) is { Exists: true } holiday ? Yearly(holiday.End, ref timex) : 0;
        }
    }

    private static int Yearly(int end, ref string? timex)
    {
        timex = "P1Y";
        return end;
    }

    // “and Thursday”, “Tuesday and Friday mornings”.
    private static int Days(EnglishScan s, int at, ref string? timex)
    {
        var end = at;
        for (var i = 0; i < 7; i++)
        {
            var next = s.Is(end, EnglishWord.Comma) ? end + 1 : end;
            next = s.Is(next, EnglishWord.And) ? next + 1 : next;
            if (next == end || s[next].Word is not (EnglishWord.Weekday or EnglishWord.Weekdays))
            {
                break;
            }

            end = next + 1;
        }

        return Hours(s, end, string.Empty, ref timex);
    }

    // Hours and parts that belong to it.
    private static int Hours(EnglishScan s, int at, string instead, ref string? timex)
    {
        var next = at;
        if (s[next].Word is EnglishWord.Part or EnglishWord.Parts)
        {
            timex = (timex is "P1D" ? string.Empty : timex) + EnglishParts.Timex((EnglishPart)s[next].Value);
            next++;
        }

        var at2 = s[next].Word is EnglishWord.Comma ? next + 1 : next;
        var lead = s[at2].Word switch
        {
            EnglishWord.At or EnglishWord.Around => EnglishLead.At,
            EnglishWord.From or EnglishWord.Between => EnglishLead.Span,
            EnglishWord.After or EnglishWord.Before or EnglishWord.Until or EnglishWord.By => EnglishLead.Bound,
            _ => EnglishLead.None,
        };
        var hoursAt = lead != EnglishLead.None ? at2 + 1 : at2;
        var hours = EnglishHourRanges.Read(s, hoursAt, lead, lead == EnglishLead.None);
        if (!hours.Exists)
        {
            return lead == EnglishLead.None && s.Is(next, EnglishWord.In) && EnglishParts.Read(s, next, out var part, out _) is var end and > 0 && part != EnglishPart.None ? end : next;
        }

        timex = (instead.Length > 0 || timex is "P1D" || timex?.StartsWith('T') == true ? string.Empty : timex) + HoursTimex(hours);
        return hours.End;
    }

    // “one a day”, “twice a week”, “3 times per month”.
    private static int So(EnglishScan s, int at, out string? timex)
    {
        timex = null;
        var end = s.Is(at, EnglishWord.Often) ? at + 1 : EnglishNumbers.Cardinal(s, at, out _);
        end = end > 0 && s.Is(end, EnglishWord.Times) ? end + 1 : end;
        if (end == 0 || s[end].Word is not (EnglishWord.A or EnglishWord.Per or EnglishWord.Every) || s[end + 1] is not { Word: EnglishWord.Unit } unit || unit.Value is < (int)EnglishUnit.Day || (s.Is(at, EnglishWord.Number) && end == at + 1))
        {
            return 0;
        }

        timex = Period(1, (EnglishUnit)unit.Value);
        return end + 2;
    }

    private static int Bi(EnglishScan s, int at, out string? timex)
    {
        timex = null;
        if (!s.Is(at, EnglishWord.Bi) || !s.Is(at + 1, EnglishWord.Dash) || !s.Is(at + 2, EnglishWord.Regular))
        {
            return 0;
        }

        timex = Period(s[at + 2].Value * 2);
        return at + 3;
    }

    private static string Day(int weekday) => string.Create(CultureInfo.InvariantCulture, $"XXXX-WXX-{weekday}");

    private static string Period(int days) => days switch
    {
        0 => "PT1H",
        1 => "P1D",
        2 => "P2D",
        7 => "P1W",
        14 => "P2W",
        30 => "P1M",
        60 => "P2M",
        90 => "P3M",
        _ => "P1Y",
    };

    private static string Period(int count, EnglishUnit unit) => unit switch
    {
        EnglishUnit.Second => string.Create(CultureInfo.InvariantCulture, $"PT{count}S"),
        EnglishUnit.Minute => string.Create(CultureInfo.InvariantCulture, $"PT{count}M"),
        EnglishUnit.Hour => string.Create(CultureInfo.InvariantCulture, $"PT{count}H"),
        EnglishUnit.Week => string.Create(CultureInfo.InvariantCulture, $"P{count}W"),
        EnglishUnit.Fortnight => string.Create(CultureInfo.InvariantCulture, $"P{count * 2}W"),
        EnglishUnit.Month => string.Create(CultureInfo.InvariantCulture, $"P{count}M"),
        EnglishUnit.Year => string.Create(CultureInfo.InvariantCulture, $"P{count}Y"),
        _ => string.Create(CultureInfo.InvariantCulture, $"P{count}D"),
    };
}
