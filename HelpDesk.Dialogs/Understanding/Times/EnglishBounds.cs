namespace HelpDesk.Dialogs.Understanding;

/// <summary>Words that open one side of a time: “before”, “no later than”, “starting”, “as early as”, “… and after”, “… onwards”.</summary>
internal static class EnglishBounds
{
    /// <summary>Reads such words; the token after them, or 0.</summary>
    public static int Read(EnglishScan s, int at, out TimeSide side)
    {
        side = TimeSide.None;
        switch (s[at].Word)
        {
            case EnglishWord.Before:
                side = TimeSide.Before;
                return at + 1;
            case EnglishWord.By when !IsVisit(s, at):
                side = TimeSide.Before;
                return at + 1;
            case EnglishWord.Until:
                side = TimeSide.Before;
                return at + 1;
            case EnglishWord.After:
                side = TimeSide.After;
                return at + 1;
            case EnglishWord.Since:
                side = TimeSide.Since;
                return at + 1;
            case EnglishWord.Starting when !s.Says(at, "onwards") && !s.Says(at, "onward"):
                side = TimeSide.Since;
                return s[at + 1].Word is EnglishWord.On or EnglishWord.From or EnglishWord.At or EnglishWord.In ? at + 2 : at + 1;
            case EnglishWord.Last when s.Says(at, "past") && EnglishHours.Read(s, at + 1) is { Exists: true } && EnglishLengths.Read(s, at + 1, out _) == 0:
                side = TimeSide.After;
                return at + 1;
            case EnglishWord.Previous when s.Says(at, "prior") && s.Is(at + 1, EnglishWord.To):
                side = TimeSide.Before;
                return at + 2;
            case EnglishWord.No:
                return Denied(s, at + 1, out side);
            case EnglishWord.Later or EnglishWord.Earlier when s.Is(at + 1, EnglishWord.Than):
                side = s.Is(at, EnglishWord.Later) ? TimeSide.After : TimeSide.Before;
                return at + 2;
            case EnglishWord.As when s.Is(at + 2, EnglishWord.As):
                side = s.Is(at + 1, EnglishWord.Early) ? TimeSide.Since : s.Is(at + 1, EnglishWord.Late) ? TimeSide.Until : TimeSide.None;
                return side == TimeSide.None ? 0 : at + 3;
            case EnglishWord.Around when !s.Says(at - 1, "how") && !s.Says(at - 1, "what"):
                side = TimeSide.About;
                return at + 1;
            case EnglishWord.Up when s[at + 1].Word is EnglishWord.To or EnglishWord.Until:
                side = TimeSide.Before;
                return at + 2;
            default:
                return 0;
        }
    }

    /// <summary>What may follow a time: “and after”, “onwards”, “or later”, “or earlier”.</summary>
    public static int After(EnglishScan s, int at, out TimeSide side)
    {
        side = TimeSide.Since;
        var next = s[at].Word is EnglishWord.And or EnglishWord.Or ? at + 1 : at;
        if (s.Says(next, "onwards") || s.Says(next, "onward"))
        {
            return next + 1;
        }

        if (next == at || !IsEnd(s, next + 1))
        {
            return 0;
        }

        if (s[next].Word is EnglishWord.Before or EnglishWord.Earlier)
        {
            side = TimeSide.Until;
            return next + 1;
        }

        return s[next].Word is EnglishWord.After or EnglishWord.Later ? next + 1 : 0;
    }

    private static bool IsEnd(EnglishScan s, int at) => s[at].Word is EnglishWord.None or EnglishWord.Dot or EnglishWord.Comma or EnglishWord.Mark or EnglishWord.Break;

    // “stop by tomorrow”, “drop by at 5”.
    private static bool IsVisit(EnglishScan s, int at) => s.Says(at - 1, "stop") || s.Says(at - 1, "drop") || s.Says(at - 1, "come") || s.Says(at - 1, "swing") || s.Says(at - 1, "pass") || s.Says(at - 1, "pop");

    private static int Denied(EnglishScan s, int at, out TimeSide side)
    {
        side = s[at].Word is EnglishWord.Later ? TimeSide.Before : TimeSide.Since;
        if (s[at].Word is EnglishWord.Later or EnglishWord.Earlier && s.Is(at + 1, EnglishWord.Than))
        {
            return at + 2;
        }

        return s.Is(at, EnglishWord.Before) ? at + 1 : 0;
    }
}
