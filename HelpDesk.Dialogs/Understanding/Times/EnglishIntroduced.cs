namespace HelpDesk.Dialogs.Understanding;

/// <summary>Times with the word that introduces them: “at 6.45”, “in 5 minutes”, “from 10 am for 3 hours”, “for 3 days from today”.</summary>
internal static class EnglishIntroduced
{
    // A time with the words that introduce it; what they introduced is tried alone by the caller when they make none.
    public static int From(EnglishScan s, int at, int next, EnglishLead lead, List<TimeMention> found)
    {
        var range = EnglishDayRanges.Read(s, next, s.Is(at, EnglishWord.Between), true);
        if (range.Exists)
        {
            return EnglishReader.Ranged(s, at, range, found);
        }

        if (s[next].Word is EnglishWord.Around)
        {
            return 0;
        }

        var told = EnglishMoments.Read(s, next, lead);
        if (told.Exists && ThenLasting(s, at, told, found) is var lasting and > 0)
        {
            return lasting;
        }

        return EnglishReader.Moment(s, told.Hours.IsRange ? at : next, next, lead, TimeSide.None, found);
    }

    // “from 10 am for 3 hours”
    private static int ThenLasting(EnglishScan s, int at, ToldMoment told, List<TimeMention> found)
    {
        if (!told.HasHours || told.Hours.IsRange || !s.Is(told.End, EnglishWord.For) || EnglishLengths.Read(s, told.End + 1, out var length) is not (var end and > 0) || !length.IsClocked)
        {
            return 0;
        }

        found.Add(Stretched(EnglishMentions.Of(s, at, Settled(told), TimeSide.None), s[end - 1].End, length));
        return end;
    }

    private static ToldMoment Settled(ToldMoment told) => told with { Hours = told.Hours with { From = told.Hours.From.In(told.Part) with { IsOpen = false } } };

    private static TimeMention Stretched(TimeMention start, int end, ToldLength length)
    {
        var readings = new TimeReading[start.Readings.Count];
        for (var i = 0; i < readings.Length; i++)
        {
            readings[i] = new TimeReading(start.Readings[i].From, start.Readings[i].From is { } from ? from.Add(length.Span) : null);
        }

        return start with { End = end, Kind = EnglishMentions.Ranged(start.Kind), Readings = readings };
    }

    // “for 2.5 hours from 9”, “for 3 days from today”, “for 2 hours”.
    public static int For(EnglishScan s, int at, List<TimeMention> found)
    {
        var end = EnglishLengths.Read(s, at + 1, out var length);
        if (end == 0 || s.Is(at + 1, EnglishWord.All))
        {
            return 0;
        }

        var from = s.Is(end, EnglishWord.Comma) ? end + 1 : end;
        if (s[from].Word is EnglishWord.From or EnglishWord.Starting)
        {
            var lead = s[from + 1].Word is EnglishWord.At or EnglishWord.On or EnglishWord.From ? from + 2 : from + 1;
            var told = EnglishMoments.Read(s, lead, EnglishLead.At);
            if (told is { HasHours: true, Hours.IsRange: false } && length.IsClocked)
            {
                found.Add(Stretched(EnglishMentions.Of(s, at, Settled(told), TimeSide.None), s[told.End - 1].End, length));
                return told.End;
            }

            if (told is { IsDayOnly: true, Day: { IsPeriod: false, IsPoint: false, Coming.From: { } day } } && !length.IsClocked)
            {
                return EnglishReader.Days(s, at, ToldDay.Period(told.End, day, length.From(day, 1)), found);
            }
        }

        return EnglishShifts.Read(s, at + 1).Exists || EnglishHours.Read(s, at + 1).IsMarked ? 0 : Lasts(s, at + 1, end, length, TimeSide.None, found);
    }

    public static int Lasts(EnglishScan s, int at, int end, ToldLength length, TimeSide side, List<TimeMention> found)
    {
        found.Add(new TimeMention { Start = s[s.Is(at, EnglishWord.A) && s.Is(at + 1, EnglishWord.HalfSign) ? at + 1 : at].Start, End = s[end - 1].End, Kind = TimeKind.Duration, Length = length.Span, Side = side });
        return s.Is(end, EnglishWord.Now) ? end + 1 : end;
    }

