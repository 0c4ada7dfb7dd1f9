using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Takeover;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Api;

/// <summary>Taking conversations over, over the API.</summary>
internal static class ChatCalls
{
    public static void Map(RouteGroupBuilder api)
    {
        api.MapGet("/chats", ListAsync).Needs(DeskAction.Reply).Produces<ChatsJson>()
            .WithName("listChats");
        api.MapGet("/chats/{id}", FindAsync).Needs(DeskAction.Reply).Produces<ChatJson>()
            .WithName("getChat");
        api.MapPost("/chats/{id}/join", JoinAsync).Needs(DeskAction.Reply).Accepts<JoinJson>("application/json").Produces<ChatJson>()
            .WithName("joinChat");
        api.MapPost("/chats/{id}/replies", ReplyAsync).Needs(DeskAction.Reply).Accepts<TextJson>("application/json").Produces<ChatJson>()
            .WithName("replyInChat");
        api.MapPost("/chats/{id}/handback", HandBackAsync).Needs(DeskAction.Reply).Produces<ChatJson>()
            .WithName("handBackChat");
    }

    private static async Task<IResult> ListAsync(HttpContext http, ChatList chats) =>
        Results.Ok(ChatsJson.Of(await chats.ReadAsync(ApiGate.CallerOf(http).Viewer, http.RequestAborted)));

    private static async Task<IResult> FindAsync(HttpContext http, string id, ChatList chats) =>
        await KnownAsync(http, id, chats) is { } conversation ? await ChatAsync(http, conversation) : ApiProblem.NotFound();

    private static async Task<IResult> JoinAsync(HttpContext http, string id, Takeovers takeovers)
    {
        var body = await ApiBody.ReadAsync<JoinJson>(http.Request, http.RequestAborted);
        return body.Value is { } value
            ? await ChangeAsync(http, id, (conversation, by, version) => takeovers.JoinAsync(conversation, by, value.From is { Length: > 0 } from ? from : null, version, http.RequestAborted))
            : body.Problem ?? Results.BadRequest();
    }

    private static async Task<IResult> ReplyAsync(HttpContext http, string id, Takeovers takeovers, TimeProvider clock)
    {
        var body = await ApiBody.ReadAsync<TextJson>(http.Request, http.RequestAborted);
        if (body.Value is not { } value)
        {
            return body.Problem ?? Results.BadRequest();
        }

        if (ApiHeaders.ReadKey(http, body.Raw, out var key) is { } fault)
        {
            return fault;
        }

        var once = key?.Id ?? Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
        return await ChangeAsync(http, id, (conversation, by, _) => takeovers.ReplyAsync(conversation, by, value.Text ?? "", once, http.RequestAborted));
    }

    private static Task<IResult> HandBackAsync(HttpContext http, string id, Takeovers takeovers) =>
        ChangeAsync(http, id, (conversation, by, version) => takeovers.HandBackAsync(conversation, by, version, http.RequestAborted));

    private static async Task<IResult> ChangeAsync(HttpContext http, string id, Func<string, Colleague, long?, Task<TakeoverOutcome>> change)
    {
        if (await KnownAsync(http, id, http.RequestServices.GetRequiredService<ChatList>()) is not { } before)
        {
            return ApiProblem.NotFound();
        }

        if (ApiHeaders.ReadIfMatch(http, "chat", out var version) is { } fault)
        {
            return fault;
        }

        var caller = ApiGate.CallerOf(http);
        return await change(before.Value.Id, new(caller.By, null, caller.Role), version) switch
        {
            TakeoverOutcome.Kept kept => await ChatAsync(http, kept.Conversation),
            TakeoverOutcome.TakenBy => ApiProblem.Of(StatusCodes.Status409Conflict, "taken_by_colleague"),
            TakeoverOutcome.NotJoined => ApiProblem.Of(StatusCodes.Status409Conflict, "not_joined"),
            TakeoverOutcome.SaidBefore => ApiProblem.KeyReused(),
            TakeoverOutcome.CannotBeTexted => ApiProblem.Of(StatusCodes.Status409Conflict, "cannot_be_texted"),
            TakeoverOutcome.Stale => ApiProblem.ChangedSince(),
            TakeoverOutcome.Unsayable unsayable => ApiProblem.Wrong("text", unsayable.IsEmpty ? "missing" : "too_long"),
            _ => ApiProblem.NotFound(),
        };
    }

    private static async Task<Versioned<ConversationRecord>?> KnownAsync(HttpContext http, string id, ChatList chats) =>
        ChatKey.Read(id) is { } conversation ? await chats.FindAsync(ApiGate.CallerOf(http).Viewer, conversation, http.RequestAborted) : null;

    private static async Task<IResult> ChatAsync(HttpContext http, Versioned<ConversationRecord> conversation)
    {
        var (services, known) = (http.RequestServices, conversation.Value);
        var thread = await services.GetRequiredService<TicketThread>().ReadAsync(ApiGate.CallerOf(http).Viewer, known.Id, null, http.RequestAborted);
        ApiHeaders.WriteVersion(http, conversation.Version);
        return Results.Ok(new ChatJson
        {
            Id = ChatKey.Of(known.Id),
            ConversationId = known.Id,
            By = known.Handoff?.By,
            JoinedAt = known.Handoff?.JoinedAt is { } joined ? TicketJson.Instant(joined) : null,
            Language = known.Language,
            Waits = ChatWaitJson.Of(services.GetRequiredService<ChatList>().WaitOf(known)),
            CanBeWritten = (await services.GetRequiredService<ResidentLine>().ReachAsync(known.Id, http.RequestAborted)).CanBeWritten,
            Version = conversation.Version,
            Conversation = [.. thread.Lines.Select(line => new ChatLineJson(TicketJson.Instant(line.At), line.From, line.By, line.Channel, line.Text, line.Delivery, line.PersonRings))],
        });
    }
}
