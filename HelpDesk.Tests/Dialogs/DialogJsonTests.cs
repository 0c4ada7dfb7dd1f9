using System.Text;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Tests.Dialogs;

public sealed class DialogJsonTests
{
    private static readonly Draft Usual = new()
    {
        Form = "repair",
        Slots =
        [
            new SlotValue { Name = "item", Text = "水管漏水" },
            new SlotValue { Name = "unit", Unit = new UnitRef("3", null, "1202") },
            new SlotValue { Name = "place", Text = "厨房" },
        ],
        Asked = "when",
        Category = Category.Plumbing,
        StartedAt = new DateTimeOffset(2026, 11, 21, 2, 0, 0, TimeSpan.Zero),
        TouchedAt = new DateTimeOffset(2026, 11, 21, 2, 0, 0, TimeSpan.Zero),
        Channel = Channel.Sms,
        Said = "3栋1202厨房水管漏水",
    };

    [Fact]
    public void Given_the_usual_draft_when_written_then_it_is_small_and_reads_back()
    {
        var bytes = DialogJson.WriteDraft(Usual);
        Assert.True(bytes.Length < 500, $"{bytes.Length} bytes: {Encoding.UTF8.GetString(bytes)}");
        Assert.Equal(bytes, DialogJson.WriteDraft(Assert.IsType<Draft>(DialogJson.ReadDraft(bytes))));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("\"x\"")]
    [InlineData("{\"slots\":[null]}")]
    [InlineData("{\"slots\":3}")]
    [InlineData("{\"offered\":[null]}")]
    [InlineData("{\"danger\":\"Meteor\"}")]
    [InlineData("{\"queue\":[{\"intent\":\"Repair\"}]}")]
    public void Given_a_broken_draft_when_read_then_there_is_none(string stored) =>
        Assert.Null(DialogJson.ReadDraft(Encoding.UTF8.GetBytes(stored)));

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{")]
    [InlineData("{\"language\":\"Martian\"}")]
    [InlineData("{\"lastTurnAt\":\"yesterday\"}")]
    public void Given_a_broken_conversation_when_read_then_it_is_fresh(string stored) =>
        Assert.Equal(new ConversationState(), DialogJson.ReadConversation(Encoding.UTF8.GetBytes(stored)));

    [Fact]
    public void Given_fields_of_a_later_release_when_read_then_they_are_ignored()
    {
        var draft = DialogJson.ReadDraft("""{"version":9,"form":"repair","mood":"calm","slots":[{"name":"item","text":"灯","colour":"red"}]}"""u8);
        Assert.Equal("灯", draft?.Find("item")?.Text);
    }

    [Fact]
    public void Given_empty_parts_when_written_then_they_are_left_out() =>
        Assert.Equal("""{"version":1}""", Encoding.UTF8.GetString(DialogJson.WriteConversation(new ConversationState())));

    [Fact]
    public void Given_a_long_story_when_kept_then_it_is_cut_between_characters()
    {
        var draft = new Draft().Saying(new string('长', Draft.MaxSaid - 1)).Saying("x").Saying("y");
        Assert.Equal(Draft.MaxSaid, draft.Said?.Length);
    }
}
