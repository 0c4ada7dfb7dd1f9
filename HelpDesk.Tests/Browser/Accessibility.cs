using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace HelpDesk.Tests.Browser;

/// <summary>What axe finds on a page.</summary>
public static class Accessibility
{
    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    /// <summary>Serious and critical findings, one line each with rule and element; empty when there are none.</summary>
    /// <param name="page">The page.</param>
    /// <param name="enhanced">Also demands the contrast of WCAG AAA, 7:1.</param>
    public static async Task<IReadOnlyList<string>> FindingsAsync(IPage page, bool enhanced = false)
    {
        // In one go in the page: our pages have no frames, and the package's own way opens a second page for each look.
        await page.EvaluateAsync(Axe);
        return await page.EvaluateAsync<string[]>(
            """
            async enhanced => (await axe.run(document, { resultTypes: ['violations'], rules: { 'color-contrast-enhanced': { enabled: enhanced } } })).violations
              .filter(violation => ['serious', 'critical'].includes(violation.impact))
              .flatMap(violation => violation.nodes.map(node => `${violation.id}: ${node.html}`))
            """,
            enhanced);
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
