namespace HelpDesk.Dialogs.Understanding;

/// <summary>A time of day as told.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct ToldClock
{
    /// <summary>The token after it; 0 when nothing was told.</summary>
    public int End { get; init; }

    public int Hour { get; init; }

    public int Minute { get; init; }

    public int Second { get; init; }

    /// <summary>Nothing says which half of the day: “3:30”, “five”.</summary>
    public bool IsOpen { get; init; }

    /// <summary>True when it is a time whatever stands beside it: “3pm”, “3:30”, “half past three”; a bare “3” is not.</summary>
    public bool IsMarked { get; init; }

    /// <summary>Written with a dot: “9.30”, a time only beside a day or after “at”.</summary>
    public bool IsDotted { get; init; }

    /// <summary>“9a”: a time only where nothing else it could be (flat 9A) fits.</summary>
    public bool IsLettered { get; init; }

    /// <summary>Two numbers in words: “two thirty”.</summary>
    public bool IsSpoken { get; init; }

    public bool Exists => End > 0;

    public TimeSpan Span => new(Hour, Minute, Second);

    /// <summary>The other half of the day.</summary>
    public ToldClock Turned => this with { Hour = (Hour + 12) % 24, IsOpen = false };

    /// <summary>Settles which half of the day is meant.</summary>
    public ToldClock In(EnglishPart part)
    {
        if (!IsOpen || part == EnglishPart.None)
        {
            return this;
        }

        var hour = part switch
        {
            EnglishPart.Morning or EnglishPart.Breakfast => Hour == 12 ? 0 : Hour,
            EnglishPart.Afternoon or EnglishPart.Evening or EnglishPart.Dinner => Hour < 12 ? Hour + 12 : Hour,
            EnglishPart.Night => Hour is >= 5 and < 12 ? Hour + 12 : Hour % 12,
            EnglishPart.Lunch => Hour < 9 ? Hour + 12 : Hour,
            EnglishPart.OfficeHours or EnglishPart.Daytime => Hour < 7 ? Hour + 12 : Hour,
            _ => Hour,
        };
        return this with { Hour = hour, IsOpen = false };
    }
}
