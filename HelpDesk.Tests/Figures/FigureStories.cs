using System.Xml.Linq;
using HelpDesk.Bot.Delivery;
using HelpDesk.Bot.Figures;
using HelpDesk.Store;
using HelpDesk.Store.Outbox;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Desk;
using HelpDesk.Tests.Lookup;

namespace HelpDesk.Tests.Figures;

/// <summary>The desk in pictures.</summary>
public sealed class FigureStories : IAsyncLifetime, IDisposable
{
    private readonly DeskHost host = FoundDesk.Open();

    public async Task InitializeAsync() => await host.Store.CommitAsync(
        new Changes()
            .Insert(Kinds.Ticket, Of("R20261121-9001"))
            .Insert(Kinds.Ticket, Of("R20261119-0002") with { CreatedAt = host.Clock.Now.AddDays(-2), Building = "<b>&" })
            .Insert(Kinds.Ticket, Of("B20261001-0003") with { Kind = TicketKind.Booking, CreatedAt = host.Clock.Now.AddDays(-50), Building = null })
            .Insert(Kinds.Ticket, Of("R20261121-0004") with { State = TicketState.Closed })
            .Add("day/2026-11-21/contacts/sms", 4).Add("day/2026-11-21/contacts/staff", 1).Add("day/2026-11-21/rings/0", 3).Add("day/2026-11-21/rings/late", 1)
            .Add("day/2026-10-23/contacts/chat", 7).Add("day/2026-10-23/rings/breached", 7)
            .Add("day/2026-10-22/contacts/chat", 900),
        default);

    public async Task DisposeAsync() => await host.DisposeAsync();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Given_counters_and_tickets_when_the_figures_are_asked_for_then_thirty_days_and_what_is_unfinished_are_told()
    {
        var (_, json, _) = await host.SendAsync(HttpMethod.Get, "/api/v1/figures");

        var days = json.GetProperty("days");
        Assert.Equal(30, days.GetArrayLength());
        Assert.Equal(("2026-10-23", 7L), (days[0].GetProperty("day").GetString(), days[0].GetProperty("contacts").GetProperty("chat").GetInt64()));
        Assert.Equal(("2026-11-21", 4L, 1L), (days[29].GetProperty("day").GetString(), days[29].GetProperty("contacts").GetProperty("sms").GetInt64(), days[29].GetProperty("rings").GetProperty("late").GetInt64()));
        Assert.Equal("""{"day":1,"three_days":1,"week":0,"month":0,"older":1}""", json.GetProperty("openByAge").GetRawText());
        Assert.Equal(2, json.GetProperty("openByKind").GetProperty("repair").GetInt64());
        Assert.Equal(1, json.GetProperty("openByBuilding").GetProperty("-").GetInt64());
        Assert.False(json.GetProperty("isCut").GetBoolean());
    }