    public static int Compared(EnglishScan s, int at, int next, bool isMore, List<TimeMention> found)
    {
        var day = EnglishShifts.Compared(s, next, isMore);
        if (day.Exists)
        {
            return EnglishReader.Days(s, at, day, found);
        }

        return EnglishLengths.Read(s, next, out var length) is var end and > 0 ? Lasts(s, at, end, length, isMore ? TimeSide.More : TimeSide.Less, found) : 0;
    }

    public static int At(EnglishScan s, int at, List<TimeMention> found)
    {
        var the = s.Skip(at + 1, EnglishWord.The);
        if (s.Is(the, EnglishWord.Present) || (s.Is(the, EnglishWord.This) && s[the + 1].Word is EnglishWord.Time or EnglishWord.Present))
        {
            var end = s.Is(the, EnglishWord.Present) ? the + 1 : the + 2;
            return s.IsClean(end) ? EnglishReader.Days(s, at, ToldDay.Only(end, s.Today) with { IsNow = true }, found) : 0;
        }

        if (s.Is(at + 1, EnglishWord.Meal))
        {
            return Meal(s, at, at + 1, TimeSide.None, found);
        }

        var about = s.Is(the, EnglishWord.Around) ? the + 1 : the;
        var start = s.Is(about + 1, EnglishWord.Dot) && s.Touches(about + 1) && s.Is(about + 2, EnglishWord.Number) ? at : about;
        return s[about].Word is EnglishWord.Part ? EnglishReader.Moment(s, at, at, EnglishLead.None, TimeSide.None, found) : EnglishReader.Moment(s, start, about, EnglishLead.At, about > the ? TimeSide.About : TimeSide.None, found);
    }

    public static int In(EnglishScan s, int at, List<TimeMention> found)
    {
        var day = EnglishShifts.In(s, at + 1);
        if (day.Exists)
        {
            return EnglishReader.Days(s, at, day, found);
        }

        if (s.Is(at + 1, EnglishWord.Number) && s[at + 1].Length == 4 && EnglishDayRanges.Read(s, at + 1, false, false) is { Exists: true } years)
        {
            return EnglishReader.Days(s, at + 1, years, found);
        }

        if (EnglishParts.Read(s, at, out _, out _) > 0)
        {
            return EnglishReader.Moment(s, at, at, EnglishLead.None, TimeSide.None, found);
        }

        return s[at + 1].Word is EnglishWord.Number && EnglishDigits.Read(s, at + 1, EnglishDigits.Manner.Strict) is { Exists: false } ? EnglishReader.Moment(s, at + 1, at + 1, EnglishLead.None, TimeSide.None, found) is var end and > 0 ? end : at + 1 : 0;
    }

    public static int Meal(EnglishScan s, int start, int at, TimeSide side, List<TimeMention> found)
    {
        var told = new ToldMoment { End = at + 1, Part = (EnglishPart)s[at].Value };
        var mention = EnglishMentions.Of(s, start, told, side);
        var end = s.Is(at + 1, EnglishWord.Time) ? at + 2 : at + 1;
        found.Add(mention with { End = s[end - 1].End });
        return end;
    }

    /// <summary>“at 10 <em>or 11</em>”, “the 28th <em>or 29th</em>”: another of the kind just told.</summary>
    public static int Another(EnglishScan s, int at, List<TimeMention> found)
    {
        var last = found[^1];
        if (last.Kind is TimeKind.Time or TimeKind.DateTime)
        {
            return EnglishReader.Moment(s, at, at, EnglishLead.At, TimeSide.None, found);
        }

        var end = EnglishNumbers.DayNumber(s, at, out var number);
        if (last is not { Kind: TimeKind.Date, Readings: [.., { From: { } day }] } || end == 0 || !s.IsClean(end) || s[end].Word is not (EnglishWord.None or EnglishWord.Plain or EnglishWord.Mark or EnglishWord.Dot or EnglishWord.Comma or EnglishWord.Break) || number <= day.Day || EnglishCalendar.Date(day.Year, day.Month, number) is not { } other)
        {
            return 0;
        }

        return EnglishReader.Days(s, at, ToldDay.Only(end, other), found);
    }

    // “move it to 4”, “reschedule to 3”.
    public static bool IsMove(EnglishScan s, int at)
    {
        for (var i = at - 1; i >= at - 3; i--)
        {
            if (s.Says(i, "move") || s.Says(i, "change") || s.Says(i, "reschedule") || s.Says(i, "postpone") || s.Says(i, "shift") || s.Says(i, "push"))
            {
                return true;
            }
        }

        return false;
    }
}
