using System.Net;
using System.Text.RegularExpressions;
using HelpDesk.Bot.Accounts;
using HelpDesk.Store;
using HelpDesk.Store.Staff;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Accounts;

/// <summary>What administrators and new colleagues do, in a few words.</summary>
internal static partial class Staffing
{
    /// <summary>A stored account.</summary>
    public static async Task<StaffAccount> AccountAsync(this DeskHost host, string name) =>
        (await host.Store.FindAsync(Kinds.Staff, name, default))?.Value ?? throw new InvalidOperationException($"No account {name}.");

    /// <summary>The sessions of somebody that are open now.</summary>
    public static async Task<IReadOnlyList<StaffSession>> SessionsAsync(this DeskHost host, string name) =>
        (await host.Store.FindAsync(Kinds.Sessions, name, default))?.Value.OpenAt(host.Clock.Now) ?? [];

    /// <summary>Posts one of the forms of an account's page.</summary>
    public static Task<HttpResponseMessage> DoAsync(this DeskBrowser browser, string name, string form, params (string, string)[] fields) =>
        browser.PostAsync("/desk/accounts", $"{AccountPages.PathOf(name)}/{form}", fields);

    /// <summary>Creates an account and takes the link, as path and query.</summary>
    public static async Task<string> CreateAsync(this DeskBrowser admin, string name, string role = "agent", string phone = "")
    {
        var answer = await admin.PostAsync(
            "/desk/accounts", "/desk/accounts", ("name", name), ("display", "小周"), ("role", role), ("department", ""), ("phone", phone), ("language", "en"));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return LinkIn(await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Sets a password with a link.</summary>
    public static Task<HttpResponseMessage> SetPasswordAsync(this DeskBrowser browser, string link, string password, string? again = null)
    {
        var query = System.Web.HttpUtility.ParseQueryString(link[(link.IndexOf('?', StringComparison.Ordinal) + 1)..]);
        return browser.PostAsync("/desk/sign-in", "/desk/welcome", ("name", query["name"] ?? ""), ("token", query["token"] ?? ""), ("password", password), ("again", again ?? password));
    }

    /// <summary>Signs in with a browser of its own.</summary>
    public static async Task<(DeskBrowser Browser, HttpStatusCode Status)> SignInAsync(this DeskHost host, string name, string password, bool stay = false, string device = "")
    {
        var browser = new DeskBrowser(host.CreateDefaultClient(new PlainCookies()));
        browser.Client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", device);
        var answer = await browser.PostAsync("/desk/sign-in", "/desk/sign-in", ("name", name), ("password", password), ("stay", stay ? "yes" : ""));
        return (browser, answer.StatusCode);
    }

    /// <summary>Whether the browser is still let in.</summary>
    public static async Task<bool> IsInAsync(this DeskBrowser browser) => (await browser.Client.GetAsync("/desk/me")).StatusCode == HttpStatusCode.OK;

    /// <summary>The link on a page, as path and query.</summary>
    public static string LinkIn(string html) => new Uri(WebUtility.HtmlDecode(Link().Match(html).Groups["link"].Value)).PathAndQuery;

    [GeneratedRegex("data-link [^>]*value=\"(?<link>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Link();
}

/// <summary>Keeps cookies however old they are: whether one still opens anything is for the desk to say, on its own clock.</summary>
internal sealed class PlainCookies : DelegatingHandler
{
    private readonly Dictionary<string, string> kept = new(StringComparer.Ordinal);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", kept.Select(cookie => $"{cookie.Key}={cookie.Value}")));
        var answer = await base.SendAsync(request, cancellationToken);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var parts = cookie.Split(';')[0].Split('=', 2);
            kept[parts[0]] = parts[1];
        }

        return answer;
    }
}
