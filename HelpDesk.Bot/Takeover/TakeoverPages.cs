using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Desk.SignIn;
using HelpDesk.Bot.Takeover.Pages;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Takeover;

/// <summary>The pages on which staff take conversations over. Who may write to residents may see them, numbers included.</summary>
internal static class TakeoverPages
{
    public static void MapTakeover(this IEndpointRouteBuilder desk)
    {
        desk.MapGet("/desk/chats", ListAsync).Needs(DeskAction.Reply);
        desk.MapGet("/desk/chats/news", ListNewsAsync).Needs(DeskAction.Reply);
        desk.MapGet("/desk/chats/{key}", ChatAsync).Needs(DeskAction.Reply);
        desk.MapGet("/desk/chats/{key}/news", NewsAsync).Needs(DeskAction.Reply);
        desk.MapPost("/desk/chats/{key}/join", JoinAsync).Needs(DeskAction.Reply);
        desk.MapPost("/desk/chats/{key}/say", SayAsync).Needs(DeskAction.Reply);
        desk.MapPost("/desk/chats/{key}/back", HandBackAsync).Needs(DeskAction.Reply);
    }

    private static async Task<IResult> ListAsync(HttpContext http, ChatList chats) =>
        DeskGate.Page<ChatsPage>(new { Frame = DeskGate.FrameOf(http), View = await chats.ReadAsync(DeskGate.ViewerOf(http), http.RequestAborted) });

    private static async Task<IResult> ListNewsAsync(HttpContext http, ChatList chats) =>
        DeskGate.Page<ChatRows>(new { Frame = DeskGate.FrameOf(http), View = await chats.ReadAsync(DeskGate.ViewerOf(http), http.RequestAborted) });

    private static async Task<IResult> ChatAsync(HttpContext http, string key, ChatList chats) => await FindAsync(http, key, chats) is { } conversation
        ? await PageAsync(http, conversation, new(), StatusCodes.Status200OK)
        : DeskGate.Error(http, StatusCodes.Status404NotFound);

    private static async Task<IResult> NewsAsync(HttpContext http, string key, ChatList chats) => await FindAsync(http, key, chats) is { } conversation
        ? DeskGate.Page<TakeoverNews>(new { Frame = DeskGate.FrameOf(http), View = await ViewAsync(http, conversation, new()) })
        : DeskGate.Error(http, StatusCodes.Status404NotFound);

    private static Task<IResult> JoinAsync(HttpContext http, string key, Takeovers takeovers)
    {
        var from = DeskForms.Typed(http).GetValueOrDefault("from") is { Length: > 0 } named ? named : null;
        return ChangeAsync(http, key, "joined", (id, by) => takeovers.JoinAsync(id, by, from, null, http.RequestAborted));
    }

    private static Task<IResult> SayAsync(HttpContext http, string key, Takeovers takeovers)
    {
        var typed = DeskForms.Typed(http);
        var once = typed.GetValueOrDefault("once") is { Length: > 0 and <= OnceKey.MaxLength } given ? given : "-";
        return ChangeAsync(http, key, "said", (id, by) => takeovers.ReplyAsync(id, by, (typed.GetValueOrDefault("text") ?? "").ReplaceLineEndings("\n"), once, http.RequestAborted));
    }

    private static Task<IResult> HandBackAsync(HttpContext http, string key, Takeovers takeovers) =>
        ChangeAsync(http, key, "handback", (id, by) => takeovers.HandBackAsync(id, by, null, http.RequestAborted));

