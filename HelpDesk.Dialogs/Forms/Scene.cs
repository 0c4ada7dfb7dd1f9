using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Forms;

/// <summary>One turn while it is being taken: what came in, and what has been said and decided so far.</summary>
internal sealed class Scene
{
    private readonly List<Reply> replies = new(3);
    private readonly List<Effect> effects = new(1);

    public Scene(DialogState state, Heard heard, Facts facts, Setting setting)
    {
        (Conversation, Draft, Heard, Facts, Setting) = (state.Conversation, state.Draft, heard, facts, setting);
        Language = Languages.Of(heard, state.Conversation.Language);
        Chosen = Choices.Chosen(state.Draft, heard, Language);
    }

    public Heard Heard { get; private set; }

    public Facts Facts { get; }

    public Setting Setting { get; }

    public Language Language { get; }

    public DateTimeOffset UtcNow => Setting.LocalNow.ToUniversalTime();

    public ConversationState Conversation { get; set; }

    public Draft? Draft { get; set; }

    /// <summary>Code of the offered choice that the message picks; null when it picks none.</summary>
    public string? Chosen { get; private set; }

    /// <summary>The resident came back to a form after a long time or on another channel.</summary>
    public bool Resumed { get; set; }

    /// <summary>An old form that steps back for a new matter of this turn.</summary>
    public Draft? Waiting { get; set; }

    /// <summary>Puts the form that stepped back behind the new one.</summary>
    public void PutBackWaiting()
    {
        if (Waiting is { } waiting)
        {
            Draft = Draft is { } draft ? draft with { Behind = waiting } : waiting;
            Waiting = null;
        }
    }

    public void Say(Reply reply) => replies.Add(reply);

    public void Say(string kind) => replies.Add(Reply.Of(kind));

    public void Do(Effect effect) => effects.Add(effect);

    /// <summary>Goes on with another message in place of the one that came, such as a queued matter.</summary>
    public void Hear(Heard other) => (Heard, Chosen) = (other, null);

    public Turn ToTurn()
    {
        var now = UtcNow;
        var conversation = Conversation with { Language = Language, LastTurnAt = now, LastWasBroadcast = false };
        var draft = Draft is null ? null : Draft with { TouchedAt = now, Channel = Setting.Channel };
        return new Turn(new DialogState(conversation, draft), replies, effects);
    }
}
