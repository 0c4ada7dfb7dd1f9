using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using HelpDesk.Bot.Takeover;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Staff;
using HelpDesk.Tests.Desk;
using HelpDesk.Tests.Register;

namespace HelpDesk.Tests.Lookup;

/// <summary>Somebody looks for something and finds it, unless it is none of their business.</summary>
public sealed partial class SearchStories : IAsyncLifetime, IDisposable
{
    private readonly DeskHost host = FoundDesk.Open();

    public Task InitializeAsync() => FoundDesk.SeedAsync(host.Store);

    public async Task DisposeAsync() => await host.DisposeAsync();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Given_a_word_of_two_characters_when_looked_for_then_ticket_and_conversation_are_grouped_and_the_word_is_marked()
    {
        var html = await (await host.SignedInAsync(StaffRole.Agent)).HtmlAsync("/desk/search?q=不亮");

        Assert.Contains("data-found=\"tickets\"", html, StringComparison.Ordinal);
        Assert.Contains("灯<mark>不亮</mark>", html, StringComparison.Ordinal);
        Assert.Contains("data-found=\"conversations\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain("data-found=\"residents\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("R20261121-0001")]
    [InlineData(" r20261121-0001 ")]
    public async Task Given_a_tickets_number_when_looked_for_then_its_page_opens(string typed)
    {
        var answer = await (await host.SignedInAsync(StaffRole.Agent)).Client.GetAsync("/desk/search?q=" + Uri.EscapeDataString(typed));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal($"/desk/tickets/{Some.Number}", answer.Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Given_the_old_address_of_the_search_when_opened_then_it_leads_to_the_new_one()
    {
        var browser = await host.SignedInAsync(StaffRole.Agent);

        Assert.Equal("/desk/search?q=a%26b", (await browser.Client.GetAsync("/desk?q=a%26b")).Headers.Location?.OriginalString);
        Assert.Equal("/desk/tickets?state=closed&ok=take", (await browser.Client.GetAsync("/desk?state=closed&ok=take")).Headers.Location?.OriginalString);
    }

    [Fact]
    public async Task Given_what_residents_and_staff_wrote_when_looked_for_then_the_conversation_is_found_and_what_the_bot_said_is_not()
    {
        var browser = await host.SignedInAsync(StaffRole.Agent);
        var chat = $"href=\"{ChatKey.PageOf(FoundDesk.Chat)}\"";

        Assert.Contains(chat, await browser.HtmlAsync("/desk/search?q=游泳池"), StringComparison.Ordinal);
        Assert.Contains(chat, await browser.HtmlAsync("/desk/search?q=换水"), StringComparison.Ordinal);
        Assert.DoesNotContain("data-found", await browser.HtmlAsync("/desk/search?q=开场白"), StringComparison.Ordinal);
        Assert.Contains($"href=\"/desk/tickets/{Some.Number}\"><span>{Some.Number}", await browser.HtmlAsync("/desk/search?q=明天上午&in=conversations"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_note_on_a_ticket_when_looked_for_then_the_ticket_is_found_by_it()
    {
        var browser = await host.SignedInAsync(StaffRole.Agent);
        await browser.PostAsync("/desk", $"/desk/tickets/{Some.Number}/do/note", ("version", "1"), ("text", "整流器已订货"));

        Assert.Contains("<mark>整流器</mark>已订货", await browser.HtmlAsync("/desk/search?q=整流器"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_message_that_proves_a_number_when_looked_for_then_its_code_is_not_found()
    {
        await host.Store.CommitAsync(new Changes().Insert(Kinds.Activity, Some.Activity() with { Id = "chat:9", ConversationId = FoundDesk.Chat, Text = "验证码 482913", HoldsCode = true, Sequence = 9 }), default);
        var browser = await host.SignedInAsync(StaffRole.Admin);

        Assert.DoesNotContain("data-found", await browser.HtmlAsync("/desk/search?q=482913"), StringComparison.Ordinal);
        var html = await browser.HtmlAsync("/desk/search?q=验证码");
        Assert.Contains("••••••", html, StringComparison.Ordinal);
        Assert.DoesNotContain("482913", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StaffRole.Agent, true)]
    [InlineData(StaffRole.Technician, true)]
    [InlineData(StaffRole.Security, false)]
    public async Task Given_a_telephone_number_when_looked_for_then_only_who_may_see_it_finds_by_it(StaffRole role, bool finds)
    {
        var browser = await host.SignedInAsync(role);
        foreach (var typed in new[] { Some.Phone, "9123 4567", "91234567" })
        {
            var html = await browser.HtmlAsync("/desk/search?q=" + Uri.EscapeDataString(typed));
            Assert.True(finds == html.Contains("/desk/residents/res%2F1", StringComparison.Ordinal), typed);
            Assert.True(finds == html.Contains($"/desk/tickets/{Some.Number}", StringComparison.Ordinal), typed);
        }

        var byName = await browser.HtmlAsync("/desk/search?q=陈先生&in=residents");
        Assert.Contains("<mark>陈先生</mark>", byName, StringComparison.Ordinal);
        Assert.Equal(finds, byName.Contains(Some.Phone, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Given_a_text_conversation_without_a_ticket_when_security_finds_it_then_no_address_tells_the_number()
    {
        await host.Store.CommitAsync(new Changes().Insert(Kinds.Activity, Some.Activity() with { Id = "sms:SM7", ConversationId = "sms:+85290009999", From = "+85290009999", Text = "快递放在门岗了吗", Ticket = null }), default);

        var html = await (await host.SignedInAsync(StaffRole.Security)).HtmlAsync("/desk/search?q=快递");
        Assert.Contains("<mark>快递</mark>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("90009999", html, StringComparison.Ordinal);
        var (_, json, _) = await host.SendAsync(HttpMethod.Get, "/api/v1/search?q=快递", role: StaffRole.Security);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("conversations").GetProperty("items")[0].GetProperty("conversation").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("conversations").GetProperty("items")[0].GetProperty("chat").ValueKind);
        Assert.DoesNotContain("/desk/chats/", html, StringComparison.Ordinal);
        Assert.Contains($"href=\"{ChatKey.PageOf("sms:+85290009999")}\"", await (await host.SignedInAsync(StaffRole.Agent)).HtmlAsync("/desk/search?q=快递"), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Given_what_each_role_finds_when_it_follows_the_links_then_every_one_opens(StaffRole role)
    {
        await SomeResident.EnterAsync(host.Store, SomeResident.Liu);
        await host.Store.CommitAsync(new Changes().Insert(Kinds.Conversation, Some.Conversation() with { Id = FoundDesk.Chat, PartyId = "device:" + FoundDesk.Chat }), default);
        var browser = await host.SignedInAsync(role);
        foreach (var word in new[] { "刘女士", "游泳池", "换水", "不亮" })
        {
            var links = FoundLink().Matches(await browser.Client.GetStringAsync("/desk/search?q=" + Uri.EscapeDataString(word))).Select(match => match.Groups["to"].Value).ToList();
            Assert.True(links.Count > 0 || !StaffPermissions.May(role, DeskAction.Reply), word);
            foreach (var link in links)
            {
                Assert.True((await browser.Client.GetAsync(link)).StatusCode == HttpStatusCode.OK, $"{role} {word} {link}");
            }
        }

        var (_, json, _) = await host.SendAsync(HttpMethod.Get, "/api/v1/search?q=游泳池&in=conversations", role: role);
        var chat = json.GetProperty("conversations").GetProperty("items")[0].GetProperty("chat").GetString();
        Assert.Equal(StaffPermissions.May(role, DeskAction.Reply), chat is not null);
        Assert.True(chat is null || (await host.SendAsync(HttpMethod.Get, "/api/v1/chats/" + chat, role: role)).Status == HttpStatusCode.OK);
    }

    public static TheoryData<StaffRole> Roles() => [.. Enum.GetValues<StaffRole>()];

    [Fact]
    public async Task Given_a_number_tried_out_piece_by_piece_when_security_looks_then_no_piece_finds_anybody_and_a_unit_still_does()
    {
        var security = await host.SignedInAsync(StaffRole.Security);
        foreach (var typed in new[] { "4567", "9123", "85291234567", "陈先生 4567", "陈先生 91234567" })
        {
            foreach (var path in new[] { "/desk/search?in=residents&q=", "/desk/residents?q=" })
            {
                Assert.DoesNotContain("/desk/residents/res%2F1", await security.HtmlAsync(path + Uri.EscapeDataString(typed)), StringComparison.Ordinal);
            }

            var (_, json, _) = await host.SendAsync(HttpMethod.Get, "/api/v1/search?in=residents&q=" + Uri.EscapeDataString(typed), role: StaffRole.Security);
            Assert.Equal(0, json.GetProperty("residents").GetProperty("items").GetArrayLength());
        }

        Assert.Contains("/desk/residents/res%2F1", await security.HtmlAsync("/desk/search?in=residents&q=506"), StringComparison.Ordinal);
        Assert.Contains("/desk/residents/res%2F1", await (await host.SignedInAsync(StaffRole.Agent)).HtmlAsync("/desk/search?in=residents&q=4567"), StringComparison.Ordinal);
    }

    [Fact]
    public void Given_the_table_of_roles_when_somebody_may_write_to_residents_then_they_may_see_the_number_they_write_to() =>
        Assert.All(Enum.GetValues<StaffRole>(), role => Assert.True(!StaffPermissions.May(role, DeskAction.Reply) || StaffPermissions.May(role, DeskAction.SeePhones)));

    [GeneratedRegex("class=\"row-link\" href=\"(?<to>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex FoundLink();

    [Fact]
    public async Task Given_a_task_of_a_text_conversation_when_security_reads_the_board_then_the_number_is_nowhere()
    {
        await host.Store.CommitAsync(
            new Changes().Insert(Kinds.Conversation, Some.Conversation() with { Id = "sms:+85290009999", Address = "+85290009999", PartyId = "number:+85290009999" })
                .Insert(Kinds.Task, new DeskTask { Id = "handoff:sms:SM77", Reason = DeskTaskReason.PersonAsked, ConversationId = "sms:+85290009999", At = Some.Now }),
            default);
        var security = await host.SignedInAsync(StaffRole.Security);

        foreach (var path in new[] { "/desk", "/desk/chats", "/desk/chats/news", "/desk/tasks/handoff%3Asms%3ASM77" })
        {
            var html = await (await security.Client.GetAsync(path)).Content.ReadAsStringAsync();
            Assert.DoesNotContain("90009999", html, StringComparison.Ordinal);
            Assert.DoesNotContain(ChatKey.Of("sms:+85290009999"), html, StringComparison.Ordinal);
        }

        Assert.Contains("+85290009999", await (await host.SignedInAsync(StaffRole.Agent)).HtmlAsync("/desk/chats"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(StaffRole.Agent, true)]
    [InlineData(StaffRole.Technician, true)]
    [InlineData(StaffRole.Security, false)]
    [InlineData(StaffRole.DepartmentHead, true)]
    [InlineData(StaffRole.Supervisor, true)]
    [InlineData(StaffRole.Manager, true)]
    [InlineData(StaffRole.Admin, true)]
    public async Task Given_a_complaint_about_the_guards_when_looked_for_in_every_way_then_only_they_find_nothing(StaffRole role, bool sees)
    {
        await FoundDesk.ComplainAsync(host.Store);
        var browser = await host.SignedInAsync(role);
        foreach (var path in new[] { "/desk/search?q=骂人", "/desk/search?q=骂人&in=tickets", "/desk/search?q=骂人&in=conversations", "/desk/tickets?q=骂人", "/desk/tickets?building=9", "/desk/tickets?kind=complaint&class=important" })
        {
            Assert.True(sees == (await browser.HtmlAsync(path)).Contains(FoundDesk.Secret, StringComparison.Ordinal), path);
        }

        Assert.Equal(sees ? HttpStatusCode.Redirect : HttpStatusCode.OK, (await browser.Client.GetAsync($"/desk/search?q={FoundDesk.Secret}")).StatusCode);
        var (_, json, _) = await host.SendAsync(HttpMethod.Get, "/api/v1/search?q=骂人", role: role);
        Assert.Equal(sees ? 1 : 0, json.GetProperty("tickets").GetProperty("items").GetArrayLength());
        Assert.Equal(sees ? 1 : 0, json.GetProperty("conversations").GetProperty("items").GetArrayLength());
        Assert.False(json.GetProperty("tickets").GetProperty("hasMore").GetBoolean());
    }

    [Fact]
    public async Task Given_many_hits_when_looked_for_then_the_best_stand_first_and_the_rest_come_in_pages_each_once()
    {
        var changes = new Changes();
        foreach (var each in Enumerable.Range(100, 45))
        {
            changes.Insert(Kinds.Ticket, Some.Ticket($"R20261121-{each:0000}") with { Resident = each == 103 ? "漏水" : "李女士", Item = "水管", Text = "楼下说漏水" });
        }

        await host.Store.CommitAsync(changes, default);
        var browser = await host.SignedInAsync(StaffRole.Agent);

        Assert.Contains("/desk/search?q=%E6%BC%8F%E6%B0%B4&in=tickets", await browser.HtmlAsync("/desk/search?q=漏水"), StringComparison.Ordinal);
        var seen = new List<string?>();
        for (var page = 1; page <= 3; page++)
        {
            var (_, json, _) = await host.SendAsync(HttpMethod.Get, $"/api/v1/search?q=漏水&in=tickets&page={page}");
            seen.AddRange(json.GetProperty("tickets").GetProperty("items").EnumerateArray().Select(item => item.GetProperty("number").GetString()));
            Assert.Equal(page < 3, json.GetProperty("tickets").GetProperty("hasMore").GetBoolean());
            Assert.Equal(JsonValueKind.Null, json.GetProperty("residents").ValueKind);
        }

        Assert.Equal("R20261121-0103", seen[0]);
        Assert.Equal(45, seen.Distinct().Count());
        Assert.Equal(45, seen.Count);
    }

    [Fact]
    public async Task Given_texts_of_somebody_who_means_harm_when_found_then_they_are_text_and_the_word_is_marked_all_the_same()
    {
        const string evil = "<img src=x onerror=alert(1)>&lt;漏水</mark><script>hit()</script>";
        await host.Store.CommitAsync(
            new Changes().Insert(Kinds.Ticket, Hostile.Ticket(evil) with { Number = "R20261121-0900", ConversationId = null })
                .Insert(Kinds.Activity, Some.Activity() with { Id = "chat:8", ConversationId = FoundDesk.Chat, Text = evil, Sequence = 8 }),
            default);
        var browser = await host.SignedInAsync(StaffRole.Agent);

        foreach (var path in new[] { "/desk/search?q=漏水", "/desk/search?q=" + Uri.EscapeDataString("<script>hit()</script>"), "/desk/tickets?q=" + Uri.EscapeDataString("漏水\"><script>hit()</script>") })
        {
            var html = await browser.Client.GetStringAsync(path);
            Assert.DoesNotContain("<img src=x", html, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("<script>hit", html, StringComparison.OrdinalIgnoreCase);
        }

        Assert.Contains("<mark>", await browser.Client.GetStringAsync("/desk/search?q=漏水"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "q")]
    [InlineData("q=", "q")]
    [InlineData("q=a&in=staff", "in")]
    [InlineData("q=a&page=0", "page")]
    [InlineData("q=a&page=11", "page")]
    public async Task Given_a_wrong_question_when_the_api_is_asked_then_the_field_at_fault_is_named(string query, string field)
    {
        var (status, json, _) = await host.SendAsync(HttpMethod.Get, "/api/v1/search?" + query);

        Assert.Equal(HttpStatusCode.BadRequest, status);
        Assert.True(json.GetProperty("fields").TryGetProperty(field, out _));
    }

    [Theory]
    [InlineData("/desk/search")]
    [InlineData("/desk/search?q=%20")]
    [InlineData("/desk/search?q=!!!")]
    [InlineData("/desk/search?q=a&in=nowhere&page=999999999999")]
    public async Task Given_next_to_nothing_when_looked_for_then_the_page_says_so_and_stands(string path) =>
        Assert.Equal(HttpStatusCode.OK, (await (await host.SignedInAsync(StaffRole.Agent)).Client.GetAsync(path)).StatusCode);
}
