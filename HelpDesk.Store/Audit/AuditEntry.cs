using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace HelpDesk.Store.Audit;

/// <summary>Something that was done, by whom, when and from where. Ids and names of fields only: no texts, names of residents or numbers.</summary>
/// <remarks>Written in the commit of what it tells, and never changed or removed.</remarks>
public sealed record AuditEntry
{
    /// <summary>Version of the stored shape; the canonical form belongs to it.</summary>
    public int Shape { get; init; } = 1;

    /// <summary>Unique, in the order of time; the document's id.</summary>
    public required string Id { get; init; }

    /// <summary>When (UTC).</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>A sign-in name, <c>api:NAME</c>, <c>bot</c>, <c>system</c>, or <c>nobody</c> for somebody who did not get in.</summary>
    public required string By { get; init; }

    /// <summary>What was done, lower snake case.</summary>
    public required string Action { get; init; }

    /// <summary>Kind of what it was done to, lower snake case.</summary>
    public required string SubjectKind { get; init; }

    /// <summary>Id of what it was done to; <see cref="Hidden"/> where an id may hold a number or a name.</summary>
    public required string Subject { get; init; }

    /// <summary>Names of the stored fields that changed, in order; empty when none did or it does not apply.</summary>
    public IReadOnlyList<string> Changed { get; init; } = [];

    /// <summary>From where, lower snake case: <c>desk</c>, <c>api</c>, a channel, or <c>timer</c>.</summary>
    public required string Source { get; init; }

    /// <summary>Network the person came from, such as <c>203.0.113.0/24</c>; null where it is not kept.</summary>
    public string? Network { get; init; }

    /// <summary>An entry of now.</summary>
    /// <param name="now">Now (UTC).</param>
    /// <param name="by">Who.</param>
    /// <param name="action">What, lower snake case.</param>
    /// <param name="subjectKind">Kind of the subject.</param>
    /// <param name="subject">Its id.</param>
    /// <param name="source">From where; null tells the desk and the API apart by who it is.</param>
    public static AuditEntry Of(DateTimeOffset now, string by, string action, string subjectKind, string subject, string? source = null)
    {
        ArgumentNullException.ThrowIfNull(by);
        return new()
        {
            Id = Guid.CreateVersion7(now).ToString("N"),
            At = now.ToUniversalTime(),
            By = by,
            Action = action,
            SubjectKind = subjectKind,
            Subject = subject,
            Source = source ?? (by.StartsWith("api:", StringComparison.Ordinal) ? "api" : "desk"),
        };
    }

    /// <summary>How a command is called in entries: the name of its type in snake case.</summary>
    public static string ActionOf(object command)
    {
        ArgumentNullException.ThrowIfNull(command);
        return JsonNamingPolicy.SnakeCaseLower.ConvertName(command.GetType().Name);
    }

    /// <summary>An id that is not to be read here, in a form that finds it again: 16 hexadecimal digits of its SHA-256.</summary>
    public static string Hidden(string id) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(id)).AsSpan(0, 8));

    /// <summary>SHA-256 of the canonical form: every member in a fixed order, each with its length, so that no two entries are written alike.</summary>
    public string Fingerprint()
    {
        var form = new ArrayBufferWriter<byte>(512);
        Canonical.Add(form, Shape.ToString(CultureInfo.InvariantCulture));
        Canonical.Add(form, Id);
        Canonical.Add(form, At.UtcTicks.ToString(CultureInfo.InvariantCulture));
        Canonical.Add(form, By);
        Canonical.Add(form, Action);
        Canonical.Add(form, SubjectKind);
        Canonical.Add(form, Subject);
        Canonical.Add(form, Changed.Count.ToString(CultureInfo.InvariantCulture));
        foreach (var field in Changed)
        {
            Canonical.Add(form, field);
        }

        Canonical.Add(form, Source);
        Canonical.Add(form, Network);
        return Canonical.Hash(form);
    }
}
