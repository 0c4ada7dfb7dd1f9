using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using HelpDesk.Store;
using HelpDesk.Store.Identity;

namespace HelpDesk.Bot.Identity;

/// <summary>Draws a code of six digits.</summary>
internal delegate string DrawCode();

/// <summary>Keyed hashes of codes. The key is made once and kept with the store, so that a copy of one record tells no code.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class CodeHash(DeskStore store)
{
    private const string KeyId = "codes";
    private const int KeyBytes = 32;
    private const int Codes = 1_000_000;

    private byte[]? key;

    /// <summary>A code from the system's random source.</summary>
    public static string Draw() => RandomNumberGenerator.GetInt32(Codes).ToString("D6", CultureInfo.InvariantCulture);

    /// <summary>The hash of a code for one number in one conversation.</summary>
    public async ValueTask<string> OfAsync(string phone, string conversationId, string code, CancellationToken cancel) =>
        Convert.ToBase64String(HMACSHA256.HashData(await KeyAsync(cancel), Encoding.UTF8.GetBytes($"{phone}\n{conversationId}\n{code}")));

    /// <summary>Compares in constant time; a hash that is not there takes as long.</summary>
    public static bool Same(string? kept, string written)
    {
        var one = Encoding.ASCII.GetBytes(kept ?? written[..^1] + "!");
        return CryptographicOperations.FixedTimeEquals(one, Encoding.ASCII.GetBytes(written));
    }

    private async ValueTask<byte[]> KeyAsync(CancellationToken cancel)
    {
        while (true)
        {
            if (Volatile.Read(ref key) is { } known)
            {
                return known;
            }

            if (await store.FindAsync(Kinds.Secret, KeyId, cancel) is { } kept)
            {
                Volatile.Write(ref key, Convert.FromBase64String(kept.Value.Value));
                continue;
            }

            // Made by two turns at once, the first one stands.
            await store.CommitAsync(new Changes().Insert(Kinds.Secret, new KeptSecret(KeyId, Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes)))), cancel);
        }
    }
}
