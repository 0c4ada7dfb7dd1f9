using HelpDesk.Bot.Desk;
using HelpDesk.Store;
using HelpDesk.Store.Residents;

namespace HelpDesk.Bot.Register;

/// <summary>Fills in the form for a new ticket from the register; what was typed is never replaced.</summary>
internal sealed class CallerOnFile(DeskStore store, RegisterReader reader)
{
    /// <summary>The fields with those of a resident; unchanged when there is none.</summary>
    public async Task<Dictionary<string, string>> FilledAsync(IReadOnlyDictionary<string, string> typed, string residentId, CancellationToken cancel)
    {
        var filled = new Dictionary<string, string>(typed, StringComparer.Ordinal);
        if (residentId.Length > 0 && await store.FindAsync(Kinds.Resident, residentId, cancel) is { Value: var resident })
        {
            Fill(filled, resident);
        }

        return filled;
    }

    /// <summary>The form after a look: filled in where one resident is meant, with those to choose from where several are.</summary>
    public async Task<NewTicketForm> LookAsync(NewTicketForm form, CancellationToken cancel)
    {
        if (form["choose"] is { Length: > 0 } chosen)
        {
            return form with { Typed = await FilledAsync(form.Typed, chosen, cancel) };
        }

        var found = await reader.OfPhoneAsync(form["phone"], cancel) is { } owner ? [owner]
            : UnitCells.Read(form["building"], form["entrance"], form["unit"]) is { } unit ? await reader.OfUnitAsync(unit, cancel)
            : [];
        if (found is not [var one])
        {
            return form with { OnFile = [.. found.Select(resident => resident.Value)] };
        }

        var filled = new Dictionary<string, string>(form.Typed, StringComparer.Ordinal);
        Fill(filled, one.Value);
        return form with { Typed = filled };
    }

    private static void Fill(Dictionary<string, string> filled, Resident resident)
    {
        filled["residentId"] = resident.Id;
        Blank("resident", resident.Name);
        Blank("phone", resident.Phones is [var phone, ..] ? phone : null);
        Blank("language", resident.Language);
        var typed = UnitCells.Read(filled.GetValueOrDefault("building"), filled.GetValueOrDefault("entrance"), filled.GetValueOrDefault("unit"));
        var unit = typed is null ? resident.Units is [var first, ..] ? first : null : resident.Units.FirstOrDefault(each => UnitCells.Same(each, typed));
        Blank("building", unit?.Building);
        Blank("entrance", unit?.Entrance);
        Blank("unit", unit?.Unit);

        void Blank(string field, string? value)
        {
            if (string.IsNullOrWhiteSpace(filled.GetValueOrDefault(field)) && value is not null)
            {
                filled[field] = value;
            }
        }
    }
}
