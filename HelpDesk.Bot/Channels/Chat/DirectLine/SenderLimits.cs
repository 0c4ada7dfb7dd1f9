using HelpDesk.Bot.Catalogue;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Bot.Channels.Chat.DirectLine;

/// <summary>How fast one conversation may write. Whoever floods is slowed down; whoever is in danger is heard even then.</summary>
/// <remarks>Only posting is limited: clients that poll take one refusal for the end. Thread-safe.</remarks>
internal sealed class SenderLimits(CatalogueInUse catalogue, TimeProvider time)
{
    /// <summary>Messages at once; afterwards one every two seconds.</summary>
    public const int Burst = 20;

    private readonly RateLimit messages = new(Burst, 0.5, time);

    // Danger has an allowance of its own, or crying wolf would be the way around the limit.
    private readonly RateLimit dangers = new(Burst, 0.5, time);

    public bool Allows(string conversation, string text) => messages.TryTake(conversation) || (IsDanger(text) && dangers.TryTake(conversation));

    private bool IsDanger(string text) =>
        Understander.Understand(text, TimeZoneInfo.ConvertTime(time.GetUtcNow(), catalogue.Estate.Zone), catalogue.Estate).Emergency is not null;
}
