using System.Net;
using HelpDesk.Bot;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Desk;
using HelpDesk.Store.Staff;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace HelpDesk.Tests.Desk;

public sealed class TryPageTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("zh-Hans")]
    public async Task Given_a_sentence_when_it_is_tried_then_the_page_says_what_was_understood_why_and_where_to_teach(string language)
    {
        await using var host = new DeskHost();
        var words = DeskTexts.Of(language);
        var html = await TryAsync(await host.SignedInAsync(StaffRole.Agent, language), "3栋1202厨房水管漏水了，明天下午来人修，找管家");

        foreach (var part in new[] { words["intent.repair"], "3-1202", "厨房", words["try.words"], words["try.findings"], words["try.why.danger"], words["try.teach"], words["try.dangerby.Nothing"], "data-office=\"Staff\"", "words:\n  intent:\n", "href=\"#teach-intent\"", "id=\"teach-notEmergency\"" })
        {
            Assert.Contains(part, html, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("things-", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_danger_when_it_is_tried_then_it_is_red_and_what_it_would_be_without_is_said()
    {
        await using var host = new DeskHost();
        var html = await TryAsync(await host.SignedInAsync(StaffRole.Agent), "厨房着火了，快来人");

        Assert.Contains("data-intent=\"emergency\"", html, StringComparison.Ordinal);
        Assert.Contains("tag red", html, StringComparison.Ordinal);
        Assert.Contains("Without the danger it would be", html, StringComparison.Ordinal);
        Assert.Contains("A rule hears one", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<script>alert(1)</script>漏水")]
    [InlineData("\"><img src=x onerror=alert(1)>着火了")]
    [InlineData("{0}{1}漏水 \u202e3栋 \ud83d\ud83d 🔥")]
    [InlineData("   ")]
    public async Task Given_a_hostile_sentence_when_it_is_tried_then_the_page_stays_whole(string said)
    {
        await using var host = new DeskHost();
        var answer = await (await host.SignedInAsync(StaffRole.Agent)).PostAsync("/desk/try", "/desk/try", ("text", said));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(Markup.Faults(await answer.Content.ReadAsStringAsync()));
    }

    [Fact]
    public async Task Given_a_running_desk_when_the_office_teaches_a_phrase_then_the_same_sentence_is_understood_otherwise()
    {
        await using var host = new DeskHost();
        var agent = await host.SignedInAsync(StaffRole.Agent);
        const string Said = "今晚在烈火大舞台起火彩排，给我留两个位";
        Assert.DoesNotContain("data-office", await TryAsync(agent, Said), StringComparison.Ordinal);

        var folder = Directory.CreateTempSubdirectory("helpdesk-taught-");
        var file = Path.Combine(folder.FullName, "catalogue.yaml");
        await File.WriteAllTextAsync(file, CatalogueFile.SampleText()
            .Replace("booking: [约访客厅]", "booking: [约访客厅, 给我留两个位]", StringComparison.Ordinal)
            .Replace("notEmergency: [", "notEmergency: [起火彩排, 烈火大舞台, ", StringComparison.Ordinal));
        using var watch = new CatalogueWatch(host.Get<CatalogueInUse>(), host.Store, Options.Create(new Settings { Catalogue = file }), host.Clock, NullLogger<CatalogueWatch>.Instance);
        watch.Look(file);
        folder.Delete(recursive: true);
        Assert.Null(host.Get<CatalogueInUse>().Refused);

        var html = await TryAsync(agent, Said);
        Assert.Contains("data-intent=\"booking\"", html, StringComparison.Ordinal);
        Assert.Contains("No danger heard", html, StringComparison.Ordinal);
        Assert.Contains("A phrase that the office taught decided.", html, StringComparison.Ordinal);
    }

    private static async Task<string> TryAsync(DeskBrowser browser, string text)
    {
        var answer = await browser.PostAsync("/desk/try", "/desk/try", ("text", text));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
    }
}
