using HelpDesk.Bot.Turns;
using HelpDesk.Dialogs;

namespace HelpDesk.Bot.Channels.Chat.Page;

/// <summary>The language a browser asks for.</summary>
internal static class AcceptedLanguage
{
    private const int MostAsked = 10;

    /// <summary>The best liked of our languages; simplified Chinese when none is asked for, English when only others are.</summary>
    public static Language Of(HttpRequest request)
    {
        var asked = request.GetTypedHeaders().AcceptLanguage;
        if (asked.Count == 0)
        {
            return Language.ZhHans;
        }

        return asked.Take(MostAsked)
            .OrderByDescending(each => each.Quality ?? 1)
            .Select(each => LanguageTags.OfLocale(each.Value.Value))
            .FirstOrDefault(each => each is not null) ?? Language.En;
    }
}
