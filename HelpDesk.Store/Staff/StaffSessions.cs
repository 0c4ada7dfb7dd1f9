namespace HelpDesk.Store.Staff;

/// <summary>Where one member of staff is signed in. Apart from the account, so that being seen does not change what others edit.</summary>
public sealed record StaffSessions
{
    /// <summary>Sessions of one person; the one not seen for longest goes first.</summary>
    public const int MostOpen = 10;

    /// <summary>Version of the stored shape.</summary>
    public int Shape { get; init; } = 1;

    /// <summary>Sign-in name; the document's id.</summary>
    public required string Name { get; init; }

    /// <summary>One for each device, oldest first; some may have run out.</summary>
    public IReadOnlyList<StaffSession> All { get; init; } = [];

    /// <summary>Those that are open at an instant, last seen first.</summary>
    public IReadOnlyList<StaffSession> OpenAt(DateTimeOffset now) => [.. All.Where(session => session.IsOpen(now)).OrderByDescending(session => session.SeenAt)];

    /// <summary>The open session of an id; null for none.</summary>
    public StaffSession? Find(string id, DateTimeOffset now) => All.FirstOrDefault(session => session.Id == id && session.IsOpen(now));

    /// <summary>With one more, without those that have run out or are too many.</summary>
    public StaffSessions With(StaffSession session, DateTimeOffset now)
    {
        var kept = OpenAt(now).Take(MostOpen - 1).ToHashSet();
        return this with { All = [.. All.Where(kept.Contains), session] };
    }

    /// <summary>Without one.</summary>
    public StaffSessions Without(string id) => this with { All = [.. All.Where(session => session.Id != id)] };

    /// <summary>Without all but one; null for all.</summary>
    public StaffSessions Only(string? id) => this with { All = [.. All.Where(session => session.Id == id)] };

    /// <summary>With one seen now.</summary>
    public StaffSessions Seen(string id, DateTimeOffset now) => this with { All = [.. All.Select(session => session.Id == id ? session with { SeenAt = now } : session)] };
}

/// <summary>One device on which somebody is signed in.</summary>
/// <param name="Id">SHA-256 of the secret in its cookie, hexadecimal.</param>
/// <param name="Device">What it is, lower snake case: <c>iphone</c>, <c>windows</c>, … <c>other</c>.</param>
/// <param name="Browser">Its browser, lower snake case: <c>wechat</c>, <c>safari</c>, … <c>other</c>.</param>
/// <param name="SignedInAt">When it signed in (UTC).</param>
/// <param name="SeenAt">When it was seen last (UTC), to some minutes.</param>
/// <param name="Stays">It stays signed in for long: somebody's own device.</param>
public sealed record StaffSession(string Id, string Device, string Browser, DateTimeOffset SignedInAt, DateTimeOffset SeenAt, bool Stays)
{
    /// <summary>How long a session lasts unseen.</summary>
    public static readonly TimeSpan Usual = TimeSpan.FromHours(12);

    /// <summary>How long one lasts unseen on somebody's own device.</summary>
    public static readonly TimeSpan OwnDevice = TimeSpan.FromDays(30);

    /// <summary>Seen again within this time is not written.</summary>
    public static readonly TimeSpan SeenEvery = TimeSpan.FromMinutes(5);

    /// <summary>How long it lasts unseen.</summary>
    public TimeSpan Lifetime() => Stays ? OwnDevice : Usual;

    /// <summary>Whether it still opens the desk.</summary>
    public bool IsOpen(DateTimeOffset now) => now < SeenAt + Lifetime();

    /// <summary>Whether it is time to write down that it was seen.</summary>
    public bool IsToBeSeen(DateTimeOffset now) => now >= SeenAt + SeenEvery;
}
