using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Desk;
using HelpDesk.Store;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Tests.Desk;

public sealed class CannedReplyTests
{
    private const string Path = $"/desk/tickets/{Some.Number}";

    [Theory]
    [InlineData("zh-Hans", "您好，R20261121-0001的师傅已经出发，预计11月22日（周日）上午到2栋506，请留人在家。")]
    [InlineData("zh-Hant", "您好，R20261121-0001的師傅已經出發，預計11月22日（週日）上午到2棟506，請留人在家。")]
    [InlineData("en", "Our technician for R20261121-0001 is on the way to Block 2 Flat 506, expected Sun 22 Nov, morning. Please make sure somebody is in.")]
    public void Given_a_ticket_when_a_reply_is_filled_in_then_it_is_in_the_residents_language(string language, string text)
    {
        var ticket = Some.Ticket() with { Language = language, Promise = Promises.TomorrowMorning(Some.Now, Some.Shanghai) };

        Assert.Equal(text, CannedReplies.Of(ticket, CatalogueFile.ReadSample()).First(reply => reply.Name == "on_the_way").Text);
    }

    [Fact]
    public void Given_a_ticket_that_lacks_things_when_a_reply_is_filled_in_then_parts_go_and_blanks_stay()
    {
        var ticket = Some.Ticket() with { Language = "en", Building = null, Unit = null, Item = null };
        var replies = CannedReplies.Of(ticket, CatalogueFile.ReadSample());

        Assert.Equal("Our technician for R20261121-0001 is on the way. Please make sure somebody is in.", replies.First(reply => reply.Name == "on_the_way").Text);
        Assert.Contains("expected on ___", replies.First(reply => reply.Name == "parts_ordered").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Given_its_kinds_when_offered_then_a_reply_stands_only_there()
    {
        var question = Some.Ticket() with { Kind = TicketKind.Question };

        Assert.Equal(["could_not_reach"], CannedReplies.Of(question, CatalogueFile.ReadSample()).Select(reply => reply.Name));
    }

    [Fact]
    public async Task Given_one_is_picked_when_the_page_comes_then_it_stands_in_the_box_with_the_focus_and_nothing_was_sent()
    {
        await using var host = new DeskHost();
        await Some.SeedAsync(host.Store, Some.Ticket() with { Item = "灯<b>不亮" });
        var browser = await host.SignedInAsync(StaffRole.Agent);

        var plain = await browser.Client.GetStringAsync(Path);
        var picked = await browser.Client.GetStringAsync(Path + "?canned=parts_ordered");
        var unknown = await browser.Client.GetStringAsync(Path + "?canned=%3Cscript%3E");

        Assert.DoesNotContain("autofocus", plain, StringComparison.Ordinal);
        Assert.Contains("autofocus", picked, StringComparison.Ordinal);
        Assert.Contains(">您好，R20261121-0001（灯<b>不亮）需要更换配件", System.Net.WebUtility.HtmlDecode(picked), StringComparison.Ordinal);
        Assert.DoesNotContain("<b>不亮", picked, StringComparison.Ordinal);
        Assert.DoesNotContain("autofocus", unknown, StringComparison.Ordinal);
        Assert.Single((await host.Store.FindAsync(Kinds.Ticket, Some.Number, default))?.Value.Timeline ?? []);
    }

    [Theory]
    [InlineData("texts: { zh-Hans: 好, zh-Hant: 好, en: Fine }", null)]
    [InlineData("texts: { zh-Hans: 好, zh-Hant: 好, en: \"Dear {nane}\" }", "small.yaml:10: replies[0].texts.en asks for {nane}; known are name, number, unit, item, visit, property.")]
    [InlineData("texts: { zh-Hans: \"[好\", zh-Hant: 好, en: Fine }", "small.yaml:10: replies[0].texts.zh-Hans has a bracket that is not closed.")]
    [InlineData("texts: { zh-Hans: 好, en: Fine }", "small.yaml:10: replies[0].texts lacks zh-Hant.")]
    [InlineData("texts: { zh-Hans: 好, zh-Hant: 好, en: Fine }\n    kinds: [party]", "small.yaml:11: replies[0].kinds[0] is one of repair, complaint, booking, question, application, suggestion.")]
    [InlineData("texts: { zh-Hans: 好, zh-Hant: 好, en: Fine }\n  - { name: ok, title: { zh-Hans: 可, zh-Hant: 可, en: OK }, texts: { zh-Hans: 可, zh-Hant: 可, en: OK } }", "small.yaml:11: replies[1].name is ok again, as replies[0].name.")]
    public void Given_a_mistake_in_the_catalogue_when_it_is_read_then_the_message_names_its_line(string texts, string? message)
    {
        var text = $$"""
            property:
              name: { zh-Hans: 甲园, zh-Hant: 甲園, en: Alpha }
              timeZone: Asia/Hong_Kong
              region: hongkong
            buildings:
              - { label: A, floors: 30 }
            replies:
              - name: ok
                title: { zh-Hans: 好, zh-Hant: 好, en: Fine }
                {{texts}}
            """;
        var reading = new CatalogueReading("small.yaml");

        Assert.Equal(message is null, CatalogueFile.Read(text, reading) is { Replies.Count: 1 });
        Assert.Equal(message, reading.Mistakes is [var first, ..] ? first : null);
    }
}
