using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Outbox;
using HelpDesk.Store.Residents;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Lookup;

/// <summary>A desk with a key for each role, and things to be found.</summary>
internal static class FoundDesk
{
    public const string Chat = "chat:d1/ü";
    public const string Secret = "C20261121-0066";

    public static DeskHost Open() => new(
        "Testing",
        [.. Enum.GetValues<StaffRole>().SelectMany((role, index) => new[]
        {
            ($"HelpDesk:Api:Keys:{index}:Name", Kinds.Written(role)),
            ($"HelpDesk:Api:Keys:{index}:Key", KeyOf(role)),
            ($"HelpDesk:Api:Keys:{index}:Role", Kinds.Written(role)),
        })]);

    /// <summary>A repair with its conversation, its resident, and a chat without a ticket in which staff answered.</summary>
    public static async Task SeedAsync(DeskStore store)
    {
        await Some.SeedAsync(store);
        await store.CommitAsync(
            new Changes()
                .Insert(Kinds.Resident, new Resident { Id = "res/1", Name = "陈先生", Phones = [Some.Phone], Units = [new("2", null, "506")] })
                .Insert(Kinds.Phone, new PhoneOwner(Some.Phone, "res/1"))
                .Insert(Kinds.Activity, Some.Activity() with { Id = "chat:1", ConversationId = Chat, From = "d1", Text = "请问游泳池几点开放", Ticket = null, ReceivedAt = Some.Now.AddMinutes(1) })
                .Insert(Kinds.Outbox, Some.Answer() with { Id = "desk:chat/1", ConversationId = Chat, Lane = OutboxLane.Chat, Purpose = OutboxPurpose.Staff, To = "d1", Text = "泳池换水，周六恢复", AnswersContactOf = null })
                .Insert(Kinds.Outbox, Some.Answer() with { Id = "chat:1/0", ConversationId = Chat, Lane = OutboxLane.Chat, To = "d1", Text = "机器人说的开场白", AnswersContactOf = null }),
            default);
    }

    /// <summary>A complaint about the guards, told in a conversation of its own.</summary>
    public static async Task ComplainAsync(DeskStore store) => await store.CommitAsync(
        new Changes()
            .Insert(Kinds.Ticket, Some.Ticket(Secret) with { Kind = TicketKind.Complaint, ComplaintClass = "important", Item = "门岗骂人一事", Building = "9", Against = "security", ConversationId = "sms:+85291110000", Phone = "+85291110000" })
            .Insert(Kinds.Activity, Some.Activity() with { Id = "sms:SM66", ConversationId = "sms:+85291110000", Text = "门岗保安骂人，态度恶劣", Ticket = null }),
        default);

    public static async Task<(HttpStatusCode Status, JsonElement Json, HttpResponseHeaders Headers)> SendAsync(
        this DeskHost host, HttpMethod method, string path, string? body = null, StaffRole role = StaffRole.Supervisor, params (string Name, string Value)[] headers)
    {
        using var client = host.CreateClient();
        using var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new("Bearer", KeyOf(role));
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        return (answer.StatusCode, JsonDocument.Parse(text.Length == 0 ? "null" : text).RootElement.Clone(), answer.Headers);
    }

    public static async Task<byte[]> SheetAsync(this DeskHost host, string path, StaffRole role)
    {
        using var client = host.CreateClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", KeyOf(role));
        return await client.GetByteArrayAsync(path);
    }

    public static async Task<IReadOnlyList<AuditEntry>> TrailAsync(this DeskHost host, string kind) =>
        [.. (await host.Store.QueryAsync(Kinds.Audit, new Query { Kind = Kinds.Audit.Name, Take = 1_000 }, default)).Select(entry => entry.Value).Where(entry => entry.SubjectKind == kind)];

    public static string KeyOf(StaffRole role) => $"key-of-the-{Kinds.Written(role)}-role";
}
