using System.Security.Cryptography;
using HelpDesk.Store.Webhooks;
using Microsoft.AspNetCore.DataProtection;

namespace HelpDesk.Bot.Webhooks;

/// <summary>Secrets of webhooks: shown once, then kept so that the store alone does not tell them.</summary>
internal sealed class WebhookSecrets(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("HelpDesk.Webhooks");

    /// <summary>A fresh secret.</summary>
    /// <returns>As the receiver enters it, and as it is stored.</returns>
    public (string Shown, string Kept) Make()
    {
        var shown = WebhookSignature.SecretOf(RandomNumberGenerator.GetBytes(WebhookSignature.KeyBytes));
        return (shown, protector.Protect(shown));
    }

    /// <summary>The keys to sign with, the newest first; empty when they cannot be read, as after the loss of the folder of keys.</summary>
    public IReadOnlyList<byte[]> KeysOf(Webhook webhook, DateTimeOffset now)
    {
        var kept = webhook.PreviousSecret is { } previous && webhook.PreviousUntil > now ? [webhook.Secret, previous] : new[] { webhook.Secret };
        try
        {
            return [.. kept.Select(each => WebhookSignature.KeyOf(protector.Unprotect(each))).OfType<byte[]>()];
        }
        catch (CryptographicException)
        {
            return [];
        }
    }
}
