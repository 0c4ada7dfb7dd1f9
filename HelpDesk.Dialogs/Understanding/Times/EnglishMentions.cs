namespace HelpDesk.Dialogs.Understanding;

/// <summary>Turns what was told into a mention: its kind and all its readings.</summary>
internal static class EnglishMentions
{
    public static TimeMention Of(EnglishScan s, int at, ToldMoment told, TimeSide side)
    {
        var bound = told.Side != TimeSide.None ? told.Side : side;
        var isRange = told.Hours.IsRange || (told.Part != EnglishPart.None && !told.HasHours) || told.Day.IsPeriod || IsShareOfDay(told);
        var readings = Readings(s, told);
        var share = told.Part != EnglishPart.None && !told.HasHours ? told.PartSide : told.Day.Side;
        var mention = new TimeMention
        {
            Start = s[First(s, at, told.End)].Start,
            End = s[told.End - 1].End,
            Kind = KindOf(told, isRange),
            Side = share,
            Readings = readings,
            Part = EnglishParts.Of(told.Part),
        };
        return bound == TimeSide.None ? mention : Bounded(mention, bound);
    }

    /// <summary>Opens one side: “before”, “after”, “since”, “until”; “about” leaves the time as it is.</summary>
    public static TimeMention Bounded(TimeMention mention, TimeSide side)
    {
        if (side == TimeSide.About)
        {
            return mention with { Side = side };
        }

        var isEnd = mention.Side == TimeSide.End;
        var isStart = mention.Side == TimeSide.Start;
        var readings = new TimeReading[mention.Readings.Count];
        for (var i = 0; i < readings.Length; i++)
        {
            var (from, to) = (mention.Readings[i].From, mention.Readings[i].To);
            readings[i] = side switch
            {
                TimeSide.After => new TimeReading(isStart ? from : to ?? from, null),
                TimeSide.Since => new TimeReading(from, null),
                _ => new TimeReading(null, isEnd ? to ?? from : from),
            };
        }

        return mention with { Side = side, Readings = readings, Kind = Ranged(mention.Kind) };
    }

    // An article that only leads on to the time is left out: “the next quarter”, “the Easter”; “the weekend” and “the 5th” keep theirs.
    private static int First(EnglishScan s, int at, int end)
    {
        var next = s[at + 1];
        return s[at].Word switch
        {
            EnglishWord.The => next.Word is EnglishWord.Month or EnglishWord.Holiday or EnglishWord.School or EnglishWord.Quarter || IsWeek(s, at + 1) || s[at + 2].Word is EnglishWord.Weekday or EnglishWord.Next or EnglishWord.Last or EnglishWord.Coming
                || (next.Word is EnglishWord.Next or EnglishWord.Last or EnglishWord.Coming or EnglishWord.Previous && !s.IsUnit(at + 2, EnglishUnit.Day) && !(end > at + 5 && s.Is(at + 4, EnglishWord.Of))) ? at + 1 : at,
            EnglishWord.A when next.Word == EnglishWord.HalfSign => at + 1,
            EnglishWord.In when next.Word is EnglishWord.Early or EnglishWord.Late => at + 1,
            _ => at,
        };
    }

    private static bool IsWeek(EnglishScan s, int at) => s.IsUnit(at, EnglishUnit.Week) && s.Is(at + 1, EnglishWord.Number);

    public static TimeKind Ranged(TimeKind kind) => kind switch
    {
        TimeKind.Date => TimeKind.DateRange,
        TimeKind.Time => TimeKind.TimeRange,
        TimeKind.DateTime => TimeKind.DateTimeRange,
        _ => kind,
    };

    private static bool IsShareOfDay(ToldMoment told) => told.IsDayOnly && !told.Day.IsPeriod && told.Day.Side is TimeSide.Start or TimeSide.Mid or TimeSide.End;

    private static TimeKind KindOf(ToldMoment told, bool isRange)
    {
        if (!told.Day.Exists)
        {
            return isRange ? TimeKind.TimeRange : TimeKind.Time;
        }

        if (told.HasHours || told.Part != EnglishPart.None || told.Day.IsPoint || IsShareOfDay(told) || (told.Day.IsNow && told.IsDayOnly))
        {
            return isRange ? TimeKind.DateTimeRange : TimeKind.DateTime;
        }

        return isRange ? TimeKind.DateRange : TimeKind.Date;
    }

    private static TimeReading[] Readings(EnglishScan s, ToldMoment told)
    {
        if (told.Day is { IsNow: true } && told.IsDayOnly)
        {
            return [TimeReading.At(s.Now)];
        }

        if (!told.Day.Exists)
        {
            return Hours(told, [DateTime.MinValue]);
        }

        if (told.Day.Coming is not { } coming)
        {
            return [];
        }

        if (told.IsDayOnly && !IsShareOfDay(told))
        {
            return told.Day.Past is { } past && past != coming ? [past, coming] : [coming];
        }

        return Hours(told, told.Day.Past?.From is { } before && coming.From is { } after ? [before, after] : [coming.From ?? s.Today]);
    }

    private static TimeReading[] Hours(ToldMoment told, DateTime[] days)
    {
        if (!told.HasHours)
        {
            var (from, to) = told.Part != EnglishPart.None ? EnglishParts.Hours(told.Part, told.PartSide) : ShareOfDay(told.Day.Side);
            return Array.ConvertAll(days, day => new TimeReading(day + from, day + to));
        }

        var (first, last) = (told.Hours.From, told.Hours.To);
        if (!told.Hours.IsRange)
        {
            var clock = first.In(told.Part);
            return clock.IsOpen ? [.. Points(days, clock), .. Points(days, clock.Turned)] : Points(days, clock);
        }

        (first, last) = EnglishHourRanges.Settle(first, last, told.Part);
        return first.IsOpen ? [.. Spans(days, first, last), .. Spans(days, first.Turned, last.Turned)] : Spans(days, first, last);
    }

    private static (TimeSpan From, TimeSpan To) ShareOfDay(TimeSide side) => side switch
    {
        TimeSide.Start => (TimeSpan.Zero, TimeSpan.FromHours(12)),
        TimeSide.Mid => (TimeSpan.FromHours(10), TimeSpan.FromHours(14)),
        _ => (TimeSpan.FromHours(12), TimeSpan.FromDays(1)),
    };

    private static TimeReading[] Points(DateTime[] days, ToldClock clock) => Array.ConvertAll(days, day => TimeReading.At(day + clock.Span));

    private static TimeReading[] Spans(DateTime[] days, ToldClock from, ToldClock to) =>
        Array.ConvertAll(days, day => new TimeReading(day + from.Span, day + to.Span + (to.Span <= from.Span ? TimeSpan.FromDays(1) : TimeSpan.Zero)));
}