    [Theory]
    [InlineData("en")]
    [InlineData("zh-Hans")]
    public async Task Given_figures_when_shown_then_every_picture_is_sound_has_a_title_a_description_and_a_table(string language)
    {
        var browser = await host.SignedInAsync(StaffRole.Agent, language);

        var html = await browser.Client.GetStringAsync("/desk/figures");

        var charts = html.Split("<figure class=\"chart\"")[1..];
        Assert.Equal(6, charts.Length);
        foreach (var chart in charts)
        {
            var svg = XElement.Parse(chart[chart.IndexOf("<svg", StringComparison.Ordinal)..(chart.IndexOf("</svg>", StringComparison.Ordinal) + 6)]);
            Assert.Equal("img", svg.Attribute("role")?.Value);
            Assert.True(svg.Element("title")?.Value.Length > 0);
            Assert.True(svg.Element("desc")?.Value.Length > 0);
            Assert.Contains("<table", chart, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("<b>&", html, StringComparison.Ordinal);
        Assert.Contains("3 / 4 (75 %)", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_the_third_ring_when_first_answers_are_drawn_then_the_line_stands_between_what_met_it_and_what_did_not()
    {
        var html = await (await host.SignedInAsync(StaffRole.Agent)).HtmlAsync("/desk/figures");
        var chart = html[html.IndexOf("data-chart=\"rings-today\"", StringComparison.Ordinal)..];
        var svg = XElement.Parse(chart[chart.IndexOf("<svg", StringComparison.Ordinal)..(chart.IndexOf("</svg>", StringComparison.Ordinal) + 6)]);

        var line = (double)(svg.Descendants("line").Single().Attribute("y1") ?? throw new InvalidOperationException());
        Assert.All(svg.Descendants("rect"), bar => Assert.Equal((double?)bar.Attribute("y") > line, bar.Attribute("class")?.Value == "bar-late"));
        Assert.Equal(DeskFigures.Rings.TakeWhile(RingClock.MetBuckets.Contains).Count(), svg.Descendants("rect").Count(bar => bar.Attribute("class")?.Value == "bar-met"));
    }

    [Theory]
    [InlineData(StaffRole.Agent, 1)]
    [InlineData(StaffRole.Security, 0)]
    [InlineData(StaffRole.Supervisor, 1)]
    public async Task Given_a_complaint_about_the_guards_when_the_figures_are_asked_for_then_no_group_betrays_it_to_them(StaffRole role, long complaints)
    {
        await FoundDesk.ComplainAsync(host.Store);

        var (_, json, _) = await host.SendAsync(HttpMethod.Get, "/api/v1/figures", role: role);

        Assert.Equal(complaints, json.GetProperty("openByKind").GetProperty("complaint").GetInt64());
        Assert.Equal(complaints == 1, json.GetProperty("openByBuilding").TryGetProperty("9", out _));
        Assert.Equal(2 + complaints - 1, json.GetProperty("openByAge").GetProperty("day").GetInt64());
    }

    [Fact]
    public async Task Given_a_visitor_when_staff_file_for_them_then_the_contact_is_counted_in_the_same_commit()
    {
        await host.SendAsync(HttpMethod.Post, "/api/v1/tickets", """{"kind":"repair","resident":"何女士","building":"2","unit":"506","text":"门锁坏了","language":"zh-Hans"}""", StaffRole.Agent);

        Assert.Equal(2, Assert.Single(await host.Store.Engine.CountersAsync("day/2026-11-21/contacts/staff", default)).Value);
    }

    [Theory]
    [InlineData(OutboxLane.Sms, "sms:+85291234567", "sms")]
    [InlineData(OutboxLane.Chat, "chat:d1", "chat")]
    [InlineData(OutboxLane.Connector, "bot:msteams:19", "teams")]
    [InlineData(OutboxLane.Connector, "bot:webchat:19", "chat")]
    public async Task Given_an_answer_on_a_channel_when_it_is_with_the_gateway_then_the_contact_is_counted_there(OutboxLane lane, string conversation, string channel)
    {
        var before = Some.Answer() with { Lane = lane, ConversationId = conversation, SentAt = null, State = OutboxState.Sending };
        var changes = new Changes();

        RingClock.Default.Count(before, before with { SentAt = Some.Now.AddSeconds(3) }, changes);
        await host.Store.CommitAsync(new Changes().Add("day/2026-11-21/contacts/sms", -4).Add("day/2026-11-21/contacts/staff", -1), default);
        await host.Store.CommitAsync(changes, default);

        var counted = (await host.Store.Engine.CountersAsync("day/2026-11-21/contacts/", default)).Where(counter => counter.Value > 0);
        Assert.Equal($"day/2026-11-21/contacts/{channel}", Assert.Single(counted).Name);
    }

    [Fact]
    public async Task Given_an_empty_desk_when_the_figures_are_shown_then_the_page_says_so()
    {
        await using var empty = new DeskHost();

        Assert.Contains("Nothing to show.", await (await empty.SignedInAsync(StaffRole.Security)).HtmlAsync("/desk/figures"), StringComparison.Ordinal);
    }

    private static Ticket Of(string number) => Some.Ticket(number) with { ConversationId = null, FirstAnswerId = null };
}
