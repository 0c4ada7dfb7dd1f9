using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Matters;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Applications;

/// <summary>Takes an application: by the form the catalogue describes, else in the resident’s own words.</summary>
internal static class ApplicationForm
{
    private const int NamingOnly = 8;
    private const int NamingOnlyInEnglish = 26;

    // Built once for each catalogue; a replaced catalogue takes its forms with it.
    private static readonly ConditionalWeakTable<Estate, FrozenDictionary<string, Form>> Built = [];

    public static Form Form { get; } = MatterForm.Of("application", Intent.Application);

    /// <summary>The form an application is taken by.</summary>
    public static Form Of(Heard heard, Estate estate) => Named(heard.Text, estate) switch
    {
        [var only] => Described(only, estate),
        [] when estate.Applications.Count == 0 || !NamesNothing(heard) => Form,
        _ => WhichApplication.Form,
    };

    /// <summary>The form that words begin which ask for nothing else; null when they name nothing of the catalogue.</summary>
    public static Form? ByWordsAlone(Heard heard, Estate estate) => Named(heard.Text, estate).Count > 0 ? Of(heard, estate) : null;

    /// <summary>A form that the catalogue describes, by the name stored with drafts; null when it describes none of that name.</summary>
    public static Form? Described(string name, Estate estate) =>
        name.StartsWith(DescribedForm.Prefix, StringComparison.Ordinal) ? Built.GetValue(estate, Build).GetValueOrDefault(name) : null;

    public static Form Described(ApplicationKind kind, Estate estate) => Described(DescribedForm.Prefix + kind.Name, estate) ?? Form;

    /// <summary>The kinds a text names. A word inside a longer one of another kind does not count: in “装修垃圾清运” 装修 names nothing of its own.</summary>
    public static IReadOnlyList<ApplicationKind> Named(string text, Estate estate)
    {
        var hits = new List<(ApplicationKind Kind, string Word)>();
        foreach (var kind in estate.Applications)
        {
            foreach (var word in kind.Words)
            {
                if (text.Contains(word, StringComparison.OrdinalIgnoreCase))
                {
                    hits.Add((kind, word));
                }
            }
        }

        return [.. hits.Where(hit => !hits.Exists(longer => longer.Kind != hit.Kind && longer.Word.Length > hit.Word.Length && longer.Word.Contains(hit.Word, StringComparison.OrdinalIgnoreCase)))
            .Select(hit => hit.Kind).Distinct()];
    }

    // “我要申请” alone: what can be applied for is offered.
    private static bool NamesNothing(Heard heard) =>
        heard.Slots.Item is null && heard.Text.Length <= (heard.Text.Any(char.IsAsciiLetter) ? NamingOnlyInEnglish : NamingOnly);

    private static FrozenDictionary<string, Form> Build(Estate estate) =>
        estate.Applications.Select(DescribedForm.Of).ToFrozenDictionary(form => form.Name, StringComparer.Ordinal);
}
