namespace HelpDesk.Dialogs.Understanding;

/// <summary>Joins a day, hours and a part of the day said one after the other, in any order: “10am to 12pm Monday morning”, “Tuesday, Jan 15, 1:00 PM - 1:15 PM”.</summary>
internal static class EnglishMoments
{
    private const int MostPieces = 5;
    private const int MostJoins = 4;

    public static ToldMoment Read(EnglishScan s, int at, EnglishLead lead)
    {
        var told = Add(s, default, at, lead, TimeSide.None);
        for (var pieces = 1; told.Exists && pieces < MostPieces; pieces++)
        {
            if (told.Day.TailAt > 0 && told.Day.TailAt == told.End)
            {
                told = told with { End = told.Day.TailEnd };
            }

            var next = Join(s, told, out var joined, out var side);
            var more = next > 0 ? Add(s, told, next, joined, side) : default;
            if (!more.Exists)
            {
                break;
            }

            told = more;
        }

        return told;
    }

    // What may stand between the pieces; 0 when what follows is another matter.
    private static int Join(EnglishScan s, ToldMoment told, out EnglishLead lead, out TimeSide side)
    {
        (lead, side) = (EnglishLead.None, TimeSide.None);
        var at = s.Is(told.End, EnglishWord.Dot) && s.Touches(told.End) && told.IsDayOnly && s[told.End - 1] is { Word: EnglishWord.Month or EnglishWord.Weekday, Length: <= 4 } ? told.End + 1 : told.End;
        at = s.Says(at, "t") && s.Touches(at) && s.Touches(at + 1) ? at + 1 : at;
        for (var joins = 0; joins < MostJoins; joins++, at++)
        {
            switch (s[at].Word)
            {
                case EnglishWord.Comma or EnglishWord.The or EnglishWord.Any or EnglishWord.Time:
                    break;
                case EnglishWord.On or EnglishWord.In or EnglishWord.Of:
                    break;
                case EnglishWord.At or EnglishWord.Around or EnglishWord.For:
                    lead = EnglishLead.At;
                    break;
                case EnglishWord.From or EnglishWord.Between:
                    lead = EnglishLead.Span;
                    break;
                case EnglishWord.Before or EnglishWord.By or EnglishWord.Until:
                    (lead, side) = (EnglishLead.Bound, TimeSide.Before);
                    break;
                case EnglishWord.After:
                    (lead, side) = (EnglishLead.Bound, TimeSide.After);
                    break;
                case EnglishWord.Since:
                    (lead, side) = (EnglishLead.Bound, TimeSide.Since);
                    break;
                default:
                    if (!s.Says(at, "sometime") && !s.Says(at, "anytime") && !s.Says(at, "(") && !s.Says(at, ")"))
                    {
                        return at;
                    }

                    break;
            }
        }

        return 0;
    }

    private static ToldMoment Add(EnglishScan s, ToldMoment told, int at, EnglishLead lead, TimeSide side)
    {
        if (!told.Day.Exists && side == TimeSide.None && Day(s, told, at, lead) is { Exists: true } day)
        {
            return told with { End = day.End, Day = day, Part = day.Part != EnglishPart.None ? day.Part : told.Part, PartSide = day.Part != EnglishPart.None ? day.Side : told.PartSide };
        }

        if (!told.HasHours && !told.Day.IsPeriod && !told.Day.IsPoint && !told.Day.IsNow && EnglishHourRanges.Read(s, at, lead, told.Day.Exists) is { Exists: true } hours && (side == TimeSide.None || !hours.IsRange))
        {
            return IsMore(s, told, at, lead) ? told with { End = hours.End, Hours = hours, Side = side } : default;
        }

        if (told.Part == EnglishPart.None && !told.Day.IsPeriod && !told.Day.IsPoint && !told.Day.IsNow && (lead != EnglishLead.Bound || !told.Exists) && MayBePart(s, told, at) && EnglishParts.Read(s, at, out var part, out var partSide) is var partEnd and > 0)
        {
            return told with { End = partEnd, Part = part, PartSide = partSide != TimeSide.None ? partSide : told.Day.Side };
        }

        if (told.Day is { Exists: true, IsPeriod: false } && (told.Part == EnglishPart.None || told.HasHours))
        {
            return AmPm(s, told, at) is { Exists: true } half ? half : Refined(s, told, at);
        }

        return default;
    }