    private static async Task<IResult> ChangeAsync(HttpContext http, string key, string done, Func<string, Colleague, Task<TakeoverOutcome>> change)
    {
        var chats = http.RequestServices.GetRequiredService<ChatList>();
        if (DeskCookie.AccountOf(http) is not { } me || await FindAsync(http, key, chats) is not { } before)
        {
            return DeskGate.Error(http, StatusCodes.Status404NotFound);
        }

        var outcome = await change(before.Value.Id, Colleague.Of(me));
        if (outcome is TakeoverOutcome.Kept)
        {
            return DeskForms.SeeOther($"/desk/chats/{key}?ok={done}");
        }

        var (reason, status) = outcome switch
        {
            TakeoverOutcome.TakenBy => ("taken", StatusCodes.Status409Conflict),
            TakeoverOutcome.NotJoined => ("notjoined", StatusCodes.Status409Conflict),
            TakeoverOutcome.SaidBefore => ("saidbefore", StatusCodes.Status409Conflict),
            TakeoverOutcome.CannotBeTexted => ("blocked", StatusCodes.Status409Conflict),
            TakeoverOutcome.Unsayable unsayable => (unsayable.IsEmpty ? "empty" : "toolong", StatusCodes.Status400BadRequest),
            _ => ("", StatusCodes.Status404NotFound),
        };
        return reason.Length > 0 && await FindAsync(http, key, chats) is { } after
            ? await PageAsync(http, after, new() { Refused = reason, Typed = DeskForms.Typed(http).GetValueOrDefault("text") }, status)
            : DeskGate.Error(http, status);
    }

    private static async Task<Versioned<ConversationRecord>?> FindAsync(HttpContext http, string key, ChatList chats) =>
        ChatKey.Read(key) is { } id ? await chats.FindAsync(DeskGate.ViewerOf(http), id, http.RequestAborted) : null;

    private static async Task<IResult> PageAsync(HttpContext http, Versioned<ConversationRecord> conversation, Unsent unsent, int status)
    {
        var done = http.Request.Query["ok"].ToString() is "joined" or "said" or "handback" ? http.Request.Query["ok"].ToString() : null;
        return DeskGate.Page<TakeoverPage>(new { Frame = DeskGate.FrameOf(http), View = await ViewAsync(http, conversation, unsent), Done = done }, status);
    }

    private static async Task<ChatView> ViewAsync(HttpContext http, Versioned<ConversationRecord> conversation, Unsent unsent)
    {
        var (services, known) = (http.RequestServices, conversation.Value);
        var chats = services.GetRequiredService<ChatList>();
        var before = DeskPages.Number(http.Request.Query["before"]);
        var holder = known.Handoff?.By;
        var thread = await services.GetRequiredService<TicketThread>().ReadAsync(DeskGate.ViewerOf(http), known.Id, before, http.RequestAborted);
        var lines = new List<ThreadLine>(thread.Lines.Count);
        foreach (var line in thread.Lines)
        {
            lines.Add(line.By is { } by ? line with { By = await chats.NameOfAsync(by, http.RequestAborted) } : line);
        }

        return new(
            known,
            thread with { Lines = lines },
            holder,
            holder is null ? null : await chats.NameOfAsync(holder, http.RequestAborted),
            chats.WaitOf(known),
            (await services.GetRequiredService<ResidentLine>().ReachAsync(known.Id, http.RequestAborted)).State)
        {
            IsEarlier = before is not null,
            Once = Guid.CreateVersion7(services.GetRequiredService<TimeProvider>().GetUtcNow()).ToString("N"),
            Unsent = unsent,
        };
    }
}

/// <summary>A conversation as its page shows it.</summary>
/// <param name="Conversation">The conversation.</param>
/// <param name="Thread">What was said.</param>
/// <param name="Holder">Sign-in name of whoever has it; null for the bot.</param>
/// <param name="HolderName">The same as the office calls it.</param>
/// <param name="Wait">How long the resident has waited for a person; null when they do not.</param>
/// <param name="Reach">Whether they can be written to.</param>
public sealed record ChatView(ConversationRecord Conversation, ThreadPage Thread, string? Holder, string? HolderName, ChatWait? Wait, ReachState Reach)
{
    public string Key => ChatKey.Of(Conversation.Id);

    /// <summary>An older part is shown.</summary>
    public bool IsEarlier { get; init; }

    /// <summary>Names the next message, so that it is sent once.</summary>
    public required string Once { get; init; }

    public required Unsent Unsent { get; init; }
}

/// <summary>What was refused, with what its writer typed.</summary>
public sealed record Unsent
{
    public string? Refused { get; init; }

    public string? Typed { get; init; }
}
