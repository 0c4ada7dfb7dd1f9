using System.Collections.Frozen;
using HelpDesk.Bot.Identity;
using HelpDesk.Dialogs;
using HelpDesk.Store.Residents;

namespace HelpDesk.Bot.Register;

/// <summary>Reads one row of a file as an entry of the register, with every field that is at fault. Pure.</summary>
internal static class ImportCells
{
    private static readonly char[] BetweenPhones = [';', '；', '/', '、', ',', '，', '|', '\n'];

    private static readonly FrozenDictionary<string, ResidentRole> Roles = new Dictionary<string, ResidentRole>(StringComparer.OrdinalIgnoreCase)
    {
        ["业主"] = ResidentRole.Owner, ["業主"] = ResidentRole.Owner, ["owner"] = ResidentRole.Owner,
        ["租户"] = ResidentRole.Tenant, ["租客"] = ResidentRole.Tenant, ["租戶"] = ResidentRole.Tenant, ["tenant"] = ResidentRole.Tenant,
        ["代表"] = ResidentRole.Representative, ["代理人"] = ResidentRole.Representative, ["委托人"] = ResidentRole.Representative, ["representative"] = ResidentRole.Representative,
        ["使用人"] = ResidentRole.Occupier, ["住户"] = ResidentRole.Occupier, ["住戶"] = ResidentRole.Occupier, ["occupier"] = ResidentRole.Occupier,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> Languages = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["zh-Hans"] = "zh-Hans", ["简体中文"] = "zh-Hans", ["简体"] = "zh-Hans", ["中文"] = "zh-Hans", ["普通话"] = "zh-Hans",
        ["zh-Hant"] = "zh-Hant", ["繁體中文"] = "zh-Hant", ["繁体中文"] = "zh-Hant", ["繁體"] = "zh-Hant", ["繁体"] = "zh-Hant", ["粤语"] = "zh-Hant", ["粵語"] = "zh-Hant",
        ["en"] = "en", ["english"] = "en", ["英语"] = "en", ["英文"] = "en", ["英語"] = "en",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    public static ImportRow Read(RegisterRow row, Estate estate)
    {
        var cells = row.Cells;
        var faults = new List<RowFault>();
        var phones = PhonesIn(cells[1]);
        var unit = UnitCells.Read(cells[2], cells[3], cells[4]);
        if (phones.Any(phone => !ResidentRules.IsPhone(phone)))
        {
            faults.Add(new("phones", "not_a_phone", null));
        }

        if (unit is null ? cells[2].Length + cells[3].Length + cells[4].Length > 0 : !UnitCells.IsKnown(unit, estate))
        {
            faults.Add(new("unit", "unknown", null));
        }

        if (unit is null && phones.Count == 0 && faults.Count == 0)
        {
            faults.Add(new("phones", "phone_or_unit", null));
        }

        ResidentRole? role = cells[5].Length == 0 ? null : Roles.TryGetValue(cells[5], out var known) ? known : Fault<ResidentRole>("role");
        var language = cells[6].Length == 0 ? null : Languages.GetValueOrDefault(cells[6]);
        if (language is null && cells[6].Length > 0)
        {
            faults.Add(new("language", "unknown", null));
        }

        var entry = new Resident
        {
            Id = "",
            Name = cells[0],
            Phones = phones,
            Units = unit is null ? [] : [unit with { Role = role }],
            Language = language,
            Notes = cells[7].Length == 0 ? null : cells[7],
        };
        faults.AddRange(ResidentRules.Faults(entry).Where(fault => faults.TrueForAll(each => each.Field != fault.Key)).Select(fault => new RowFault(fault.Key, fault.Value, null)));
        return new(row.Line, cells, entry, faults.Count > 0 ? RowOutcome.Failed : RowOutcome.New, faults);

        T? Fault<T>(string field)
            where T : struct
        {
            faults.Add(new(field, "unknown", null));
            return null;
        }
    }

    /// <summary>Numbers in one text, each as E.164 where it can be one.</summary>
    public static IReadOnlyList<string> PhonesIn(string? text) =>
        [.. (text ?? "").Split(BetweenPhones, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(PhoneNumbers.OfTyped).OfType<string>().Distinct(StringComparer.Ordinal)];
}
