using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Texts;

namespace HelpDesk.Bot.Channels.Chat.Page;

/// <summary>What the chat page knows when it is sent; all that is the resident's own comes later, over the line.</summary>
/// <param name="T">Words.</param>
/// <param name="Estate">The property.</param>
/// <param name="Origins">Sites that may frame the page.</param>
public sealed record ChatFrame(ChatTexts T, Estate Estate, IReadOnlyList<string> Origins)
{
    /// <summary>Shown inside another site.</summary>
    public bool IsEmbedded { get; init; }

    /// <summary>The property's name.</summary>
    public string Property => Wording.In(Estate.Names, T.Language);

    /// <summary>Emergency numbers with what each is for; one number for all is shown once.</summary>
    public IReadOnlyList<(string Number, string For)> Emergency
    {
        get
        {
            var (fire, police, ambulance) = Estate.Emergency;
            return fire == police && police == ambulance
                ? [(fire, T["danger.all"])]
                : [(fire, T["danger.fire"]), (police, T["danger.police"]), (ambulance, T["danger.ambulance"])];
        }
    }

    /// <summary>The address of this page in another language.</summary>
    public string In(string tag) => IsEmbedded ? $"/?embed=1&lang={tag}" : $"/?lang={tag}";
}
