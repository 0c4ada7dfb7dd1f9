namespace HelpDesk.Dialogs.Understanding;

/// <summary>Times of day in English: “3pm”, “3:30 p.m.”, “15:00”, “half past three”, “noon”, “two thirty”, “9.30am”.</summary>
internal static class EnglishHours
{
    /// <summary>Reads one; a bare number counts too, and the caller says whether it may stand.</summary>
    public static ToldClock Read(EnglishScan s, int at)
    {
        var token = s[at];
        switch (token.Word)
        {
            case EnglishWord.Number:
                return InDigits(s, at);
            case EnglishWord.NumberWord:
                return InWords(s, at);
            case EnglishWord.Half or EnglishWord.Quarter:
                return OfAnHour(s, at, token.Word == EnglishWord.Half ? 30 : 15, at + 1);
            case EnglishWord.A when s.Is(at + 1, EnglishWord.Quarter):
                return OfAnHour(s, at, 15, at + 2);
            case EnglishWord.Noon:
                return new ToldClock { End = at + 1, Hour = 12, IsMarked = true };
            case EnglishWord.Midnight:
                return new ToldClock { End = at + 1, IsMarked = true };
            case EnglishWord.Mid when s.Says(at + 1, "night") || s.Says(at + 1, "day"):
                return new ToldClock { End = at + 2, Hour = s.Says(at + 1, "day") ? 12 : 0, IsMarked = true };
            case EnglishWord.Mid when s.Is(at + 1, EnglishWord.Dash) && s.Touches(at + 1) && s.Touches(at + 2) && (s.Says(at + 2, "night") || s.Says(at + 2, "day")):
                return new ToldClock { End = at + 3, Hour = s.Says(at + 2, "day") ? 12 : 0, IsMarked = true };
            default:
                return default;
        }
    }

    private static ToldClock InDigits(EnglishScan s, int at)
    {
        var token = s[at];
        if (token.Length == 4)
        {
            return Joined(s, at, token.Value);
        }

        if (token is { Length: 3, Value: >= 100 and < 1000 } && token.Value % 100 < 60 && s[at + 1].Word is EnglishWord.Am or EnglishWord.Pm && s.Touches(at + 1))
        {
            return Suffixed(s, new ToldClock { End = at + 1, Hour = token.Value / 100, Minute = token.Value % 100, IsOpen = true });
        }

        if (token.Length > 2 || token.Value > 24 || IsPartOfMore(s, at))
        {
            return token is { Length: <= 2, Value: <= 30 } && s[at + 1].Word is EnglishWord.Unit or EnglishWord.Last ? OfAnHour(s, at, token.Value, at + 1) : default;
        }

        if (Minutes(s, at, EnglishWord.Colon) is var end and > 0)
        {
            return WithSeconds(s, at, end);
        }

        if (Minutes(s, at, EnglishWord.Dot) is var dotted and > 0)
        {
            return s.Is(dotted, EnglishWord.Dot) && s.Touches(dotted) && s.Is(dotted + 1, EnglishWord.Number) && s.Touches(dotted + 1)
                ? default
                : Suffixed(s, new ToldClock { End = dotted, Hour = token.Value, Minute = s[at + 2].Value, IsOpen = IsOpen(token), IsDotted = true });
        }

        if (s.Touches(at + 1) && s.Is(at + 1, EnglishWord.Dot) && s.Is(at + 2, EnglishWord.Number) && s.Touches(at + 2))
        {
            return default;
        }

        if (s[at + 1] is { Word: EnglishWord.Number, Length: 2, Value: < 60 } && token.Value <= 12 && s[at + 2].Word is EnglishWord.Am or EnglishWord.Pm)
        {
            return Suffixed(s, new ToldClock { End = at + 2, Hour = token.Value, Minute = s[at + 1].Value, IsOpen = true });
        }

        var past = OfAnHour(s, at, token.Value, at + 1);
        return past.Exists ? past : Suffixed(s, new ToldClock { End = at + 1, Hour = token.Value, IsOpen = IsOpen(token) });
    }

