using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Figures;
using HelpDesk.Bot.Register;
using HelpDesk.Store;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Webhooks;
using HelpDesk.Tests.Accounts;
using HelpDesk.Tests.Desk;
using HelpDesk.Tests.Incidents;
using HelpDesk.Tests.Register;
using HelpDesk.Tests.Store.Applications;
using HelpDesk.Tests.Takeover;

namespace HelpDesk.Tests.Browser;

/// <summary>A desk in the middle of its day, with something on every page; two administrators, one reads Chinese, the other English.</summary>
public sealed class EveryPageScene : IAsyncLifetime, IDisposable
{
    private const string File = "姓名,电话,楼栋,单元,房号,身份\n王新,13712345678,3,2,0901,租户\n,13712345670,3,2,0902,\n坏号码,12,3,2,0903,业主\n不存在的楼,13712345671,99,,101,业主\n";

    private static readonly WebhookDeliveryState[] Ends = [WebhookDeliveryState.Delivered, WebhookDeliveryState.GivenUp, WebhookDeliveryState.Withheld];

    private DeskHost? host;

    internal DeskHost Host => host ?? throw new InvalidOperationException("Not begun.");

    /// <summary>The link with which somebody new sets a password, as path and query.</summary>
    public string WelcomeLink { get; private set; } = "";

    public string ImportId { get; private set; } = "";

    /// <summary>Path and query of a saved list.</summary>
    public string ViewPath { get; private set; } = "";

    public string Address(string path) => new Uri(Host.ClientOptions.BaseAddress, path).ToString();

    public async Task InitializeAsync()
    {
        host = new DeskHost();
        host.UseKestrel();
        host.StartServer();
        foreach (var language in new[] { "zh-Hans", "en" })
        {
            await host.Store.CommitAsync(new Changes().Insert(Kinds.Staff, StaffAccounts.Create(NameOf(language), "钱主任", StaffRole.Admin, DeskHost.Password, language: language)), default);
        }

        await host.Store.CommitAsync(new Changes().Insert(Kinds.Staff, StaffAccounts.Create("zhou", "周师傅", StaffRole.Technician, DeskHost.Password)), default);
        await TicketsAsync(host);
        await RegisterAsync(host);
        await WebhookAsync(host);
        await StaffAtWorkAsync(host);
    }

    public Task DisposeAsync() => host?.DisposeAsync().AsTask() ?? Task.CompletedTask;

    public void Dispose() => host?.Dispose();

    /// <summary>The administrator who reads the language.</summary>
    public static string NameOf(string language) => $"admin-{language.ToLowerInvariant()}";

    private static async Task TicketsAsync(DeskHost host)
    {
        await Some.SeedAsync(host.Store);
        await Some.EmergencyAsync(host.Store);
        await Some.QueueAsync(host.Store);
        await Told.SeedAsync(host.Store, Enumerable.Range(1, 4).Select(Told.Lift));
        await host.Store.CommitAsync(new Changes().Insert(Kinds.Ticket, SomeWorks.UnderWay()), default);
        var changes = new Changes();
        for (var back = 0; back < DeskFigures.Days; back++)
        {
            var day = DateOnly.FromDateTime(host.Clock.Now.UtcDateTime).AddDays(-back);
            foreach (var (channel, index) in DeskFigures.Channels.Select((channel, index) => (channel, index)))
            {
                changes.Add(DayCounters.Contact(day, channel), 3 + ((back * 7) + (index * 5)) % 23);
            }

            foreach (var (ring, index) in DeskFigures.Rings.Select((ring, index) => (ring, index)))
            {
                changes.Add(DayCounters.Ring(day, ring), index < 3 ? 20 - (index * 6) : back % 3);
            }
        }

        await host.Store.CommitAsync(changes, default);
    }

    private async Task RegisterAsync(DeskHost host)
    {
        var chen = SomeResident.Chen with { Units = [.. SomeResident.Chen.Units, new("5", null, "301"), new("3", "1", "1203")], Notes = "门铃坏了，请先打电话。家里有两只猫，开门小心。" };
        await SomeResident.EnterAsync(host.Store, chen, SomeResident.Liu, SomeResident.Liu with { Id = "gone", Phones = [] });
        await host.Store.CommitAsync(new Changes().Insert(Kinds.Conversation, Some.Conversation() with { Id = "chat:chen", PartyId = chen.Id, Address = "dl_chen" }), default);
        ImportId = (await host.Get<ImportDesk>().TakenAsync(File)).Id;
    }

    private static async Task WebhookAsync(DeskHost host)
    {
        var webhook = new Webhook
        {
            Id = "erp",
            Name = "物业 ERP",
            Address = "https://erp.example.com/hooks/helpdesk/incoming?site=osmanthus-garden-with-a-long-address",
            Events = WebhookEvents.All,
            Role = StaffRole.Supervisor,
            On = false,
            Secret = "-",
            CreatedAt = Some.Now,
            Lost = 2,
        };
        var changes = new Changes().Insert(Kinds.Webhook, webhook);
        foreach (var (state, index) in Ends.Select((state, index) => (state, index)))
        {
            var item = new TicketNewsItem(index + 1, WebhookEvents.Changed, Some.Ticket(), 1, ["taken"], null);
            changes.Insert(Kinds.WebhookDelivery, new WebhookDelivery
            {
                Webhook = webhook.Id,
                Sequence = index + 1,
                Type = WebhookEvents.Changed,
                At = Some.Now,
                Item = item,
                State = state,
                PlannedAt = Some.Now,
                NextAt = Some.Now,
                Attempts = index + 1,
                TriedAt = Some.Now,
                Result = index == 0 ? "200" : "timeout",
            });
        }

        await host.Store.CommitAsync(changes, default);
    }

    // What only the forms make: an incident, a list that is kept, an account with its link, a chat somebody serves, an erasure.
    private async Task StaffAtWorkAsync(DeskHost host)
    {
        var browser = (await host.SignInAsync(NameOf("en"), DeskHost.Password)).Browser;
        var lift = $"/desk/tickets/{Told.NumberOf(1)}";
        await browser.PostAsync(lift, $"{lift}/incident/join", ("other", Told.NumberOf(2)), ("other", Told.NumberOf(3)));
        var kept = await browser.PostAsync("/desk/tickets", "/desk/views", ("name", "二栋的报修"), ("filter", "kind=repair&building=2"), ("shared", "yes"));
        ViewPath = kept.RequestMessage?.RequestUri?.PathAndQuery ?? "";
        Assert.StartsWith("/desk/tickets?", ViewPath, StringComparison.Ordinal);
        WelcomeLink = await browser.CreateAsync("xiaohe");
        await host.SayAsync("人工");
        await host.SayAsync("人工", "chat:waiting");
        await browser.PostAsync("/desk/chats", ChatHost.Page() + "/join");
        await browser.PostAsync(ChatHost.Page(), ChatHost.Page() + "/say", ("once", "1"), ("text", "您好，请问是哪个房间？"));
        await browser.PostAsync("/desk/residents/gone/erase", "/desk/residents/gone/erase", ("version", "1"), ("reason", "本人要求"), ("confirm", SomeResident.Liu.Name));
    }
}
