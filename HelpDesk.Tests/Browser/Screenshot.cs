using Microsoft.Playwright;

namespace HelpDesk.Tests.Browser;

/// <summary>Pictures for people to look at.</summary>
public static class Screenshot
{
    /// <summary>Keeps a picture of the page in the folder that HELPDESK_SCREENSHOTS names; without it does nothing.</summary>
    public static async Task KeepAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("HELPDESK_SCREENSHOTS") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{name}.png") });
        }
    }
}