    // “1:1”, “3/4”, “2-1-302”, “37.1”: a number in the middle of something else.
    private static bool IsPartOfMore(EnglishScan s, int at) =>
        s.Touches(at) && !s.Says(at - 1, "t") && s[at - 1].Word is EnglishWord.Other or EnglishWord.Slash or EnglishWord.Money or EnglishWord.Dot or EnglishWord.Address && (s[at - 1].Word != EnglishWord.Dot || s.Is(at - 2, EnglishWord.Number))
        || (s.Touches(at + 1) && s.Is(at + 1, EnglishWord.Slash));

    private static bool IsOpen(EnglishToken hour) => hour.Value is >= 1 and <= 12;

    private static int Minutes(EnglishScan s, int at, EnglishWord sign) =>
        s.Is(at + 1, sign) && s.Touches(at + 1) && s.Touches(at + 2) && s[at + 2] is { Word: EnglishWord.Number, Length: 2, Value: < 60 } ? at + 3 : 0;

    private static ToldClock WithSeconds(EnglishScan s, int at, int end)
    {
        var clock = new ToldClock { End = end, Hour = s[at].Value, Minute = s[at + 2].Value, IsOpen = IsOpen(s[at]), IsMarked = true };
        if (s.Is(end, EnglishWord.Colon) && s.Touches(end) && s.Touches(end + 1) && s[end + 1] is { Word: EnglishWord.Number, Length: 2, Value: < 60 } seconds)
        {
            clock = clock with { End = end + 2, Second = seconds.Value };
        }

        return Suffixed(s, clock);
    }

    // “0730”, “1530 hrs”: four digits are a flat before they are a time.
    private static ToldClock Joined(EnglishScan s, int at, int value)
    {
        var (hour, minute) = (value / 100, value % 100);
        if (hour > 23 || minute > 59 || (s.Touches(at) && s[at - 1].Word is not EnglishWord.Dash))
        {
            return default;
        }

        var clock = new ToldClock { End = at + 1, Hour = hour, Minute = minute, IsOpen = hour is >= 1 and <= 12 };
        var suffixed = Suffixed(s, clock);
        return suffixed.IsMarked ? suffixed
            : s.IsUnit(at + 1, EnglishUnit.Hour) ? clock with { End = at + 2, IsMarked = true, IsOpen = false }
            : s.Folded[s[at].Start] == '0' ? clock : default;
    }

    private static ToldClock InWords(EnglishScan s, int at)
    {
        var next = EnglishNumbers.Cardinal(s, at, out var hour);
        var past = next > 0 && hour <= 30 ? OfAnHour(s, at, hour, next) : default;
        if (past.Exists || next == 0)
        {
            return past;
        }

        if (hour is < 1 or > 24)
        {
            return default;
        }

        var clock = new ToldClock { End = next, Hour = hour, IsOpen = hour <= 12 };
        if (s[next] is { Word: EnglishWord.NumberWord, Value: >= 10 and < 60 } && EnglishNumbers.Cardinal(s, next, out var minute) is var end and > 0 && minute < 60)
        {
            clock = clock with { End = s.IsUnit(end, EnglishUnit.Minute) ? end + 1 : end, Minute = minute, IsSpoken = true };
        }

        return Suffixed(s, clock);
    }

    // “half past three”, “quarter to five”, “ten past 9”, “15 minutes past seven o'clock”.
    private static ToldClock OfAnHour(EnglishScan s, int at, int minutes, int next)
    {
        var said = s.IsUnit(next, EnglishUnit.Minute);
        next = said ? next + 1 : next;
        var isTo = s.Is(next, EnglishWord.To) && (said || s.Is(at, EnglishWord.Quarter) || s.Is(at, EnglishWord.A));
        if (!isTo && !s.Says(next, "past"))
        {
            return default;
        }

        var hour = Hour(s, next + 1);
        if (!hour.Exists || minutes is 0 or > 59)
        {
            return default;
        }

        var turned = isTo ? (hour.Hour + 23) % 24 : hour.Hour % 24;
        return hour with { Hour = turned == 0 && hour.IsOpen ? 12 : turned, Minute = isTo ? 60 - minutes : minutes, IsMarked = true };
    }

