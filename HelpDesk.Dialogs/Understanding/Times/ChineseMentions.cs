namespace HelpDesk.Dialogs.Understanding;

/// <summary>Turns what was told into a mention with its readings.</summary>
internal static class ChineseMentions
{
    public static TimeMention Of(SaidTime told)
    {
        var mention = told switch
        {
            { HasDays: true, HasHours: true } => DayAndHours(told),
            { HasDays: true } => DaysAlone(told),
            _ => HoursAlone(told),
        };
        return told.Days.Side == TimeSide.None ? mention : Sided(mention, told.Days.Side, mention.End);
    }

    /// <summary>The same with one side open.</summary>
    public static TimeMention Sided(TimeMention mention, TimeSide side, int end)
    {
        var isBefore = side is TimeSide.Before or TimeSide.Until;
        var readings = new TimeReading[mention.Readings.Count];
        for (var i = 0; i < readings.Length; i++)
        {
            var told = mention.Readings[i];
            readings[i] = side switch
            {
                TimeSide.Before when mention.Part == PartOfDay.Noon => new TimeReading(null, told.From?.Date.AddHours(12)),
                TimeSide.Before => new TimeReading(null, mention.Side == TimeSide.End ? told.To : told.From ?? told.To),
                TimeSide.Until => new TimeReading(null, mention.Side == TimeSide.Before ? told.To : told.To ?? told.From),
                TimeSide.After => new TimeReading(told.To ?? told.From, null),
                _ => new TimeReading(told.From, null),
            };
        }

        var kind = mention.Kind switch
        {
            TimeKind.Date => TimeKind.DateRange,
            TimeKind.Time => TimeKind.TimeRange,
            TimeKind.DateTime => TimeKind.DateTimeRange,
            _ => mention.Kind,
        };
        return mention with { End = end, Kind = kind, Side = isBefore && side == TimeSide.Until ? TimeSide.Until : side, Readings = readings };
    }

    private static TimeMention DaysAlone(SaidTime told)
    {
        var days = told.Days;
        var readings = new List<TimeReading>(2);
        if (days.Past is { } past)
        {
            readings.Add(new TimeReading(past, days.PastTo));
        }

        if (days.Coming is { } coming)
        {
            readings.Add(new TimeReading(coming, days.ComingTo));
        }

        return new TimeMention
        {
            Start = told.Start,
            End = told.End,
            Kind = days.IsStretch || days is { Form: DayForm.Month, Coming: null } ? TimeKind.DateRange : TimeKind.Date,
            Side = days.IsEndOfSomething ? TimeSide.End : TimeSide.None,
            IsThrough = !days.IsStretch && !days.IsHoliday,
            Readings = readings,
        };
    }

    private static TimeMention HoursAlone(SaidTime told)
    {
        var hours = told.Hours;
        if (hours.Clock is not { } clock)
        {
            return new TimeMention { Start = told.Start, End = told.End, Kind = TimeKind.TimeRange, Part = hours.Part, Readings = [new TimeReading(DateTime.MinValue + (hours.From ?? default), DateTime.MinValue + hours.To)] };
        }

        var first = DateTime.MinValue + Within(clock);
        return new TimeMention
        {
            Start = told.Start,
            End = told.End,
            Kind = TimeKind.Time,
            Part = hours.Part,
            Side = hours.IsAbout ? TimeSide.About : TimeSide.None,
            Readings = hours.IsEither ? [TimeReading.At(first), TimeReading.At(DateTime.MinValue + Within(clock + TimeSpan.FromHours(12)))] : [TimeReading.At(first)],
        };
    }

    private static TimeSpan Within(TimeSpan clock) => clock.Ticks < 0 ? clock + TimeSpan.FromDays(1) : TimeSpan.FromTicks(clock.Ticks % TimeSpan.TicksPerDay);

    private static TimeMention DayAndHours(SaidTime told)
    {
        var (days, hours) = (told.Days, told.Hours);
        var readings = new List<TimeReading>(4);
        foreach (var day in (ReadOnlySpan<DateTime?>)[days.Past, days.Coming])
        {
            if (day is not { } date)
            {
                continue;
            }

            if (hours.Clock is { } clock)
            {
                readings.Add(TimeReading.At(Moments.Add(date, clock)));
                if (hours.IsEither)
                {
                    readings.Add(TimeReading.At(Moments.Add(date, clock.TotalHours >= 12 ? clock - TimeSpan.FromHours(12) : clock + TimeSpan.FromHours(12))));
                }
            }
            else
            {
                readings.Add(new TimeReading(Moments.Add(date, hours.From ?? default), Moments.Add(date, hours.To)));
            }
        }

        return new TimeMention
        {
            Start = told.Start,
            End = told.End,
            Kind = hours.Clock is null ? TimeKind.DateTimeRange : TimeKind.DateTime,
            Part = hours.Part,
            Side = hours.IsAbout ? TimeSide.About : TimeSide.None,
            Readings = readings,
        };
    }
}
