using HelpDesk.Store;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Webhooks;

namespace HelpDesk.Bot.Webhooks;

/// <summary>What is entered for a webhook, at the desk or over the API; not yet checked.</summary>
internal sealed record WebhookFields(string? Name, string? Address, IReadOnlyList<string> Events, string? Role, string? Department, bool On)
{
    /// <summary>Characters of a name.</summary>
    public const int MaxName = 80;

    /// <summary>Characters of an address.</summary>
    public const int MaxAddress = 500;

    /// <summary>What is wrong, by field; empty when all is well. Looks the address's name up.</summary>
    /// <param name="addresses">Which addresses may be called.</param>
    /// <param name="departments">Names of the departments of the office.</param>
    /// <param name="cancel">Cancels the look-up.</param>
    public async ValueTask<IReadOnlyDictionary<string, string>> FaultsAsync(WebhookAddresses addresses, IEnumerable<string> departments, CancellationToken cancel)
    {
        var faults = new Dictionary<string, string>(StringComparer.Ordinal);
        Check("name", Name is not { Length: > 0 } ? "missing" : Name.Length > MaxName ? "too_long" : null);
        Check("address", Address is not { Length: > 0 } ? "missing" : Address.Length > MaxAddress ? "too_long" : await addresses.Rules.FaultOfAsync(Address, cancel));
        Check("events", Events.Count == 0 ? "missing" : Events.Except(WebhookEvents.All, StringComparer.Ordinal).Any() ? "unknown" : null);
        Check("role", Role is not { Length: > 0 } ? "missing" : Kinds.Read<StaffRole>(Role) is null ? "unknown" : null);
        Check("department", Department is { Length: > 0 } && !departments.Contains(Department, StringComparer.Ordinal) ? "unknown" : null);
        return faults;

        void Check(string field, string? fault)
        {
            if (fault is not null)
            {
                faults[field] = fault;
            }
        }
    }

    /// <summary>The webhook with these fields; only where they have no fault.</summary>
    public Webhook Applied(Webhook webhook) => webhook with
    {
        Name = Name ?? "",
        Address = Address ?? "",
        Events = [.. WebhookEvents.All.Where(Events.Contains)],
        Role = Kinds.Read<StaffRole>(Role) ?? StaffRole.Security,
        Department = Department is { Length: > 0 } ? Department : null,
        On = On,
    };
}
