namespace HelpDesk.Store.Tickets;

/// <summary>A list of tickets kept under a name.</summary>
public sealed record SavedView
{
    /// <summary>Owner of the views that everybody sees; no sign-in name.</summary>
    public const string Everybody = "*";

    /// <summary>Views kept by one person, or for everybody.</summary>
    public const int Most = 30;

    /// <summary>Characters of a name.</summary>
    public const int MaxName = 40;

    /// <summary>Version of the stored shape.</summary>
    public int Shape { get; init; } = 1;

    /// <summary>Id.</summary>
    public required string Id { get; init; }

    /// <summary>Sign-in name of whose it is, <c>api:NAME</c>, or <see cref="Everybody"/>.</summary>
    public required string Owner { get; init; }

    /// <summary>Name as shown.</summary>
    public required string Name { get; init; }

    /// <summary>The list, as its address is written: <c>state=open&amp;kind=repair</c>.</summary>
    public required string Filter { get; init; }

    /// <summary>Everybody sees it.</summary>
    public bool IsShared() => Owner == Everybody;
}