    private static ToldClock Hour(EnglishScan s, int at)
    {
        if (s[at].Word is EnglishWord.Noon or EnglishWord.Midnight)
        {
            return Read(s, at);
        }

        var next = EnglishNumbers.Cardinal(s, at, out var hour);
        return next > 0 && hour is >= 1 and <= 24 && !(s.Is(next, EnglishWord.Unit) && !s.IsUnit(next, EnglishUnit.Hour))
            ? Suffixed(s, new ToldClock { End = next, Hour = hour, IsOpen = hour <= 12 })
            : default;
    }

    private static ToldClock Suffixed(EnglishScan s, ToldClock clock)
    {
        var next = clock.End;
        var end = Meridiem(s, next, out var isPm);
        if (end > 0 && clock.Hour <= 24)
        {
            return clock with { End = end, Hour = clock.Hour > 12 ? clock.Hour % 24 : (clock.Hour % 12) + (isPm ? 12 : 0), IsOpen = false, IsMarked = true, IsDotted = false, IsLettered = clock.Minute == 0 && s.Says(end - 1, "a") };
        }

        switch (s[next].Word)
        {
            case EnglishWord.AmPm when clock.IsOpen:
                return clock with { End = next + 1, IsMarked = true };
            case EnglishWord.OClock:
                return clock with { End = next + 1, IsMarked = true, Hour = clock.Hour % 24 };
            case EnglishWord.Ish when s.Touches(next):
                return clock with { End = next + 1, IsMarked = true, IsOpen = false };
            case EnglishWord.Dash when s.Is(next + 1, EnglishWord.Ish) && s.Touches(next) && s.Touches(next + 1):
                return clock with { End = next + 2, IsMarked = true };
            case EnglishWord.Noon when clock.Hour == 12:
                return clock with { End = next + 1, IsMarked = true, IsOpen = false };
            case EnglishWord.Midnight when clock.Hour == 12:
                return clock with { End = next + 1, Hour = 0, IsMarked = true, IsOpen = false };
            default:
                return clock with { Hour = clock.Hour == 24 ? 0 : clock.Hour };
        }
    }

    // “am”, “p.m.”, “p . m .”, and “9a” where the letter touches; “3pm-ish” too.
    private static int Meridiem(EnglishScan s, int at, out bool isPm)
    {
        var dot = s.Is(at, EnglishWord.Dot) && s.Touches(at) && s[at + 1].Word is EnglishWord.Am or EnglishWord.Pm ? at + 1 : at;
        isPm = s.Is(dot, EnglishWord.Pm) || s.Says(dot, "p");
        if (s[dot].Word is EnglishWord.Am or EnglishWord.Pm)
        {
            return s.Touches(dot + 1) && s.Is(dot + 1, EnglishWord.Number) ? 0 : AfterIsh(s, dot + 1);
        }

        if (!isPm && !s.Says(dot, "a"))
        {
            return 0;
        }

        var m = s.Is(dot + 1, EnglishWord.Dot) ? dot + 2 : dot + 1;
        if (s.Says(m, "m"))
        {
            return s.Is(m + 1, EnglishWord.Dot) && m == dot + 2 ? m + 2 : m + 1;
        }

        return s.Touches(dot) && !(s.Touches(dot + 1) && s[dot + 1].Word is EnglishWord.Number or EnglishWord.Slash or EnglishWord.Dash) ? dot + 1 : 0;
    }

    private static int AfterIsh(EnglishScan s, int at)
    {
        var ish = s.Is(at, EnglishWord.Dash) && s.Touches(at) && s.Touches(at + 1) ? at + 1 : at;
        return s.Is(ish, EnglishWord.Ish) ? ish + 1 : at;
    }
}
