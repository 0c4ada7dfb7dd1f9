using System.Security.Cryptography;
using System.Text;
using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Staff;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace HelpDesk.Bot.Desk.SignIn;

/// <summary>Lets the first administrator in: a link printed once at a start without accounts, valid until used or restarted.</summary>
internal sealed class FirstAdmin(DeskStore store, IServer server, IOptions<Settings> settings, IHostEnvironment environment, IHostApplicationLifetime lifetime)
    : IHostedService
{
    private static readonly Query AnyAccount = new() { Kind = "staff", Take = 1 };
    private readonly string token = Convert.ToHexString(RandomNumberGenerator.GetBytes(32));

    public Task StartAsync(CancellationToken cancellationToken)
    {
        if (!environment.IsDevelopment())
        {
            lifetime.ApplicationStarted.Register(() => _ = PrintAsync());
        }

        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>The link still works: the token is right and there is no account yet.</summary>
    public async Task<bool> IsOpenAsync(string? given, CancellationToken cancel) =>
        !environment.IsDevelopment()
        && given is { Length: > 0 }
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(token))
        && await store.Engine.CountAsync(AnyAccount, cancel) == 0;

    /// <summary>The account, its first session and their entry, when the link works.</summary>
    public async Task<bool> CreateAsync(string? given, StaffAccount admin, StaffSession session, AuditEntry told, CancellationToken cancel) =>
        await IsOpenAsync(given, cancel)
        && await store.CommitAsync(new Changes().Insert(Kinds.Staff, admin).Insert(Kinds.Sessions, new() { Name = admin.Name, All = [session] }).Audit(told), cancel);

    internal string Path => $"/desk/first-admin?token={token}";

    private async Task PrintAsync()
    {
        if (await store.Engine.CountAsync(AnyAccount, CancellationToken.None) == 0)
        {
            var address = settings.Value.PublicBaseUrl ?? server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost:5000";
            await Console.Out.WriteLineAsync($"No staff accounts yet. Create the first administrator (works once): {address}{Path}");
        }
    }
}
