namespace HelpDesk.Dialogs.Texts;

/// <summary>The values of one reply, worded in one language.</summary>
internal readonly struct TextValues
{
    private readonly IReadOnlyDictionary<string, string> named;
    private readonly string? unit;
    private readonly string? when;
    private readonly string? ticket;
    private readonly string? lines;

    public TextValues(IReadOnlyDictionary<string, string> named, string? unit, string? when, string? ticket, string? lines = null) =>
        (this.named, this.unit, this.when, this.ticket, this.lines) = (named, unit, when, ticket, lines);

    public static TextValues Of(Reply reply, Language language, string? ticket) => new(
        reply.Values,
        reply.UnitOnFile ? TextCatalogue.Find("unit.onfile", language, Channel.Chat).Text : reply.Unit is { } unit ? UnitWording.Of(unit, language) : null,
        reply.When is { } when ? WhenWording.Of(when, language) : null,
        ticket,
        reply.Lines.Count == 0 ? null : Joined(reply.Lines, language));

    public string? Find(string name) => named.TryGetValue(name, out var value) ? (value.Length == 0 ? null : value) : name switch
    {
        "unit" => unit,
        "when" => when,
        "ticket" => ticket,
        "lines" => lines,
        _ => null,
    };

    private static string Joined(IReadOnlyList<ReplyLine> lines, Language language) => language == Language.En
        ? string.Join("; ", lines.Select(line => $"{line.Label}: {line.Value}"))
        : string.Join("；", lines.Select(line => $"{line.Label}：{line.Value}"));
}