    // A number that begins a length is no hour: “tomorrow for 3 hours”.
    private static bool IsMore(EnglishScan s, ToldMoment told, int at, EnglishLead lead) =>
        !told.Exists || lead != EnglishLead.At || !s.Is(at - 1, EnglishWord.For) || EnglishLengths.Read(s, at, out _) == 0;

    // “mornings” come again; lunch is told beside a day, not with it.
    private static bool MayBePart(EnglishScan s, ToldMoment told, int at) =>
        s[at].Word is not (EnglishWord.Parts or EnglishWord.Meal) && !(told.Exists && s.Is(at, EnglishWord.Part) && s.Is(at + 1, EnglishWord.Part));

    private static ToldDay Day(EnglishScan s, ToldMoment told, int at, EnglishLead lead)
    {
        var day = lead == EnglishLead.None && told.Exists && s[at - 1].Word is EnglishWord.On or EnglishWord.The or EnglishWord.Of || (lead == EnglishLead.None && s.Is(at - 1, EnglishWord.On)) || (lead == EnglishLead.Bound && !told.Exists) ? OnDay(s, at) : EnglishDays.Read(s, at);
        if (!day.Exists && s.Is(at, EnglishWord.The))
        {
            day = EnglishDays.Read(s, at + 1);
        }

        return told.Exists && (day.IsPeriod || day.IsNow || day.IsPoint || (day.Part != EnglishPart.None && told.Part != EnglishPart.None)) ? default : day;
    }

    /// <summary>After “on” also “5.12”, “7-6” and “29th” are days.</summary>
    public static ToldDay OnDay(EnglishScan s, int at)
    {
        var day = EnglishDays.Read(s, at);
        if (day.Exists || s[at].Word is not (EnglishWord.Number or EnglishWord.NumberWord))
        {
            return day;
        }

        var written = EnglishDigits.Read(s, at, EnglishDigits.Manner.Loose);
        var end = EnglishNumbers.Ordinal(s, at, out var number);
        return written.Exists ? written : end > 0 && number is >= 1 and <= 31 ? EnglishDays.BareOrdinal(s, at, end, number) : default;
    }

    // “today pm”, “tomorrow am”.
    private static ToldMoment AmPm(EnglishScan s, ToldMoment told, int at) =>
        (at == told.End || s.Is(at, EnglishWord.Pm)) && !told.HasHours && told.Part == EnglishPart.None && s[at].Word is EnglishWord.Am or EnglishWord.Pm
            ? told with { End = at + 1, Part = s.Is(at, EnglishWord.Am) ? EnglishPart.Morning : EnglishPart.Afternoon } : default;

    // “tomorrow, 13/04/21”: the written date tells the day; “8am on Friday the 13th” has been read as one.
    private static ToldMoment Refined(EnglishScan s, ToldMoment told, int at)
    {
        if (s.Is(at, EnglishWord.Weekday) && told.Day is { Weekday: 0, IsRelative: false, Coming.From: { } day } && EnglishCalendar.WeekdayFrom(day, s[at].Value) == day)
        {
            return told with { End = at + 1 };
        }

        if (!told.Day.IsRelative || told.HasHours || !s.Is(at, EnglishWord.Number))
        {
            return default;
        }

        var written = EnglishDigits.Read(s, at, EnglishDigits.Manner.Strict);
        return written is { Exists: true, IsPeriod: false } ? told with { End = written.End, Day = written } : default;
    }
}
