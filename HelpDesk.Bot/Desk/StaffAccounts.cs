using System.Security.Cryptography;
using System.Text;
using HelpDesk.Store.Staff;
using Microsoft.AspNetCore.Identity;

namespace HelpDesk.Bot.Desk;

/// <summary>Makes and checks accounts.</summary>
internal static class StaffAccounts
{
    /// <summary>Fewest characters of a password that staff choose.</summary>
    public const int MinPassword = 10;

    /// <summary>Most characters of a password: enough for any sentence.</summary>
    public const int MaxPassword = 200;

    private const int SecretBytes = 32;

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
        return account with { PasswordHash = HashOf(account, password) };
    }

    /// <summary>An account whose person sets the password with a link.</summary>
    public static StaffAccount Create(string name, AccountFacts facts, PasswordLink link) => new()
    {
        Name = KeyOf(name),
        DisplayName = facts.DisplayName,
        Role = facts.Role,
        Department = facts.Department,
        Phone = facts.Phone,
        Language = facts.Language,
        Link = link,
        Stamp = NewStamp(),
    };

    /// <summary>A password as kept. Takes about 50 ms.</summary>
    public static string HashOf(StaffAccount account, string password) => Hasher.HashPassword(account, password);

    /// <summary>Something nobody can guess, for a link or a cookie.</summary>
    public static string NewSecret() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretBytes));

    /// <summary>A secret as kept: too long to be tried out, so a plain hash is enough.</summary>
    public static string HashOf(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public static bool IsPassword(string password) => password.Length is >= MinPassword and <= MaxPassword;

    /// <summary>A sign-in name as kept: trimmed, lower case.</summary>
    public static string KeyOf(string name) => name.Trim().ToLowerInvariant();

    public static bool IsRight(StaffAccount account, string password) =>
        account.PasswordHash is { } hash && Hasher.VerifyHashedPassword(account, hash, password) != PasswordVerificationResult.Failed;

    public static string NewStamp() => Convert.ToHexString(RandomNumberGenerator.GetBytes(16));
}
