using System.Text.Json.Nodes;
using Microsoft.Playwright;

namespace HelpDesk.Tests.Browser;

/// <summary>Text from outside is text, wherever it travels: nothing of it runs, and the page's own policy is never tripped.</summary>
[Collection(BrowserFixture.Name)]
public sealed class ChatHostileTests(BrowserFixture browser, ChatDesk desk) : IClassFixture<ChatDesk>
{
    private const string Watch =
        """
        window.violations = [];
        document.addEventListener('securitypolicyviolation', event => window.violations.push(`${event.violatedDirective} ${event.blockedURI} ${event.sample}`));
        window.alert = window.confirm = window.prompt = () => { window.hit = true; };
        """;

    /// <summary>Payloads; each would set <c>window.hit</c> or raise a violation if it were ever read as markup, style, address or code.</summary>
    private static readonly string[] Payloads =
    [
        "<script>window.hit=1</script>",
        "<img src=x onerror=window.hit=1>",
        "\"><svg/onload=window.hit=1>",
        "'\"><iframe srcdoc=\"<script>parent.hit=1</script>\">",
        "</script><script>window.hit=1</script>",
        "</textarea></p><script>window.hit=1</script>",
        "<style>*{display:none}</style><link rel=stylesheet href=//evil.test/x.css>",
        "<a href=\"javascript:window.hit=1\">x</a>",
        "[x](javascript:window.hit=1) ![x](javascript:window.hit=1) **b** <b>b</b>",
        "javascript:window.hit=1",
        "data:text/html,<script>parent.hit=1</script>",
        "https://example.com/\"onmouseover=\"window.hit=1",
        "https://example.com/'><img/src=x/onerror=window.hit=1>",
        "tel:119\"onclick=\"window.hit=1",
        "{{constructor.constructor('window.hit=1')()}} ${window.hit=1} #{window.hit=1}",
        "<math><mi xlink:href=\"javascript:window.hit=1\">x</mi></math>",
        "<template><img src=x onerror=window.hit=1></template><noscript><p title=\"</noscript><img src=x onerror=window.hit=1>\">",
        "&lt;script&gt;window.hit=1&lt;/script&gt; &#60;img src=x onerror=window.hit=1&#62;",
        "\u202E\u2066<script>window.hit=1</script>\u2069\u0000\uFFFF",
        "__proto__ constructor toString",
    ];

    [SkippableFact]
    public async Task Given_hostile_text_when_it_comes_over_the_line_in_every_field_then_it_stays_text()
    {
        var page = await OpenWatchedAsync();
        await FakeLine.OpenAsync(page, desk.Address, Payloads.SelectMany(Everywhere));

        await Assertions.Expect(page.Locator("#said li").Last).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("#log")).ToHaveAttributeAsync("aria-busy", "false");

