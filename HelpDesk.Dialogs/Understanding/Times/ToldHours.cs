namespace HelpDesk.Dialogs.Understanding;

/// <summary>A time of day or a stretch of hours as told.</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct ToldHours(ToldClock From, ToldClock To, int End)
{
    public bool Exists => End > 0;

    public bool IsRange => To.Exists;
}
