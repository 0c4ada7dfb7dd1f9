namespace HelpDesk.Bot.Channels.Chat.DirectLine;

/// <summary>Wakes one socket: many wakes while it writes are one. Thread-safe; one waits.</summary>
internal sealed class LineWake
{
    private readonly Lock gate = new();
    private TaskCompletionSource? waiting;
    private bool isSet;

    /// <summary>Why it is to end; the first reason stays.</summary>
    public LineEnd Ending { get; private set; }

    public void Wake()
    {
        lock (gate)
        {
            isSet = waiting is null;
            waiting?.TrySetResult();
            waiting = null;
        }
    }

    public void End(LineEnd why)
    {
        lock (gate)
        {
            Ending = Ending == LineEnd.None ? why : Ending;
        }

        Wake();
    }

    /// <summary>Completes when woken since the last wait.</summary>
    public Task WaitAsync()
    {
        lock (gate)
        {
            if (isSet)
            {
                isSet = false;
                return Task.CompletedTask;
            }

            return (waiting = new(TaskCreationOptions.RunContinuationsAsynchronously)).Task;
        }
    }
}

/// <summary>Why we end a socket.</summary>
internal enum LineEnd
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>A newer one of the conversation took its place.</summary>
    Collision,

    /// <summary>The desk stops; the client comes again.</summary>
    Stopping,

    /// <summary>The client left.</summary>
    Left,

    /// <summary>The client sent something that is no text.</summary>
    NoText,

    /// <summary>The client sent a long text, where only its empty signs of life are expected.</summary>
    TooLong,

    /// <summary>The store could not be read.</summary>
    Failed,
}