        await NothingRanAsync(page);
        await Assertions.Expect(page.Locator("#said li .text").First).ToHaveTextAsync(Payloads[0]);
        Assert.Empty(await page.EvaluateAsync<string[]>("() => [...document.querySelectorAll('#log a')].map(link => link.protocol).filter(each => !['http:', 'https:', 'tel:'].includes(each))"));
        Assert.Equal(0, await page.Locator("#log script, #log style, #log iframe, #log svg, #log img:not(.picture img), #log link, #log [onerror], #log [onclick], #log [onmouseover]").CountAsync());
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_hostile_text_when_a_resident_types_it_then_it_comes_back_as_typed()
    {
        var page = await OpenWatchedAsync();
        await page.GotoAsync(desk.Address);
        await Assertions.Expect(page.Locator("#said .theirs")).ToHaveCountAsync(1);
        foreach (var payload in Payloads.Take(6))
        {
            await page.FillAsync("#say", payload);
            await page.PressAsync("#say", "Enter");
            await Assertions.Expect(page.Locator("#said .mine .text").Last).ToHaveTextAsync(payload);
        }

        await page.ReloadAsync();
        await Assertions.Expect(page.Locator("#said .mine")).ToHaveCountAsync(6);
        await NothingRanAsync(page);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_a_hostile_file_name_when_the_file_is_sent_then_the_name_stays_text()
    {
        var page = await OpenWatchedAsync();
        await page.GotoAsync(desk.Address);
        await Assertions.Expect(page.Locator("#said .theirs")).ToHaveCountAsync(1);

        await page.SetInputFilesAsync("#file", new FilePayload { Name = "\"><img src=x onerror=window.hit=1>.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4\n%%EOF"u8.ToArray() });

        await Assertions.Expect(page.Locator("#said .mine .file, #unsaid .failed")).ToHaveCountAsync(1);
        await NothingRanAsync(page);
        await page.Context.CloseAsync();
    }

    [SkippableTheory]
    [InlineData("?lang=\"><script>window.hit=1</script>")]
    [InlineData("?embed=1&lang=zh-Hans'%22onload=window.hit=1")]
    [InlineData("?embed=\"><img src=x onerror=window.hit=1>")]
    public async Task Given_a_hostile_address_when_the_page_is_opened_then_it_is_the_page(string query)
    {
        var page = await OpenWatchedAsync();
        await page.GotoAsync(desk.Address + "/" + query);

        await Assertions.Expect(page.Locator("#said .theirs")).ToHaveCountAsync(1);
        await NothingRanAsync(page);
        await page.Context.CloseAsync();
    }

    // The same payload as text, name, language, button, card, file name, file address and in data nobody reads; from us and from the resident.
    private static IEnumerable<JsonObject> Everywhere(string payload, int place)
    {
        var said = FakeLine.Said((place * 2) + 1);
        said["text"] = payload;
        said["from"] = new JsonObject { ["id"] = payload, ["name"] = payload, ["role"] = "bot" };
        said["locale"] = payload;
        said["channelData"] = new JsonObject { ["clientActivityID"] = payload, ["x"] = payload };
        said["textFormat"] = "markdown";
        said["suggestedActions"] = new JsonObject { ["actions"] = new JsonArray(new JsonObject { ["type"] = payload, ["title"] = payload, ["value"] = payload }) };
        said["attachments"] = new JsonArray(
            CardOf(payload),
            new JsonObject { ["contentType"] = "image/png", ["contentUrl"] = payload, ["name"] = payload },
            new JsonObject { ["contentType"] = payload, ["contentUrl"] = payload, ["name"] = payload, ["thumbnailUrl"] = payload },
            new JsonObject { ["contentType"] = "text/html", ["content"] = payload });
        yield return said;
        var heard = FakeLine.Said((place * 2) + 2);
        heard["text"] = payload;
        heard["value"] = new JsonObject { ["say"] = payload, ["__proto__"] = payload };
        heard["channelData"] = new JsonObject { ["clientActivityID"] = payload };
        heard["attachments"] = new JsonArray(new JsonObject { ["contentType"] = "application/pdf", ["contentUrl"] = "javascript:window.hit=1", ["name"] = payload });
        yield return heard;
    }

    private static JsonObject CardOf(string payload) => new()
    {
        ["contentType"] = "application/vnd.microsoft.card.adaptive",
        ["content"] = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["fallbackText"] = payload,
            ["backgroundImage"] = payload,
            ["body"] = new JsonArray(
                new JsonObject { ["type"] = "TextBlock", ["text"] = payload, ["color"] = payload, ["size"] = payload },
                new JsonObject { ["type"] = "RichTextBlock", ["inlines"] = new JsonArray(payload, new JsonObject { ["type"] = "TextRun", ["text"] = payload }) },
                new JsonObject { ["type"] = "FactSet", ["facts"] = new JsonArray(new JsonObject { ["title"] = payload, ["value"] = payload }) },
                new JsonObject { ["type"] = "ColumnSet", ["columns"] = new JsonArray(new JsonObject { ["width"] = payload, ["items"] = new JsonArray(new JsonObject { ["type"] = "Image", ["url"] = payload }) }) },
                new JsonObject { ["type"] = payload }),
            ["actions"] = new JsonArray(
                new JsonObject { ["type"] = "Action.Submit", ["title"] = payload, ["data"] = payload },
                new JsonObject { ["type"] = "Action.OpenUrl", ["title"] = payload, ["url"] = payload },
                new JsonObject { ["type"] = "Action.OpenUrl", ["title"] = payload, ["url"] = "javascript:window.hit=1" }),
        },
    };

    private async Task<IPage> OpenWatchedAsync()
    {
        var page = await browser.OpenAsync(390, 844);
        await page.AddInitScriptAsync(Watch);
        return page;
    }

    private static async Task NothingRanAsync(IPage page)
    {
        Assert.False(await page.EvaluateAsync<bool>("() => 'hit' in window"));
        Assert.Empty(await page.EvaluateAsync<string[]>("() => window.violations"));
    }
}
