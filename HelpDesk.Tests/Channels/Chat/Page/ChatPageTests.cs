using System.Net;
using HelpDesk.Bot.Channels.Chat.Page;
using HelpDesk.Dialogs;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Channels.Chat.Page;

public sealed class ChatPageTests
{
    private const int MostScript = 60 * 1024;

    [Fact]
    public async Task Given_the_page_when_asked_for_then_only_our_own_files_may_run_and_only_listed_sites_may_frame_it()
    {
        await using var host = new DeskHost("Testing", ("HelpDesk:DirectLine:AllowedOrigins", "https://office.example, https://*.evil.example, javascript:alert(1), https://x.example;script-src *"));
        using var client = host.CreateClient();

        var answer = await client.GetAsync("/");

        var policy = answer.Headers.GetValues("Content-Security-Policy").Single();
        Assert.StartsWith("default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:;", policy, StringComparison.Ordinal);
        Assert.EndsWith("base-uri 'none'; form-action 'none'; frame-ancestors 'self' https://office.example https://x.example", policy, StringComparison.Ordinal);
        Assert.Contains("connect-src 'self' ws://localhost wss://localhost;", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
        var html = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("style=", html, StringComparison.Ordinal);
        Assert.DoesNotContain(" onload=", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/", "zh-CN,zh;q=0.9,en;q=0.8", "zh-Hans")]
    [InlineData("/", "zh-HK,en;q=0.8", "zh-Hant")]
    [InlineData("/", "fr;q=0.5,en;q=0.4,zh-TW;q=0.9", "zh-Hant")]
    [InlineData("/", "yue", "zh-Hant")]
    [InlineData("/", "en-GB", "en")]
    [InlineData("/", "fr", "en")]
    [InlineData("/", "", "zh-Hans")]
    [InlineData("/?lang=en", "zh-CN", "en")]
    [InlineData("/?lang=xx", "zh-CN", "zh-Hans")]
    [InlineData("/?embed=1&lang=zh-Hant", "en", "zh-Hant")]
    public async Task Given_what_a_browser_prefers_when_the_page_is_asked_for_then_it_is_in_that_language(string path, string accepts, string language)
    {
        await using var host = new DeskHost();
        using var client = host.CreateClient();
        if (accepts.Length > 0)
        {
            client.DefaultRequestHeaders.Add("Accept-Language", accepts);
        }

        Assert.Contains($"<html lang=\"{language}\">", await client.GetStringAsync(path), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chat.js", "text/javascript")]
    [InlineData("embed.js", "text/javascript")]
    [InlineData("chat.css", "text/css")]
    [InlineData("icon.svg", "image/svg+xml")]
    public async Task Given_a_file_of_the_page_when_asked_for_then_it_is_asked_for_anew_each_time_and_other_sites_may_load_it(string name, string type)
    {
        await using var host = new DeskHost();
        using var client = host.CreateClient();

        var answer = await client.GetAsync($"/chat/{name}");

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal("no-cache", answer.Headers.CacheControl?.ToString());
        Assert.Equal("cross-origin", answer.Headers.GetValues("Cross-Origin-Resource-Policy").Single());
        Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
    }

    [Fact]
    public async Task Given_all_script_of_the_page_when_weighed_then_it_is_light_and_the_part_for_other_sites_is_ascii()
    {
        await using var host = new DeskHost();
        using var client = host.CreateClient();
        var html = await client.GetStringAsync("/");
        var weight = 0;
        foreach (var part in new[] { "line", "outbox", "words", "cards", "photos", "log", "chat", "embed" })
        {
            Assert.True(part == "embed" || html.Contains($"src=\"/chat/{part}.js\"", StringComparison.Ordinal), part);
            var script = await client.GetByteArrayAsync($"/chat/{part}.js");
            weight += script.Length;
            Assert.True(part != "embed" || script.All(each => each < 128));
        }

        Assert.InRange(weight, 1, MostScript);
        Assert.Equal(7, html.Split("<script ").Length - 1);
    }

    [Theory]
    [InlineData(Language.ZhHans)]
    [InlineData(Language.ZhHant)]
    [InlineData(Language.En)]
    public void Given_a_language_when_each_word_is_read_then_there_is_one_with_the_same_gaps(Language language)
    {
        Assert.All(ChatWords.All, word =>
        {
            Assert.NotEmpty(word.Value.In(language));
            Assert.Equal(word.Value.Hans.Contains("{0}", StringComparison.Ordinal), word.Value.In(language).Contains("{0}", StringComparison.Ordinal));
        });
    }

    [Fact]
    public void Given_one_number_for_all_dangers_when_the_page_names_it_then_it_is_named_once()
    {
        var estate = Bot.Catalogue.CatalogueFile.ReadSample().Estate;

        Assert.Equal(["119", "110", "120"], new ChatFrame(new(Language.En), estate, []).Emergency.Select(each => each.Number));
        Assert.Equal([("999", "Emergency")], new ChatFrame(new(Language.En), estate with { Emergency = new("999", "999", "999") }, []).Emergency);
    }
}
