using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Identity;
using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Residents;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Accounts;

/// <summary>What was typed about an account, and what is wrong with it.</summary>
/// <param name="Typed">Each field as typed: name, display, role, department, phone, language.</param>
/// <param name="Faults">Fields at fault, each with a reason: missing, too_long, unknown, not_a_phone, not_a_name.</param>
public sealed record AccountForm(IReadOnlyDictionary<string, string> Typed, IReadOnlyDictionary<string, string> Faults)
{
    private const int LongestShown = 60;
    private static readonly Dictionary<string, string> None = new(StringComparer.Ordinal);

    /// <summary>Nothing typed yet.</summary>
    public static AccountForm Empty { get; } = new(None, None);

    /// <summary>What was typed in a field; empty for nothing.</summary>
    public string this[string field] => Typed.GetValueOrDefault(field) ?? "";

    /// <summary>For aria-invalid.</summary>
    public string? Invalid(string field) => Faults.ContainsKey(field) ? "true" : null;

    /// <summary>The form filled with what is on file.</summary>
    public static AccountForm Of(StaffAccount account)
    {
        ArgumentNullException.ThrowIfNull(account);
        return new(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["name"] = account.Name,
                ["display"] = account.DisplayName,
                ["role"] = Kinds.Written(account.Role),
                ["department"] = account.Department ?? "",
                ["phone"] = account.Phone ?? "",
                ["language"] = account.Language,
            },
            None);
    }

    /// <summary>Reads what was typed.</summary>
    /// <param name="typed">The fields; one that is not there stays as it is on file.</param>
    /// <param name="onFile">The account that is changed; null for a new one.</param>
    /// <param name="estate">For the departments.</param>
    /// <returns>What it says of the person; the form with its faults when there are any.</returns>
    internal static (AccountFacts? Facts, AccountForm Form) Read(IReadOnlyDictionary<string, string> typed, StaffAccount? onFile, Estate estate)
    {
        var whole = onFile is null ? new(StringComparer.Ordinal) : Of(onFile).Typed.ToDictionary(StringComparer.Ordinal);
        foreach (var (field, value) in typed)
        {
            whole[field] = value.Trim();
        }

        var faults = new Dictionary<string, string>(StringComparer.Ordinal);
        if (onFile is null && !AccountRules.IsName(StaffAccounts.KeyOf(whole.GetValueOrDefault("name") ?? "")))
        {
            faults["name"] = string.IsNullOrEmpty(whole.GetValueOrDefault("name")) ? "missing" : "not_a_name";
        }

        var display = Kept("display");
        if (display is null || display.Length > LongestShown || display.Any(char.IsControl))
        {
            faults["display"] = display is null ? "missing" : display.Length > LongestShown ? "too_long" : "unknown";
        }

        var role = Kinds.Read<StaffRole>(Kept("role"));
        if (role is null)
        {
            faults["role"] = Kept("role") is null ? "missing" : "unknown";
        }

        var department = Kept("department");
        if (department is not null && department != onFile?.Department && estate.Departments.All(each => each.Name != department))
        {
            faults["department"] = "unknown";
        }

        var phone = PhoneNumbers.OfTyped(Kept("phone"));
        if (phone is not null && !ResidentRules.IsPhone(phone))
        {
            faults["phone"] = "not_a_phone";
        }

        var language = Kept("language") ?? "zh-Hans";
        if (language is not ("zh-Hans" or "en"))
        {
            faults["language"] = "unknown";
        }

        return (faults.Count == 0 && display is not null && role is { } known ? new(display, known, department, phone, language) : null, new(whole, faults));

        string? Kept(string field) => whole.GetValueOrDefault(field) is { Length: > 0 } value ? value : null;
    }
}
