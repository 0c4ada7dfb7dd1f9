using System.Text;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Delivery;
using HelpDesk.Bot.Desk;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Store;
using HelpDesk.Store.Identity;
using HelpDesk.Store.Outbox;
using HelpDesk.Store.Staff;
using HelpDesk.Tests.Conversations;
using HelpDesk.Tests.Turns;

namespace HelpDesk.Tests.Identity;

/// <summary>Codes as they are kept, tried and texted.</summary>
public sealed class CodeTests
{
    [Fact]
    public async Task Given_many_guesses_at_once_when_one_of_them_is_right_then_no_more_than_five_were_weighed()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-21 10:05");
        var talk = new Talk(desk, "chat");
        var code = await talk.CodeAsync(Texted.Wang);
        var guesses = Enumerable.Range(0, 20).Select(guess => talk.Next((guess * 7919).ToString("D6"))).ToList();

        await desk.AtOnceAsync(guesses.Where(guess => guess.Text != code));

        Assert.Equal(CodeRules.MostTries, (await desk.FindAsync(Kinds.DeviceCode, "chat:chat"))?.Wrong);
        Assert.StartsWith("这个验证码已失效", await talk.SayAsync(code), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_code_when_texted_and_written_back_then_it_stands_nowhere_but_where_the_resident_wrote_it()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-21 10:05");
        var talk = new Talk(desk, "chat");
        var code = await talk.CodeAsync(Texted.Wang);
        await talk.SayAsync(code);

        Assert.DoesNotContain(await desk.AllAsync(Kinds.Outbox), row => row.Text.Contains(code, StringComparison.Ordinal));
        Assert.DoesNotContain(code, (await desk.FindAsync(Kinds.DeviceCode, "chat:chat"))?.Hash ?? "", StringComparison.Ordinal);
        Assert.DoesNotContain(await desk.AllAsync(Kinds.Draft), draft => Encoding.UTF8.GetString(draft.State.Utf8.Span).Contains(code, StringComparison.Ordinal));
        var shown = await new TicketThread(desk.Store, new TicketSight(desk.Store, desk.Get<CatalogueInUse>()), desk.Get<RingClock>()).ReadAsync(new Viewer(StaffRole.Agent, null, null), "chat:chat", null, CancellationToken.None);
        Assert.Contains(shown.Lines, line => line.Text == "••••••");
        Assert.DoesNotContain(shown.Lines, line => line.Text.Contains(code, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Given_a_code_whose_text_fails_then_staff_are_not_called_and_it_is_hidden_too()
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-21 10:05");
        desk.Gateway.Next(GatewayFault.Refused);
        await new Talk(desk, "chat").SayAsync("核实身份 13900001202");
        await desk.Get<OutboxSender>().SendDueAsync(CancellationToken.None);

        var row = Assert.Single(await desk.AllAsync(Kinds.Outbox), row => row.Purpose == OutboxPurpose.Code);
        Assert.Equal((OutboxState.Failed, OutboxRules.HiddenText), (row.State, row.Text));
        Assert.Empty(await desk.AllAsync(Kinds.Task));
    }

    [Theory]
    [InlineData(Language.ZhHans)]
    [InlineData(Language.ZhHant)]
    [InlineData(Language.En)]
    public void Given_a_language_when_a_code_is_texted_then_it_takes_one_segment(Language language)
    {
        var text = Wording.Say("code.text", language, Channel.Sms, ("estate", language == Language.En ? "Osmanthus Garden" : "金桂园"), ("code", "123456"));
        Assert.Contains("123456", text, StringComparison.Ordinal);
        Assert.Equal(1, Segments.Of(text).SegmentCount);
    }
}
