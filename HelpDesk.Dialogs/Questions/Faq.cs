namespace HelpDesk.Dialogs.Questions;

/// <summary>Answers that the office published.</summary>
internal static class Faq
{
    /// <summary>The answer whose words match most; null when none does.</summary>
    public static Reply? Find(Estate estate, string question, Language language)
    {
        FaqEntry? best = null;
        var longest = 0;
        foreach (var entry in estate.Faq)
        {
            foreach (var word in entry.Words)
            {
                if (word.Length > longest && question.Contains(word, StringComparison.OrdinalIgnoreCase))
                {
                    (best, longest) = (entry, word.Length);
                }
            }
        }

        return best is null ? null : Reply.Of("faq", "answer", Answer(best, language));
    }

    private static string? Answer(FaqEntry entry, Language language) =>
        entry.Answers.TryGetValue(language, out var answer) ? answer : entry.Answers.Values.FirstOrDefault();
}
