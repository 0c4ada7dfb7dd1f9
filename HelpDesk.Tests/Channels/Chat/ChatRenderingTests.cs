using System.Text.Json;
using HelpDesk.Bot.Channels;
using HelpDesk.Bot.Channels.Chat;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Tests.Channels.Chat;

/// <summary>Answers as channels with buttons show them.</summary>
public sealed class ChatRenderingTests
{
    private const string Hostile = "[click](javascript:alert(1)) <img src=x onerror=alert(1)> **bold**";

    private static readonly Dictionary<string, string> None = [];

    private static readonly ReplyChoice Yes = new("choice.yes", None, "confirm");

    [Fact]
    public void Given_a_read_back_when_rendered_then_it_is_a_card_whose_buttons_submit_what_they_say_and_where_they_stood()
    {
        var activity = Rendered(ReadBack("pipe leaking"), CardStyle.Submit);

        Assert.False(activity.TryGetProperty("text", out _));
        Assert.False(activity.TryGetProperty("suggestedActions", out _));
        var action = Card(activity).GetProperty("actions")[0];
        Assert.Equal(("Action.Submit", "Confirm"), (action.GetProperty("type").GetString(), action.GetProperty("title").GetString()));
        Assert.Equal(("confirm", 8), (action.GetProperty("data").GetProperty("say").GetString(), action.GetProperty("data").GetProperty("card").GetInt64()));
        Assert.Contains("pipe leaking", Card(activity).GetProperty("fallbackText").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_a_read_back_when_rendered_for_teams_then_its_buttons_execute() =>
        Assert.Equal("Action.Execute", Card(Rendered(ReadBack("pipe leaking"), CardStyle.Execute)).GetProperty("actions")[0].GetProperty("type").GetString());

    [Fact]
    public void Given_hostile_words_when_rendered_then_they_stand_in_text_runs_and_plain_text_only()
    {
        var card = Card(Rendered(ReadBack(Hostile), CardStyle.Submit));

        Assert.Contains(Runs(card), run => run == Hostile);
        Assert.DoesNotContain(Blocks(card), block => block.Contains("javascript", StringComparison.Ordinal));
        var text = Rendered(new Reply("faq", new Dictionary<string, string>(StringComparer.Ordinal) { ["answer"] = Hostile }, [], true), CardStyle.Submit);
        Assert.Equal(("plain", Hostile), (text.GetProperty("textFormat").GetString(), text.GetProperty("text").GetString()));
    }

    [Fact]
    public void Given_a_question_with_choices_when_rendered_then_they_are_suggested_actions_of_what_they_say()
    {
        var activity = Rendered(new Reply("ask.change", None, [Yes], true), CardStyle.Submit);

        var action = activity.GetProperty("suggestedActions").GetProperty("actions")[0];
        Assert.Equal(("imBack", "confirm"), (action.GetProperty("type").GetString(), action.GetProperty("value").GetString()));
        Assert.Equal("expectingInput", activity.GetProperty("inputHint").GetString());
    }

    [Fact]
    public void Given_a_filed_repair_when_rendered_then_the_receipt_says_what_and_where()
    {
        var request = new TicketRequest { Kind = Intent.Repair, Unit = new("3", null, "1202"), Item = "pipe leaking", Text = "…" };
        var turn = new Turn(new(new(), null), [new Reply("repair.filed", None, [], true)], [new Effect.FileTicket(request)]);

        var runs = Runs(Card(Parsed(ChatRendering.Of(turn, Language.En, CardStyle.Submit, "R20261121-0007", 8)))).ToList();

        Assert.Equal(["R20261121-0007", "in progress", "Block 3 Flat 1202", "pipe leaking"], runs);
    }

    private static Reply ReadBack(string item) => new("repair.confirm", new Dictionary<string, string>(StringComparer.Ordinal) { ["item"] = item }, [Yes], true) { Unit = new("3", null, "1202") };

    private static JsonElement Rendered(Reply reply, CardStyle style) => Parsed(ChatRendering.Of(new Turn(new(new(), null), [reply], []), Language.En, style, null, 8));

    private static JsonElement Parsed(HelpDesk.Store.RawJson json) => JsonDocument.Parse(json.Utf8).RootElement;

    private static JsonElement Card(JsonElement activity) => activity.GetProperty("attachments")[0].GetProperty("content");

    private static IEnumerable<string?> Runs(JsonElement card) => All(card, "TextRun");

    private static IEnumerable<string> Blocks(JsonElement card) => All(card, "TextBlock").Select(text => text ?? "");

    private static IEnumerable<string?> All(JsonElement element, string type) => element.ValueKind switch
    {
        JsonValueKind.Object when element.TryGetProperty("type", out var own) && own.ValueEquals(type) => [element.GetProperty("text").GetString()],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => All(property.Value, type)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => All(item, type)),
        _ => [],
    };
}
