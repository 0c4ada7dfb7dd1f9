namespace HelpDesk.Dialogs.Understanding;

/// <summary>The hours of the parts of a day.</summary>
internal static class EnglishParts
{
    private static readonly TimeSpan DayEnd = new(23, 59, 59);

    public static (TimeSpan From, TimeSpan To) Hours(EnglishPart part, TimeSide side)
    {
        var (from, to) = part switch
        {
            EnglishPart.Morning or EnglishPart.Breakfast => (8, 12),
            EnglishPart.Afternoon => (12, 16),
            EnglishPart.Evening or EnglishPart.Dinner => (16, 20),
            EnglishPart.Night => (20, 24),
            EnglishPart.Lunch => (11, 13),
            EnglishPart.NightTime => (0, 8),
            _ => (8, 18),
        };
        var half = (from + to) / 2;
        var (start, end) = side switch
        {
            TimeSide.Start => (from, half),
            TimeSide.End => (half, to),
            _ => (from, to),
        };
        return (TimeSpan.FromHours(start), end == 24 ? DayEnd : TimeSpan.FromHours(end));
    }

    public static PartOfDay? Of(EnglishPart part) => part switch
    {
        EnglishPart.Morning or EnglishPart.Breakfast => PartOfDay.Morning,
        EnglishPart.Afternoon => PartOfDay.Afternoon,
        EnglishPart.Evening or EnglishPart.Dinner => PartOfDay.Evening,
        EnglishPart.Night or EnglishPart.NightTime => PartOfDay.Night,
        EnglishPart.Lunch => PartOfDay.Noon,
        _ => null,
    };

    public static string Timex(EnglishPart part) => part switch
    {
        EnglishPart.Morning => "TMO",
        EnglishPart.Afternoon => "TAF",
        EnglishPart.Evening => "TEV",
        EnglishPart.Night or EnglishPart.NightTime => "TNI",
        _ => "TDT",
    };

    /// <summary>Reads “morning”, “in the evening”, “early in the morning”, “late afternoon”, “at night”, “night-time”, “office hours”.</summary>
    /// <returns>The token after it, or 0.</returns>
    public static int Read(EnglishScan s, int at, out EnglishPart part, out TimeSide side)
    {
        (part, side) = (EnglishPart.None, TimeSide.None);
        var next = at;
        if (s[next].Word is EnglishWord.Early or EnglishWord.Late or EnglishWord.Later or EnglishWord.Mid or EnglishWord.Earlier || (s.Says(next, "end") && s.Is(next + 1, EnglishWord.Of)))
        {
            side = s[next].Word is EnglishWord.Early or EnglishWord.Earlier ? TimeSide.Start : s[next].Word == EnglishWord.Mid ? TimeSide.Mid : TimeSide.End;
            next = s.Is(next, EnglishWord.End) ? next + 2 : s.Is(next + 1, EnglishWord.Dash) ? next + 2 : next + 1;
        }

        if (s[next].Word is EnglishWord.In or EnglishWord.At or EnglishWord.On || s.Says(next, "during"))
        {
            next++;
        }

        next = s.Skip(next, EnglishWord.The);
        if (side == TimeSide.None && s[next].Word is EnglishWord.Early or EnglishWord.Late)
        {
            side = s.Is(next, EnglishWord.Early) ? TimeSide.Start : TimeSide.End;
            next++;
        }

        var end = Word(s, next, out part);
        return end > 0 && (end > next + 1 || part != EnglishPart.Night || next == at || !s.Is(at, EnglishWord.On)) ? end : 0;
    }

    private static int Word(EnglishScan s, int at, out EnglishPart part)
    {
        part = (EnglishPart)s[at].Value;
        if (s[at].Word is EnglishWord.Part or EnglishWord.Parts)
        {
            var time = s.Is(at + 1, EnglishWord.Dash) && s.Touches(at + 1) ? at + 2 : at + 1;
            if (s.Is(time, EnglishWord.Time) && part == EnglishPart.Night)
            {
                part = EnglishPart.NightTime;
                return time + 1;
            }

            return s.Is(time, EnglishWord.Time) && time == at + 1 ? time + 1 : at + 1;
        }

        if (s.Is(at, EnglishWord.Business) && s.IsUnit(at + 1, EnglishUnit.Hour) || (s.Is(at, EnglishWord.Office) && s.IsUnit(at + 1, EnglishUnit.Hour)))
        {
            part = EnglishPart.OfficeHours;
            return at + 2;
        }

        var day = s.Is(at + 1, EnglishWord.Dash) ? at + 2 : at + 1;
        if (s.IsUnit(at, EnglishUnit.Day) && s.Is(day, EnglishWord.Time) && (day == at + 2) == s.Touches(day))
        {
            part = EnglishPart.Daytime;
            return day + 1;
        }

        return 0;
    }
}
