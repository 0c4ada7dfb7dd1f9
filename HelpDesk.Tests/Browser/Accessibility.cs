using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace HelpDesk.Tests.Browser;

/// <summary>What axe finds on a page.</summary>
public static class Accessibility
{
    /// <summary>Serious and critical findings, one line each with rule and element; empty when there are none.</summary>
    /// <param name="page">The page.</param>
    /// <param name="enhanced">Also demands the contrast of WCAG AAA, 7:1.</param>
    public static async Task<IReadOnlyList<string>> FindingsAsync(IPage page, bool enhanced = false)
    {
        var result = await page.RunAxe(new AxeRunOptions
        {
            Rules = new Dictionary<string, RuleOptions> { ["color-contrast-enhanced"] = new() { Enabled = enhanced } },
        });
        return
        [
            .. from violation in result.Violations
               where violation.Impact is "serious" or "critical"
               from node in violation.Nodes
               select $"{violation.Id}: {node.Html}",
        ];
    }

    /// <summary>Buttons, links and fields that are visible and lower or narrower than so many CSS pixels, one line each.</summary>
    public static async Task<IReadOnlyList<string>> SmallTargetsAsync(IPage page, int least = 44) =>
        await page.EvaluateAsync<string[]>("""
            least => [...document.querySelectorAll('a, button, input, select, textarea, summary')]
              .map(element => ({ element, box: element.getBoundingClientRect() }))
              .filter(({ box }) => box.width > 1 && box.height > 1 && (box.width < least - 0.1 || box.height < least - 0.1))
              .map(({ element, box }) => `${element.outerHTML.slice(0, 120)} is ${box.width} x ${box.height}`)
            """, least);
}
