namespace HelpDesk.Store.Tickets;

/// <summary>What somebody wants to do with a ticket.</summary>
public abstract record TicketCommand
{
    private TicketCommand()
    {
    }

    /// <summary>Which row of the transition table it is.</summary>
    public abstract TicketAction Action { get; }

    /// <summary>Takes it: the assignee, and a work order that is acknowledged.</summary>
    public sealed record Take : TicketCommand
    {
        /// <inheritdoc/>
        public override TicketAction Action => TicketAction.Take;
    }

    /// <summary>Gives it to a technician (派工): the assignee, and a work order that waits to be acknowledged.</summary>
    /// <param name="To">Sign-in name of the technician.</param>
    public sealed record Dispatch(string To) : TicketCommand
    {
        /// <inheritdoc/>
        public override TicketAction Action => TicketAction.Dispatch;
    }

    /// <summary>Declines the work order one was given: it is nobody's again.</summary>
    /// <param name="Reason">Why.</param>
    public sealed record Decline(string Reason) : TicketCommand
    {
        /// <inheritdoc/>
        public override TicketAction Action => TicketAction.Decline;
    }

    /// <summary>Writes something down for colleagues.</summary>
    public sealed record Note(string Text) : TicketCommand
    {
        /// <inheritdoc/>
        public override TicketAction Action => TicketAction.Note;
    }

    /// <summary>Writes to the resident.</summary>
    public sealed record Reply(string Text) : TicketCommand
    {
        /// <inheritdoc/>
        public override TicketAction Action => TicketAction.Reply;
    }

    /// <summary>Promises a day and time; it becomes what must be beaten.</summary>
    public sealed record Promise(VisitTime Visit) : TicketCommand
    {
        /// <inheritdoc/>
        public override TicketAction Action => TicketAction.Promise;
    }

    /// <summary>Waits for the resident.</summary>
    /// <param name="Reason">For what; null when not said.</param>
    public sealed record Wait(string? Reason) : TicketCommand
    {
        /// <inheritdoc/>
        public override TicketAction Action => TicketAction.Wait;
    }

    /// <summary>The work is done.</summary>
    /// <param name="Reason">What was done; null when not said.</param>
    public sealed record Done(string? Reason) : TicketCommand
    {
        /// <inheritdoc/>
        public override TicketAction Action => TicketAction.Done;
    }

    /// <summary>Files it away.</summary>
    /// <param name="Reason">Why; null when not said.</param>
    public sealed record Close(string? Reason) : TicketCommand
    {
        /// <inheritdoc/>
        public override TicketAction Action => TicketAction.Close;
    }

    /// <summary>Opens it again.</summary>
    /// <param name="Reason">Why; null when not said.</param>
    public sealed record Reopen(string? Reason) : TicketCommand
    {
        /// <inheritdoc/>
        public override TicketAction Action => TicketAction.Reopen;
    }

    /// <summary>Withdraws it.</summary>
    /// <param name="Reason">Why; null when not said.</param>
    public sealed record Cancel(string? Reason) : TicketCommand
    {
        /// <inheritdoc/>
        public override TicketAction Action => TicketAction.Cancel;
    }

    /// <summary>Moves its booking to another slot.</summary>
    /// <param name="To">The slot.</param>
    /// <param name="Reason">Why; null when not said.</param>
    public sealed record Move(Bookings.Booking To, string? Reason = null) : TicketCommand
    {
        /// <inheritdoc/>
        public override TicketAction Action => TicketAction.Move;
    }

    /// <summary>Makes it another kind of matter, or a complaint of another class; its number stays and nobody gains time.</summary>
    /// <param name="Kind">The kind; null leaves it.</param>
    /// <param name="ComplaintClass">Of a complaint: minor, important or grave; null leaves it, and is minor where it becomes one.</param>
    /// <param name="Against">Name of the department a complaint is about, where none was named; null for none.</param>
    /// <param name="Reason">Why.</param>
    public sealed record Reclass(TicketKind? Kind, string? ComplaintClass, string? Against, string Reason) : TicketCommand
    {
        /// <inheritdoc/>
        public override TicketAction Action => TicketAction.Reclass;
    }

    /// <summary>Makes somebody its handler (直接责任人); no work order.</summary>
    /// <param name="To">Sign-in name; null: nobody's again.</param>
    public sealed record Assign(string? To) : TicketCommand
    {
        /// <inheritdoc/>
        public override TicketAction Action => TicketAction.Assign;
    }

    /// <summary>Adds what the resident said.</summary>
    public sealed record Add(string Text) : TicketCommand
    {
        /// <inheritdoc/>
        public override TicketAction Action => TicketAction.Add;
    }
}

/// <summary>What can be done with a ticket.</summary>
public enum TicketAction
{
    /// <summary>Take it.</summary>
    Take,

    /// <summary>Note for colleagues.</summary>
    Note,

    /// <summary>Write to the resident.</summary>
    Reply,

    /// <summary>Promise a time.</summary>
    Promise,

    /// <summary>Wait for the resident.</summary>
    Wait,

    /// <summary>The work is done.</summary>
    Done,

    /// <summary>File away.</summary>
    Close,

    /// <summary>Open again.</summary>
    Reopen,

    /// <summary>Withdraw.</summary>
    Cancel,

    /// <summary>Add what the resident said.</summary>
    Add,

    /// <summary>Move its booking.</summary>
    Move,

    /// <summary>Give it to a technician.</summary>
    Dispatch,

    /// <summary>Decline the work order.</summary>
    Decline,

    /// <summary>Change kind or class.</summary>
    Reclass,

    /// <summary>Name its handler.</summary>
    Assign,
}
