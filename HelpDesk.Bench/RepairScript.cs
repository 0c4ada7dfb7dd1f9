namespace HelpDesk.Bench;

/// <summary>The six turns of a repair, slot by slot, as the same for every conversation.</summary>
internal static class RepairScript
{
    public static readonly string[] Turns = ["你好", "我要报修", "厨房水管漏水", "3栋1202", "明天下午三点后", "对"];

    /// <summary>An invented number for a conversation; none is on file.</summary>
    public static string Number(int conversation) => $"+86150{conversation:D8}";
}
