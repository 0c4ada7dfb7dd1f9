using System.Security.Cryptography;
using HelpDesk.Store.Staff;
using Microsoft.AspNetCore.Identity;

namespace HelpDesk.Bot.Desk;

/// <summary>Makes and checks accounts.</summary>
internal static class StaffAccounts
{
    /// <summary>Fewest characters of a password that staff choose.</summary>
    public const int MinPassword = 10;

    private static readonly PasswordHasher<StaffAccount> Hasher = new();

    /// <summary>A new account with a hashed password and a fresh stamp. Takes about 50 ms of hashing.</summary>
    public static StaffAccount Create(string name, string displayName, StaffRole role, string password, string? phone = null, string language = "zh-Hans")
    {
        var account = new StaffAccount
        {
            Name = KeyOf(name),
            DisplayName = displayName,
            Role = role,
            Phone = phone,
            Language = language,
            Stamp = NewStamp(),
        };
        return account with { PasswordHash = Hasher.HashPassword(account, password) };
    }

    /// <summary>A sign-in name as kept: trimmed, lower case.</summary>
    public static string KeyOf(string name) => name.Trim().ToLowerInvariant();

    public static bool IsRight(StaffAccount account, string password) =>
        account.PasswordHash is { } hash && Hasher.VerifyHashedPassword(account, hash, password) != PasswordVerificationResult.Failed;

    private static string NewStamp() => Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
}
