using HelpDesk.Store.Outbox;

namespace HelpDesk.Tests.Store.Outbox;

/// <summary>Outbox rows for tests.</summary>
internal static class RowFor
{
    public const string Resident = "+85291234567";

    public static OutboxMessage Reply(string id, DateTimeOffset plannedAt, string to = Resident, string text = "已登记。", OutboxState state = OutboxState.Planned) => new()
    {
        Id = id,
        Purpose = OutboxPurpose.Reply,
        ConversationId = $"sms:{to}",
        To = to,
        Text = text,
        PlannedAt = plannedAt,
        DueAt = plannedAt,
        State = state,
    };
}
