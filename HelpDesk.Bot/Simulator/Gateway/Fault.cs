namespace HelpDesk.Bot.Simulator.Gateway;

/// <summary>Something that goes wrong on purpose.</summary>
/// <param name="Kind">One of <see cref="FaultKind.All"/>.</param>
/// <param name="Count">Texts it still applies to; null until it is switched off.</param>
/// <param name="Amount">Seconds of a delay, extra copies of a repeat; 1 to 600.</param>
/// <param name="Number">Handset it is limited to; null for all.</param>
internal sealed record Fault(string Kind, int? Count = null, int Amount = 1, string? Number = null)
{
    public const int MaxAmount = 600;

    public bool IsValid => FaultKind.All.Contains(Kind) && Count is null or > 0 && Amount is >= 1 and <= MaxAmount;
}

/// <summary>The faults there are.</summary>
internal static class FaultKind
{
    public const string DelayWebhook = "delay_webhook";
    public const string RepeatWebhook = "repeat_webhook";
    public const string RepeatParallel = "repeat_parallel";
    public const string LoseWebhook = "lose_webhook";
    public const string CallbacksReordered = "callbacks_reordered";
    public const string CallbacksLost = "callbacks_lost";
    public const string DelayAnswer = "delay_answer";
    public const string TooMany = "refuse_429";
    public const string ServerError = "refuse_500";
    public const string InvalidNumber = "refuse_21211";
    public const string OptedOut = "refuse_21610";

    /// <summary>The text is accepted and sent, but the caller never hears so.</summary>
    public const string NoAnswer = "time_out";

    /// <summary>The text is accepted and sent, but the caller gets a page of something else.</summary>
    public const string Nonsense = "nonsense";

    public static readonly IReadOnlyList<string> All =
    [
        DelayWebhook, RepeatWebhook, RepeatParallel, LoseWebhook, CallbacksReordered, CallbacksLost,
        DelayAnswer, TooMany, ServerError, InvalidNumber, OptedOut, NoAnswer, Nonsense,
    ];
}

/// <summary>The faults switched on. Thread-safe; not kept over a restart.</summary>
internal sealed class FaultPanel
{
    private readonly Lock gate = new();
    private readonly List<Fault> active = [];

    public event Action? Changed;

    public IReadOnlyList<Fault> Active
    {
        get
        {
            lock (gate)
            {
                return [.. active];
            }
        }
    }

    /// <summary>Switches a fault on; one of the same kind and number is replaced.</summary>
    public void SwitchOn(Fault fault)
    {
        lock (gate)
        {
            active.RemoveAll(each => each.Kind == fault.Kind && each.Number == fault.Number);
            active.Add(fault);
        }

        Changed?.Invoke();
    }

    /// <summary>Switches off one kind, or with null all.</summary>
    public void SwitchOff(string? kind = null)
    {
        lock (gate)
        {
            active.RemoveAll(each => kind is null || each.Kind == kind);
        }

        Changed?.Invoke();
    }

    /// <summary>The fault of this kind that hits a text of this handset, counted down; null for none.</summary>
    public Fault? Take(string kind, string number)
    {
        Fault fault;
        lock (gate)
        {
            var place = active.FindIndex(each => each.Kind == kind && (each.Number is null || each.Number == number));
            if (place < 0)
            {
                return null;
            }

            fault = active[place];
            if (fault.Count is not { } left)
            {
                return fault;
            }

            if (left > 1)
            {
                active[place] = fault with { Count = left - 1 };
            }
            else
            {
                active.RemoveAt(place);
            }
        }

        Changed?.Invoke();
        return fault;
    }
}
