using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Duty;
using HelpDesk.Bot.Turns;
using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Outbox;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Conversations;
using Microsoft.Extensions.DependencyInjection;

namespace HelpDesk.Tests.Turns;

/// <summary>The alarm's text, who gets it and who takes it.</summary>
public sealed class AlarmTests
{
    [Theory]
    [InlineData("3", "2", "1202", "插座冒火花！", "紧急 R1：3栋2单元1202 插座冒火花。回复1接单。")]
    [InlineData("A", null, "1506", "着火了", "紧急 R1：A座1506 着火了。回复1接单。")]
    [InlineData("3", null, null, "电梯困人", "紧急 R1：3栋 电梯困人。回复1接单。")]
    [InlineData("9", null, "802", "9栋802水管爆了", "紧急 R1：9栋802水管爆了。回复1接单。")]
    [InlineData(null, null, null, "着火了", "紧急 R1：+8613800138000 着火了。回复1接单。")]
    [InlineData("3", null, "1202", "着火\n快来", "紧急 R1：3栋1202 着火 快来。回复1接单。")]
    public void Given_an_urgent_ticket_when_its_alarm_is_worded_then_it_says_where_and_what(string? building, string? entrance, string? unit, string text, string expected) =>
        Assert.Equal(expected, Alarms.TextOf(Urgent(text) with { Building = building, Entrance = entrance, Unit = unit }, Language.ZhHans));

    [Theory]
    [InlineData("水", 2000)]
    [InlineData("🔥", 500)]
    [InlineData("water everywhere ", 100)]
    public void Given_a_long_text_when_its_alarm_is_worded_then_it_fits_two_segments(string word, int times)
    {
        var ticket = Urgent(string.Concat(Enumerable.Repeat(word, times))) with { Building = "3", Unit = "1202" };

        foreach (var language in new[] { Language.ZhHans, Language.ZhHant, Language.En })
        {
            var text = Alarms.TextOf(ticket, language);
            Assert.InRange(Segments.Of(text).SegmentCount, 1, Alarms.MaxSegments);
            Assert.Contains("…", text, StringComparison.Ordinal);
            Assert.DoesNotContain("\ufffd", System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Given_two_alarms_when_staff_answer_then_the_newest_is_taken_or_the_named_one_and_then_there_is_none()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-21 02:40");
        foreach (var sid in new[] { "SMa", "SMb", "SMc" })
        {
            await desk.AskAsync($"+861380013800{sid[2] - 'a'}", sid, "着火了");
            desk.Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal("R20261121-0003 已由您接单。", await desk.AskAsync(Texted.Duty, "SM1", "1"));
        Assert.Equal("R20261121-0001 已由您接单。", await desk.AskAsync(Texted.Duty, "SM2", "r20261121-0001"));
        Assert.Equal("R20261121-0001 已由周师傅接单。", await desk.AskAsync("+8613900008001", "SM3", "R20261121-0001"));
        Assert.Equal("R20261121-0002 已由您接单。", await desk.AskAsync("+8613900008001", "SM4", "１"));
        Assert.StartsWith("目前没有待接的紧急单。", await desk.AskAsync(Texted.Duty, "SM5", "1"), StringComparison.Ordinal);
        Assert.Equal(["tech", "supervisor", "tech"], (await desk.AllAsync(Kinds.Alarm)).OrderBy(alarm => alarm.Ticket).Select(alarm => alarm.AcknowledgedBy));
        Assert.Equal(["tech", "supervisor", "tech"], (await desk.AllAsync(Kinds.Ticket)).OrderBy(ticket => ticket.Number).Select(ticket => ticket.Assignee));
    }

    [Fact]
    public async Task Given_staff_with_a_form_in_progress_when_they_answer_one_then_it_answers_the_form()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-21 20:14");
        await desk.AskAsync(Texted.Duty, "SM1", "3栋大堂灯不亮，明天上午来");

        Assert.StartsWith("已登记", await desk.AskAsync(Texted.Duty, "SM2", "1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_no_duty_number_when_an_alarm_is_raised_then_it_shows_on_the_desk_and_nobody_is_texted()
    {
        var nobody = CatalogueFile.ReadSample() with { DutyPhone = null };
        await using var desk = await TestDesk.OpenAsync("2026-11-21 02:40", services => services.AddSingleton(nobody));
        await desk.AskAsync(Texted.Wang, "SM1", "厨房着火了");

        Assert.Null(Assert.Single(await desk.AllAsync(Kinds.Alarm)).To);
        Assert.Equal("sms:SM1/0", Assert.Single(await desk.AllAsync(Kinds.Outbox)).Id);
    }

    [Fact]
    public async Task Given_an_urgent_ticket_filed_by_staff_when_it_is_filed_then_the_duty_number_is_texted()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-21 02:40");
        var filing = new StaffFiling(desk.Store, desk.Get<TicketNumbers>().NextAsync, desk.Get<DeskWork>(), desk.Get<CatalogueInUse>(), desk.Time);

        await filing.FileAsync(new() { Kind = TicketKind.Repair, Building = "A", Unit = "0703", Item = "水管爆裂", Urgent = true }, "agent", null, CancellationToken.None);

        Assert.Equal(("reported", Texted.Duty), Assert.Single(await desk.AllAsync(Kinds.Alarm)) is var alarm ? (alarm.Danger, alarm.To) : default);
        Assert.Equal("紧急 R20261121-0001：A座0703 水管爆裂。回复1接单。", Assert.Single(await desk.AllAsync(Kinds.Outbox)).Text);
    }

    private static Ticket Urgent(string text) => new()
    {
        Number = "R1",
        Kind = TicketKind.Repair,
        State = TicketState.Open,
        Urgent = true,
        Channel = "sms",
        Phone = "+8613800138000",
        Text = text,
        Language = "zh-Hans",
        CreatedAt = DateTimeOffset.UnixEpoch,
    };
}
