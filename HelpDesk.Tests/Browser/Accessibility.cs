using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace HelpDesk.Tests.Browser;

/// <summary>What axe finds on a page.</summary>
public static class Accessibility
{
    /// <summary>Serious and critical findings, one line each with rule and element; empty when there are none.</summary>
    public static async Task<IReadOnlyList<string>> FindingsAsync(IPage page)
    {
        var result = await page.RunAxe();
        return
        [
            .. from violation in result.Violations
               where violation.Impact is "serious" or "critical"
               from node in violation.Nodes
               select $"{violation.Id}: {node.Html}",
        ];
    }

    /// <summary>Buttons, links and fields that are visible and lower or narrower than 44 CSS pixels, one line each.</summary>
    public static async Task<IReadOnlyList<string>> SmallTargetsAsync(IPage page) =>
        await page.EvaluateAsync<string[]>("""
            () => [...document.querySelectorAll('a, button, input, select, textarea, summary')]
              .map(element => ({ element, box: element.getBoundingClientRect() }))
              .filter(({ box }) => box.width > 1 && box.height > 1 && (box.width < 43.9 || box.height < 43.9))
              .map(({ element, box }) => `${element.outerHTML.slice(0, 120)} is ${box.width} x ${box.height}`)
            """);
}
