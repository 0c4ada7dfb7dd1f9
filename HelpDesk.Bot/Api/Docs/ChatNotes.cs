using HelpDesk.Bot.Takeover;

namespace HelpDesk.Bot.Api.Docs;

/// <summary>Notes on the operations of conversations that want a person or have one.</summary>
internal static class ChatNotes
{
    private const string Since = "2026-11-21T02:09:45.000Z";

    private static readonly ChatJson Taken = new()
    {
        Id = ChatKey.Of(ApiSamples.TakenDevice),
        ConversationId = ApiSamples.TakenDevice,
        By = "api:erp",
        JoinedAt = "2026-11-21T02:08:00.000Z",
        Language = "zh-Hans",
        Waits = new(Since, 3),
        CanBeWritten = true,
        Version = 4,
        Conversation =
        [
            new("2026-11-21T02:07:30.000Z", "resident", null, "chat", "转人工", null, null),
            new("2026-11-21T02:08:10.000Z", "staff", "api:erp", "chat", "您好，请讲。", "sent", 2.4m),
            new(Since, "resident", null, "chat", "物业费怎么还没到账？", null, null),
        ],
    };

    private static readonly ChatJson Fresh = Taken with { Id = ChatKey.Of(ApiSamples.Device), ConversationId = ApiSamples.Device, JoinedAt = "2026-11-21T02:10:00.000Z", Waits = null, Conversation = [] };

    public static readonly Dictionary<string, OperationNotes> All = new(StringComparer.Ordinal)
    {
        ["listChats"] = new("Conversations that want a person, and those that a person has", new ChatsJson(
            [new(ChatKey.Of(ApiSamples.Device), ApiSamples.Device, "person_asked", new("2026-11-21T02:10:00.000Z", 0))],
            [new(ChatKey.Of(ApiSamples.TakenDevice), ApiSamples.TakenDevice, "api:erp", "2026-11-21T02:08:00.000Z", new(Since, 3))])),
        ["getChat"] = new("One conversation with its newest messages", Taken) { Where = Of(ApiSamples.TakenDevice) },
        ["joinChat"] = new("Take a conversation over; the bot falls silent. From a colleague only when from names them", Fresh, new JoinJson(null))
        {
            Where = Of(ApiSamples.Device),
            IsVersioned = true,
            Problems = ["409 taken_by_colleague", "409 cannot_be_texted"],
        },
        ["replyInChat"] = new("Write to the resident of a conversation that was taken over", Taken with { Waits = null }, new TextJson("已经到账了，谢谢您。"))
        {
            Where = Of(ApiSamples.TakenDevice),
            IsOnce = true,
            Problems = ["400 invalid_if_match", "409 taken_by_colleague", "409 not_joined", "409 cannot_be_texted"],
        },
        ["handBackChat"] = new("Give a conversation back to the bot", Taken with { By = null, JoinedAt = null, Waits = null })
        {
            Where = Of(ApiSamples.TakenDevice),
            IsVersioned = true,
            Problems = ["409 taken_by_colleague"],
        },
    };

    private static Dictionary<string, string> Of(string conversation) => TicketNotes.Values(("id", ChatKey.Of(conversation)));
}
