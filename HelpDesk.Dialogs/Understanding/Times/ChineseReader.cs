namespace HelpDesk.Dialogs.Understanding;

/// <summary>Finds the times told in Chinese.</summary>
internal static class ChineseReader
{
    public static void Read(string folded, DateTime now, List<TimeMention> found)
    {
    }
}
