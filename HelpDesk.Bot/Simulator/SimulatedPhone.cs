namespace HelpDesk.Bot.Simulator;

/// <summary>A phone drawn on the page. Numbers are invented.</summary>
/// <param name="Number">E.164.</param>
/// <param name="Name">Whose it is.</param>
/// <param name="Description">Where they live, or what they are.</param>
/// <param name="IsStaff">Alarms arrive here, and the example sentences are those of a technician.</param>
internal sealed record SimulatedPhone(string Number, string Name, string Description, bool IsStaff = false)
{
    /// <summary>Shown when nobody named others.</summary>
    public static readonly IReadOnlyList<SimulatedPhone> Samples =
    [
        new("+8613900000506", "陈先生", "2栋506"),
        new("+8613900001202", "王女士", "3栋1202"),
        new("+85291230007", "何先生", "A座12A (HK)"),
        new("+8613900000099", "未登记", "Not registered"),
        new("+447700900123", "Ms Hughes", "English"),
        new("+8613900008000", "值班师傅", "Duty technician", IsStaff: true),
    ];
}
