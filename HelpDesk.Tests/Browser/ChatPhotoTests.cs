using Microsoft.Playwright;

namespace HelpDesk.Tests.Browser;

/// <summary>Photos from a resident's camera: made small, shown, opened, and tried again.</summary>
[Collection(BrowserFixture.Name)]
public sealed class ChatPhotoTests(BrowserFixture browser, ChatDesk desk) : IClassFixture<ChatDesk>
{
    private const string Upload = "**/upload";

    [SkippableFact]
    public async Task Given_a_large_photo_when_it_is_sent_then_a_small_jpeg_travels_and_opens_in_full_and_is_there_after_a_reload()
    {
        var page = await desk.OpenAsync(browser);
        await page.SetInputFilesAsync("#file", await PhotoAsync(page, 2400, 1200));
        await Assertions.Expect(page.Locator("#said .mine .picture")).ToBeVisibleAsync();
        await page.ReloadAsync();

        await Assertions.Expect(page.Locator("#said .mine .picture")).ToHaveCountAsync(1);
        await page.ClickAsync("#said .picture");
        await Assertions.Expect(page.Locator("#viewer")).ToBeVisibleAsync();
        await page.WaitForFunctionAsync("() => document.querySelector('#viewer img').naturalWidth > 0");
        Assert.Equal(1600, await page.EvaluateAsync<int>("() => document.querySelector('#viewer img').naturalWidth"));
        Assert.Equal("image/jpeg", await page.EvaluateAsync<string>("async () => (await fetch(document.querySelector('#viewer img').src)).headers.get('content-type')"));
        await Screenshot.KeepAsync(page, "chat-390-photo-open");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#viewer")).ToBeHiddenAsync();
        Assert.Empty(await Accessibility.FindingsAsync(page, enhanced: true));
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_an_upload_that_is_refused_when_it_is_sent_again_then_the_photo_arrives_once()
    {
        var page = await desk.OpenAsync(browser);
        await page.RouteAsync(Upload, route => route.FulfillAsync(new() { Status = 415, Body = "{}" }), new() { Times = 1 });
        await page.SetInputFilesAsync("#file", await PhotoAsync(page, 80, 60));
        await Assertions.Expect(page.Locator("#unsaid .failed .state")).ToHaveTextAsync("这种文件收不了，请发照片。");
        await Screenshot.KeepAsync(page, "chat-390-photo-failed");

        await page.ClickAsync(".again");

        await Assertions.Expect(page.Locator("#said .mine .picture")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("#unsaid li")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_an_upload_that_is_cut_off_when_the_network_is_back_then_it_goes_by_itself()
    {
        var page = await desk.OpenAsync(browser);
        await page.RouteAsync(Upload, route => route.AbortAsync(), new() { Times = 1 });

        await page.SetInputFilesAsync("#file", await PhotoAsync(page, 80, 60));

        await Assertions.Expect(page.Locator("#said .mine .picture")).ToHaveCountAsync(1);
        await Assertions.Expect(page.Locator("#unsaid li")).ToHaveCountAsync(0);
        await page.Context.CloseAsync();
    }

    [SkippableFact]
    public async Task Given_a_file_beyond_the_limit_when_it_is_chosen_then_the_page_says_how_large_it_may_be()
    {
        var page = await desk.OpenAsync(browser);

        await page.SetInputFilesAsync("#file", new FilePayload { Name = "big.pdf", MimeType = "application/pdf", Buffer = new byte[(8 << 20) + 1] });

        await Assertions.Expect(page.Locator("#notice")).ToHaveTextAsync("文件太大，最大 8 MB。");
        await page.Context.CloseAsync();
    }

    // Painted by the browser itself, so that no picture need be kept with the tests.
    private static async Task<FilePayload> PhotoAsync(IPage page, int width, int height)
    {
        var painted = await page.EvaluateAsync<string>(
            """
            ([width, height]) => {
              const canvas = Object.assign(document.createElement('canvas'), { width, height });
              const pen = canvas.getContext('2d');
              pen.fillStyle = '#8ac'; pen.fillRect(0, 0, width, height);
              pen.fillStyle = '#357'; pen.fillRect(width / 4, height / 4, width / 2, height / 2);
              return canvas.toDataURL('image/png').split(',')[1];
            }
            """,
            new[] { width, height });
        return new FilePayload { Name = "水管.png", MimeType = "image/png", Buffer = Convert.FromBase64String(painted) };
    }
}
