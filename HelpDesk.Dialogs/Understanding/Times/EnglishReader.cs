namespace HelpDesk.Dialogs.Understanding;

/// <summary>Finds the times told in English.</summary>
internal static class EnglishReader
{
    public static void Read(string folded, DateTime now, List<TimeMention> found)
    {
    }
}
