namespace HelpDesk.Dialogs.Texts;

/// <summary>The values of one reply, worded in one language.</summary>
internal readonly struct TextValues
{
    private readonly IReadOnlyDictionary<string, string> named;
    private readonly string? unit;
    private readonly string? when;
    private readonly string? ticket;

    public TextValues(IReadOnlyDictionary<string, string> named, string? unit, string? when, string? ticket) =>
        (this.named, this.unit, this.when, this.ticket) = (named, unit, when, ticket);

    public static TextValues Of(Reply reply, Language language, string? ticket) => new(
        reply.Values,
        reply.UnitOnFile ? TextCatalogue.Find("unit.onfile", language, Channel.Chat).Text : reply.Unit is { } unit ? UnitWording.Of(unit, language) : null,
        reply.When is { } when ? WhenWording.Of(when, language) : null,
        ticket);

    public string? Find(string name) => named.TryGetValue(name, out var value) ? (value.Length == 0 ? null : value) : name switch
    {
        "unit" => unit,
        "when" => when,
        "ticket" => ticket,
        _ => null,
    };
}
