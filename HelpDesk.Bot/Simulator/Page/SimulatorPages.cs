using HelpDesk.Bot.Simulator.Gateway;

namespace HelpDesk.Bot.Simulator.Page;

/// <summary>The page with the phones, its fragments and its files.</summary>
internal sealed class SimulatorPages(SimulatorOptions options, Ledger ledger, FaultPanel faults)
{
    private const string LanguageCookie = "sim_lang";
    private const int ShownTexts = 60;

    public void Map(IEndpointRouteBuilder routes)
    {
        var page = routes.MapGroup("/sim").AddEndpointFilter(async (context, next) =>
        {
            Guard(context.HttpContext.Response.Headers);
            return await next(context);
        });
        page.MapGet("", (HttpContext context) => Html(Whole(LanguageOf(context))));
        page.MapGet("/phones/{number}/conversation", (string number, HttpContext context) =>
            Html(PhoneHtml.Bubbles(LanguageOf(context), options.Zone, Conversation(number))));
        page.MapGet("/faults/list", (HttpContext context) => Html(FaultHtml.Active(LanguageOf(context), faults.Active)));
        foreach (var (name, type) in new[] { ("sim.css", "text/css"), ("sim.js", "text/javascript"), ("icon.svg", "image/svg+xml") })
        {
            page.MapGet("/" + name, () => Results.Bytes(File(name), type + "; charset=utf-8"));
        }
    }

    private string Whole(PageTexts texts)
    {
        var phones = string.Concat(options.Phones.Select((phone, place) =>
            PhoneHtml.Whole(texts, phone, place, PhoneHtml.Bubbles(texts, options.Zone, Conversation(phone.Number)))));
        return PageHtml.Whole(texts, options.Phones, phones, FaultHtml.Panel(texts, options.Phones, faults.Active));
    }

    private IReadOnlyList<SimulatedText> Conversation(string number) =>
        [.. ledger.Newest(text => text.Handset == number, 0, ShownTexts).Reverse()];

    private static IResult Html(string html) => Results.Text(html, "text/html; charset=utf-8");

    private static void Guard(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
    }

    private static PageTexts LanguageOf(HttpContext context)
    {
        var asked = context.Request.Query["lang"].ToString();
        if (asked.Length > 0)
        {
            var chosen = asked.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? PageTexts.Chinese : PageTexts.English;
            context.Response.Cookies.Append(LanguageCookie, chosen.Lang, new CookieOptions
            {
                HttpOnly = true, SameSite = SameSiteMode.Strict, Path = "/sim", MaxAge = TimeSpan.FromDays(365),
            });
            return chosen;
        }

        var remembered = context.Request.Cookies[LanguageCookie] ?? context.Request.Headers.AcceptLanguage.ToString();
        return remembered.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? PageTexts.English : PageTexts.Chinese;
    }

    private static byte[] File(string name)
    {
        using var stream = typeof(SimulatorPages).Assembly.GetManifestResourceStream("sim/" + name)
            ?? throw new InvalidOperationException($"sim/{name} is not part of this build.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }
}
