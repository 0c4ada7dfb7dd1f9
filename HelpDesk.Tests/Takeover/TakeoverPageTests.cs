using System.Net;
using HelpDesk.Bot.Takeover;
using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Outbox;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Takeover;

/// <summary>The chats of the desk as staff use them.</summary>
public sealed class TakeoverPageTests
{
    [Fact]
    public async Task Given_a_resident_who_asks_for_a_person_when_an_agent_joins_writes_and_hands_back_then_each_press_shows_and_the_task_is_finished()
    {
        await using var host = new DeskHost();
        await host.SayAsync("人工");
        host.Clock.Now += TimeSpan.FromSeconds(6);
        var agent = await host.SignedInAsync(StaffRole.Agent);
        var list = await agent.HtmlAsync("/desk/chats");
        Assert.Contains(ChatHost.Page(), list, StringComparison.Ordinal);
        Assert.Contains("waited <span", list, StringComparison.Ordinal);
        Assert.Contains("· 1 rings", list, StringComparison.Ordinal);
        Assert.DoesNotContain("tag red", list, StringComparison.Ordinal);

        var joined = await agent.PostAsync("/desk/chats", ChatHost.Page() + "/join");
        Assert.Equal((HttpStatusCode.SeeOther, ChatHost.Page() + "?ok=joined"), (joined.StatusCode, joined.Headers.Location?.ToString()));
        var page = await agent.HtmlAsync(ChatHost.Page());
        Assert.Contains("You are serving; the bot is silent.", page, StringComparison.Ordinal);
        Assert.Contains("我们的同事Agent已加入对话", page, StringComparison.Ordinal);
        Assert.Contains("With a person · 1", await agent.HtmlAsync("/desk/chats/news"), StringComparison.Ordinal);

        await agent.PostAsync(ChatHost.Page(), ChatHost.Page() + "/say", ("once", "1"), ("text", " 您好<b>！ "));
        await host.SayAsync("查询进度");
        var talk = await agent.HtmlAsync(ChatHost.Page() + "/news");
        Assert.Contains("您好<b>！", talk, StringComparison.Ordinal);
        Assert.DoesNotContain("您好<b>！", await agent.Client.GetStringAsync(ChatHost.Page()), StringComparison.Ordinal);
        Assert.Contains("Staff Agent", talk, StringComparison.Ordinal);
        Assert.Contains("person's first word after 1.20 rings", talk, StringComparison.Ordinal);
        Assert.Contains("Waits for an answer", talk, StringComparison.Ordinal);

        await agent.PostAsync(ChatHost.Page(), ChatHost.Page() + "/back");
        Assert.Contains("The bot is serving.", await agent.HtmlAsync(ChatHost.Page()), StringComparison.Ordinal);
        Assert.Equal("agent", Assert.Single(await host.AllAsync(Kinds.Task)).DoneBy);
        Assert.Contains("within three rings <b>1 / 1</b>", await agent.HtmlAsync("/desk/chats"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_an_impatient_finger_when_a_message_is_sent_twice_then_it_is_said_once_and_another_text_of_the_same_form_is_shown_again()
    {
        await using var host = new DeskHost();
        await host.SayAsync("人工");
        var agent = await host.SignedInAsync(StaffRole.Agent);
        await agent.PostAsync("/desk/chats", ChatHost.Page() + "/join");
        for (var press = 0; press < 2; press++)
        {
            Assert.Equal(HttpStatusCode.SeeOther, (await agent.PostAsync(ChatHost.Page(), ChatHost.Page() + "/say", ("once", "one"), ("text", "您好"))).StatusCode);
        }

        var other = await agent.PostAsync(ChatHost.Page(), ChatHost.Page() + "/say", ("once", "one"), ("text", "我来晚了"));

        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
        Assert.Contains(">我来晚了</textarea>", WebUtility.HtmlDecode(await other.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Single(await host.AllAsync(Kinds.Outbox), row => row.Purpose == OutboxPurpose.Staff);
        Assert.Equal(HttpStatusCode.BadRequest, (await agent.PostAsync(ChatHost.Page(), ChatHost.Page() + "/say", ("once", "two"), ("text", "  "))).StatusCode);
    }

    [Fact]
    public async Task Given_a_chat_that_a_colleague_took_when_the_first_writes_on_then_nothing_is_sent_and_the_text_is_kept()
    {
        await using var host = new DeskHost();
        await host.SayAsync("人工");
        var agent = await host.SignedInAsync(StaffRole.Agent);
        var supervisor = await host.SignedInAsync(StaffRole.Supervisor);
        await agent.PostAsync("/desk/chats", ChatHost.Page() + "/join");
        Assert.Equal(HttpStatusCode.Conflict, (await supervisor.PostAsync("/desk/chats", ChatHost.Page() + "/join")).StatusCode);
        Assert.Contains("Take it over from them", await supervisor.HtmlAsync(ChatHost.Page()), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.SeeOther, (await supervisor.PostAsync(ChatHost.Page(), ChatHost.Page() + "/join", ("from", "agent"))).StatusCode);
        var late = await agent.PostAsync(ChatHost.Page(), ChatHost.Page() + "/say", ("once", "1"), ("text", "我马上查"));

        Assert.Equal(HttpStatusCode.Conflict, late.StatusCode);
        var shown = WebUtility.HtmlDecode(await late.Content.ReadAsStringAsync());
        Assert.Contains("A colleague is serving this chat. Supervisor", shown, StringComparison.Ordinal);
        Assert.Contains("<p class=\"said\">我马上查</p>", shown, StringComparison.Ordinal);
        Assert.DoesNotContain(await host.AllAsync(Kinds.Outbox), row => row.Purpose == OutboxPurpose.Staff);
        Assert.Equal("supervisor", (await host.ChatAsync()).Handoff?.By);
    }

    [Fact]
    public async Task Given_a_wait_of_three_rings_when_the_list_is_read_then_it_is_red_and_the_longest_waiting_stands_first()
    {
        await using var host = new DeskHost();
        await host.SayAsync("人工");
        host.Clock.Now += TimeSpan.FromSeconds(15);
        await host.SayAsync("人工", "chat:second");
        var list = await (await host.SignedInAsync(StaffRole.Technician)).HtmlAsync("/desk/chats");

        Assert.Contains("tag red", list, StringComparison.Ordinal);
        Assert.True(list.IndexOf(ChatHost.Page(), StringComparison.Ordinal) < list.IndexOf(ChatHost.Page("chat:second"), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Given_a_ticket_and_a_task_with_a_conversation_when_opened_then_one_press_joins()
    {
        await using var host = new DeskHost();
        await Some.SeedAsync(host.Store);
        await Some.QueueAsync(host.Store);
        var agent = await host.SignedInAsync(StaffRole.Agent);
        var join = $"action=\"{ChatHost.Page("sms:" + Some.Phone)}/join\"";

        Assert.Contains(join, await agent.HtmlAsync($"/desk/tickets/{Some.Number}"), StringComparison.Ordinal);
        Assert.Contains(join, await agent.HtmlAsync("/desk/tasks/handoff:sms:SM9"), StringComparison.Ordinal);
        await agent.PostAsync("/desk/chats", ChatHost.Page("sms:" + Some.Phone) + "/join");

        Assert.NotNull((await host.Store.FindAsync(Kinds.Task, "handoff:sms:SM9", default))?.Value.DoneAt);
        Assert.Equal((OutboxLane.Sms, OutboxState.Planned), Assert.Single(await host.AllAsync(Kinds.Outbox), row => row.Text.Contains("已加入对话", StringComparison.Ordinal)) is var row ? (row.Lane, row.State) : default);
    }

    [Fact]
    public async Task Given_a_chat_that_was_taken_over_when_its_ticket_is_answered_then_that_answer_ends_the_wait_too()
    {
        await using var host = new DeskHost();
        await Some.SeedAsync(host.Store);
        var agent = await host.SignedInAsync(StaffRole.Agent);
        var chat = ChatHost.Page("sms:" + Some.Phone);
        await agent.PostAsync("/desk/chats", chat + "/join");
        var before = Assert.IsType<Versioned<ConversationRecord>>(await host.Store.FindAsync(Kinds.Conversation, "sms:" + Some.Phone, default));
        await host.Store.CommitAsync(new Changes().Update(Kinds.Conversation, before, before.Value with { Handoff = HandoffRules.Hear(before.Value.Handoff ?? new(), host.Clock.Now, TimeSpan.FromSeconds(5)) }), default);

        var page = $"/desk/tickets/{Some.Number}";
        await agent.PostAsync(page, page + "/do/reply", ("version", "1"), ("seen", "1"), ("text", "师傅十分钟后到。"));
        await host.TellAsync();

        var handoff = (await host.ChatAsync("sms:" + Some.Phone)).Handoff;
        Assert.Equal(("agent", null), (handoff?.By, handoff?.WaitsSince));
    }

    [Fact]
    public async Task Given_a_conversation_when_a_ticket_is_filed_out_of_it_then_the_form_begins_with_what_was_said_and_the_ticket_belongs_to_it()
    {
        await using var host = new DeskHost();
        await host.SayAsync("人工");
        var agent = await host.SignedInAsync(StaffRole.Agent);
        await agent.PostAsync("/desk/chats", ChatHost.Page() + "/join");
        await host.SayAsync("东门的道闸坏了，抬不起来");
        var form = "/desk/new?chat=" + ChatKey.Of(ChatHost.Id);
        Assert.Contains("东门的道闸坏了，抬不起来</textarea>", await agent.HtmlAsync(form), StringComparison.Ordinal);

        await agent.PostAsync(form, "/desk/new", ("kind", "repair"), ("chat", ChatKey.Of(ChatHost.Id)), ("text", "东门道闸坏"), ("language", "zh-Hans"), ("once", "1"));

        var ticket = Assert.Single(await host.AllAsync(Kinds.Ticket));
        Assert.Equal((ChatHost.Id, (await host.ChatAsync()).PartyId), (ticket.ConversationId, ticket.PartyId));
    }

    [Fact]
    public async Task Given_a_complaint_about_the_engineers_when_its_conversation_wants_a_person_then_they_neither_see_nor_join_it()
    {
        await using var host = new DeskHost();
        await host.SayAsync("人工");
        await host.Store.CommitAsync(new Changes().Insert(Kinds.Ticket, Some.Ticket("C20261121-0066") with { Kind = TicketKind.Complaint, Against = "engineering", ConversationId = ChatHost.Id }), default);
        var technician = await host.SignedInAsync(StaffRole.Technician);

        Assert.DoesNotContain(ChatHost.Page(), await technician.HtmlAsync("/desk/chats"), StringComparison.Ordinal);
        foreach (var path in new[] { "", "/news" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await technician.Client.GetAsync(ChatHost.Page() + path)).StatusCode);
        }

        foreach (var form in new[] { "join", "say", "back" })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await technician.PostAsync("/desk/chats", $"{ChatHost.Page()}/{form}", ("text", "x"))).StatusCode);
        }

        Assert.DoesNotContain("value=\"人工\"", await technician.HtmlAsync("/desk/new?chat=" + ChatKey.Of(ChatHost.Id)), StringComparison.Ordinal);
        Assert.Null((await host.ChatAsync()).Handoff?.By);
        Assert.Contains(ChatHost.Page(), await (await host.SignedInAsync(StaffRole.Agent)).HtmlAsync("/desk/chats"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_complaint_still_being_told_when_a_guarded_person_looks_then_a_taken_chat_is_hidden_as_well()
    {
        await using var host = new DeskHost();
        await host.SayAsync("人工");
        var told = new Draft { Form = "complaint", Slots = [new SlotValue { Name = "item", Text = "骂人" }, new SlotValue { Name = "about", Text = "工程部" }] };
        await host.Store.CommitAsync(new Changes().Insert(Kinds.Draft, new DraftRecord((await host.ChatAsync()).PartyId, new(DialogJson.WriteDraft(told)), host.Clock.Now)), default);
        await (await host.SignedInAsync(StaffRole.Agent)).PostAsync("/desk/chats", ChatHost.Page() + "/join");

        Assert.DoesNotContain(ChatHost.Page(), await (await host.SignedInAsync(StaffRole.Technician)).HtmlAsync("/desk/chats"), StringComparison.Ordinal);
        Assert.Contains(ChatHost.Page(), await (await host.SignedInAsync(StaffRole.Supervisor)).HtmlAsync("/desk/chats"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_chat_taken_over_when_the_desk_starts_again_in_between_then_the_bot_is_still_silent_and_says_what_became_due()
    {
        await using var host = new DeskHost();
        await host.SayAsync("人工");
        await (await host.SignedInAsync(StaffRole.Agent)).PostAsync("/desk/chats", ChatHost.Page() + "/join");
        await host.Store.CommitAsync(new Changes().Add("restart", 1), default);

        // Nothing of it is in memory: what every new start has is this record, written and read again.
        var stored = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(await host.ChatAsync(), Kinds.Conversation.Json);
        var again = Assert.IsType<ConversationRecord>(System.Text.Json.JsonSerializer.Deserialize(stored, Kinds.Conversation.Json));
        await using var second = new DeskHost();
        second.Clock.Now = host.Clock.Now;
        await second.Store.CommitAsync(new Changes().Insert(Kinds.Conversation, again), default);
        await second.SayAsync("查询进度");
        Assert.Empty(await second.AllAsync(Kinds.Outbox));

        second.Clock.Now += TimeSpan.FromSeconds(15);
        await second.Get<TakeoverRound>().RunAsync(default);
        await second.Get<TakeoverRound>().RunAsync(default);

        Assert.StartsWith("对不起，让您久等了。", Assert.Single(await second.AllAsync(Kinds.Outbox)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_an_old_conversation_when_it_is_read_then_it_is_the_bots()
    {
        var old = """{"shape":1,"id":"chat:old","partyId":"device:chat:old","address":"dl_old","state":null,"messages":2,"lastAt":"2026-11-01T00:00:00+00:00"}"""u8;

        Assert.Null(System.Text.Json.JsonSerializer.Deserialize(old, Kinds.Conversation.Json)?.Handoff);
    }

    [Theory]
    [InlineData("sms:+85291234567")]
    [InlineData("bot:msteams:19:a/b+c@thread.v2:29:1")]
    [InlineData("chat:啊?#%2F")]
    public void Given_any_conversation_when_it_stands_in_an_address_then_it_is_found_again(string id)
    {
        Assert.Equal(id, ChatKey.Read(ChatKey.Of(id)));
        Assert.All(ChatKey.Of(id), character => Assert.True(char.IsAsciiLetterOrDigit(character) || character is '-' or '_'));
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("c21z=")]
    [InlineData("不是")]
    public void Given_what_is_no_key_when_it_is_read_then_it_names_nothing(string key) => Assert.Null(ChatKey.Read(key));
}
