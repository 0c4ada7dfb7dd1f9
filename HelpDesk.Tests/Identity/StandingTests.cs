using HelpDesk.Store;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Conversations;
using HelpDesk.Tests.Turns;

namespace HelpDesk.Tests.Identity;

/// <summary>The table of who hears what, cell by cell: standing and channel against whose ticket it is and what is asked.</summary>
public sealed class StandingTests
{
    private const string Unknown = "没有查到这个单号";
    private const string Told = "Told";

    /// <summary>Rows: standing and channel. Columns: a ticket filed here, by the same household elsewhere, by another household, none at all.</summary>
    public static TheoryData<string, string, string> Table
    {
        get
        {
            var table = new TheoryData<string, string, string>();
            foreach (var (speaker, hears) in new[]
            {
                ("chat anonymous", "here"),
                ("teams anonymous", "here"),
                ("sms claimed", "here"),
                ("chat verified", "here household"),
                ("teams verified", "here household"),
                ("sms verified", "here household"),
            })
            {
                foreach (var ticket in new[] { "here", "household", "another", "none" })
                {
                    table.Add(speaker, ticket, hears.Split(' ').Contains(ticket) ? Told : Unknown);
                }
            }

            return table;
        }
    }

    [Theory]
    [MemberData(nameof(Table))]
    public async Task Given_a_speaker_when_a_ticket_is_asked_about_then_the_table_holds(string speaker, string ticket, string outcome)
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-21 10:05");
        var talk = await TalkAsync(desk, speaker);
        var answer = await talk.SayAsync(NumberOf(ticket) + " 进度");

        Assert.Equal(outcome, answer.StartsWith(Unknown, StringComparison.Ordinal) ? Unknown : answer.StartsWith(NumberOf(ticket) + "（", StringComparison.Ordinal) ? Told : answer);
    }

    [Theory]
    [MemberData(nameof(Table))]
    public async Task Given_a_speaker_when_a_ticket_is_to_be_withdrawn_then_the_table_holds(string speaker, string ticket, string outcome)
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-21 10:05");
        var talk = await TalkAsync(desk, speaker);
        await talk.SayAsync("取消" + NumberOf(ticket));
        await talk.SayAsync("确认");

        var kept = await desk.FindAsync(Kinds.Ticket, NumberOf(ticket));
        Assert.Equal(kept is null ? null : outcome == Told ? TicketState.Cancelled : TicketState.Open, kept?.State);
    }

    [Theory]
    [InlineData("chat anonymous", "请问您是哪一栋")]
    [InlineData("teams anonymous", "请问您是哪一栋")]
    [InlineData("sms claimed", "请核对：您登记的房号")]
    [InlineData("chat verified", "请核对：3栋2单元1202")]
    [InlineData("teams verified", "请核对：3栋2单元1202")]
    [InlineData("sms verified", "请核对：3栋2单元1202")]
    public async Task Given_a_speaker_when_a_repair_is_told_then_the_unit_on_file_is_asked_used_or_said(string speaker, string begins)
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-21 10:05");
        Assert.StartsWith(begins, await (await TalkAsync(desk, speaker)).SayAsync("马桶堵了，明天上午来"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("sms claimed")]
    [InlineData("chat anonymous")]
    public async Task Given_anothers_number_and_one_that_does_not_exist_when_asked_about_then_the_answers_are_equal(string speaker)
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-21 10:05");
        var talk = await TalkAsync(desk, speaker);
        var another = await talk.SayAsync(NumberOf("another") + " 进度");
        Assert.Equal(another, await talk.SayAsync(NumberOf("none") + " 进度"));
    }

    [Fact]
    public async Task Given_a_number_typed_in_chat_when_its_tickets_are_asked_about_then_it_opens_nothing()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-21 10:05");
        var talk = await TalkAsync(desk, "chat anonymous");
        await talk.SayAsync("3栋1202马桶堵了，明天上午来，电话13900001202");
        await talk.SayAsync("确认");
        Assert.StartsWith(Unknown, await talk.SayAsync(NumberOf("household") + " 进度"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Given_a_verified_device_when_the_register_no_longer_has_its_number_or_gives_it_to_another_then_the_proof_has_ended(bool toAnother)
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-21 10:05");
        var talk = await TalkAsync(desk, "chat verified");
        var phone = await desk.Store.FindAsync(Kinds.Phone, Texted.Wang, CancellationToken.None) ?? throw new InvalidOperationException("No phone.");
        var chen = await desk.FindAsync(Kinds.Phone, Texted.Chen) ?? throw new InvalidOperationException("No phone.");
        var changes = toAnother ? new Changes().Update(Kinds.Phone, phone, phone.Value with { ResidentId = chen.ResidentId }) : new Changes().Delete(Kinds.Phone, phone);
        await desk.Store.CommitAsync(changes, CancellationToken.None);

        Assert.StartsWith(Unknown, await talk.SayAsync(NumberOf("household") + " 进度"), StringComparison.Ordinal);
        Assert.Null((await desk.FindAsync(Kinds.Conversation, talk.ConversationId))?.VerifiedAs);
    }

    private static string NumberOf(string ticket) => ticket switch
    {
        "here" => "R20261121-0001",
        "household" => "R20261120-0002",
        "another" => "R20261120-0003",
        _ => "R20261120-0009",
    };

    /// <summary>A conversation with a ticket filed in it, and two tickets of others beside it.</summary>
    private static async Task<Talk> TalkAsync(TestDesk desk, string speaker)
    {
        var talk = new Talk(desk, speaker.Split(' ')[0]);
        await talk.SayAsync("3栋1202灯不亮，明天上午来");
        await talk.SayAsync("跳过");
        await talk.SayAsync("确认");
        var filed = await desk.FindAsync(Kinds.Ticket, NumberOf("here")) ?? throw new InvalidOperationException("Nothing was filed.");
        var elsewhere = filed with { ConversationId = "sms:+8613900009999", PartyId = "number:+8613900009999", Phone = "+8613900009999" };
        await desk.Store.CommitAsync(
            new Changes()
                .Insert(Kinds.Ticket, elsewhere with { Number = NumberOf("household") })
                .Insert(Kinds.Ticket, elsewhere with { Number = NumberOf("another"), Building = "5", Unit = "801", Entrance = null }),
            CancellationToken.None);
        if (speaker.EndsWith("verified", StringComparison.Ordinal))
        {
            await talk.ProveAsync(Texted.Wang);
        }

        return talk;
    }
}
