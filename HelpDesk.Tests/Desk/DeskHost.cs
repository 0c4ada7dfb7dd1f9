using System.Net;
using System.Text.RegularExpressions;
using HelpDesk.Bot;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Desk;
using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Engine.Memory;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace HelpDesk.Tests.Desk;

/// <summary>The whole desk in the process, on a store in memory and a folder of its own.</summary>
internal sealed partial class DeskHost : WebApplicationFactory<Program>
{
    public const string Password = "jin-gui-yuan";

    private readonly string folder = Directory.CreateTempSubdirectory("helpdesk-desk").FullName;
    private readonly Dictionary<string, string?> settings;
    private readonly string environment;

    public DeskHost(string environment = "Testing", params (string Name, string Value)[] more)
    {
        this.environment = environment;
        settings = new(StringComparer.OrdinalIgnoreCase)
        {
            ["HelpDesk:Store:Engine"] = "memory",
            ["HelpDesk:Store:ConnectionString"] = Path.Combine(folder, "helpdesk.db"),
        };
        foreach (var (name, value) in more)
        {
            settings[name] = value;
        }
    }

    public ManualClock Clock { get; } = new(new(2026, 11, 21, 2, 10, 0, TimeSpan.Zero));

    public DeskStore Store => Services.GetRequiredService<DeskStore>();

    public T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>Lets the moment pass in which what was done can be taken back.</summary>
    public async Task TellAsync()
    {
        Clock.Now += HeldTelling.Moment;
        await Get<HeldTellings>().TellDueAsync(default);
    }

    /// <summary>Adds an account of the role, named as the role is written.</summary>
    public async Task<StaffAccount> HireAsync(StaffRole role, string language = "en")
    {
        var account = StaffAccounts.Create(Kinds.Written(role), role.ToString(), role, Password, language: language);
        await Store.CommitAsync(new Changes().Insert(Kinds.Staff, account), default);
        return account;
    }

    /// <summary>A browser without redirects, signed in as the role (hired when needed).</summary>
    public async Task<DeskBrowser> SignedInAsync(StaffRole role, string language = "en")
    {
        if (await Store.FindAsync(Kinds.Staff, Kinds.Written(role), default) is null)
        {
            await HireAsync(role, language);
        }

        var browser = Browser();
        var answer = await browser.PostAsync("/desk/sign-in", "/desk/sign-in", ("name", Kinds.Written(role)), ("password", Password));
        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        return browser;
    }

    public DeskBrowser Browser() => new(CreateClient(new() { AllowAutoRedirect = false }));

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment(environment);

        // Not UseKestrel(0): the program runs on a thread of its own and may have started on its usual port before that one is set.
        builder.UseUrls("http://127.0.0.1:0");
        builder.ConfigureAppConfiguration(configuration => configuration.AddInMemoryCollection(settings));
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.AddSingleton<IStoreEngine>(new MemoryEngine(Kinds.Schemas));
            services.AddSingleton(CatalogueFile.ReadSample() with { DutyPhone = null });
        });
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}

/// <summary>Posts forms as a browser does: with the token of a page it has open.</summary>
internal sealed partial class DeskBrowser(HttpClient client)
{
    public HttpClient Client => client;

    public async Task<string> HtmlAsync(string path) => WebUtility.HtmlDecode(await client.GetStringAsync(path));

    public async Task<HttpResponseMessage> PostAsync(string page, string path, params (string Name, string Value)[] fields)
    {
        var token = Token().Match(await (await client.GetAsync(page)).Content.ReadAsStringAsync()).Groups["token"].Value;
        return await PostBareAsync(path, [("__RequestVerificationToken", token), .. fields]);
    }

    public Task<HttpResponseMessage> PostBareAsync(string path, params (string Name, string Value)[] fields) =>
        client.PostAsync(path, new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Token();
}

/// <summary>A clock that stands until it is moved.</summary>
internal sealed class ManualClock(DateTimeOffset start) : TimeProvider
{
    public DateTimeOffset Now { get; set; } = start;

    public override DateTimeOffset GetUtcNow() => Now;
}
