using HelpDesk.Bot;
using HelpDesk.Bot.Time;
using HelpDesk.Bot.Turns;
using HelpDesk.Store;
using HelpDesk.Store.Tickets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HelpDesk.Bench;

/// <summary>The product's own parts on a fresh SQLite file, without HTTP.</summary>
internal static class BenchDesk
{
    private static readonly string[] Faults = ["水管漏水", "灯不亮", "门锁坏了", "马桶堵了", "空调不制冷", "墙面渗水", "对讲没声音"];

    /// <summary>A folder on the disk the bench is run from; never a memory file system by accident.</summary>
    public static string NewFolder(string name)
    {
        var folder = Path.Combine(Environment.CurrentDirectory, "artifacts", "bench", name);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        return folder;
    }

    public static WebApplication Build(string folder)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Development, ContentRootPath = folder });
        builder.Logging.ClearProviders();
        builder.Configuration["HelpDesk:Store:ConnectionString"] = Path.Combine(folder, "helpdesk.db");
        builder.Services.AddOptions<Settings>().BindConfiguration("HelpDesk");
        builder.Services.AddSingleton(new DeskClock(TimeProvider.System, null));
        builder.Services.AddSingleton<TimeProvider>(services => services.GetRequiredService<DeskClock>());
        builder.AddStore();
        builder.AddTurns();
        return builder.Build();
    }

    /// <summary>Fills the store with tickets of the past, all indexes and the search index included.</summary>
    /// <param name="store">The store.</param>
    /// <param name="tickets">How many.</param>
    /// <param name="now">The newest is a minute older.</param>
    /// <param name="openEvery">One in so many is still open; the others are closed.</param>
    public static async Task PreloadAsync(DeskStore store, int tickets, DateTimeOffset now, int openEvery = 100)
    {
        for (var from = 0; from < tickets; from += 500)
        {
            var changes = new Changes();
            for (var index = from; index < Math.Min(tickets, from + 500); index++)
            {
                changes.Insert(Kinds.Ticket, Past(index, now, openEvery));
            }

            await store.CommitAsync(changes, CancellationToken.None);
        }
    }

    private static Ticket Past(int index, DateTimeOffset now, int openEvery)
    {
        var at = now.AddMinutes(-index - 1);
        return new()
        {
            Number = $"R{at:yyyyMMdd}-{index:D6}",
            Kind = TicketKind.Repair,
            State = index % openEvery == 0 ? TicketState.Open : TicketState.Closed,
            DueAt = index % openEvery == 0 ? now.AddMinutes(30 + (index / openEvery)) : null,
            Channel = "sms",
            PartyId = $"number:+86151{index % 20_000:D8}",
            Phone = $"+86151{index % 20_000:D8}",
            Building = (1 + (index % 30)).ToString(),
            Unit = $"{1 + (index % 18)}0{1 + (index % 4)}",
            Place = "厨房",
            Item = Faults[index % Faults.Length],
            Category = "plumbing",
            Text = $"{1 + (index % 30)}栋 厨房{Faults[index % Faults.Length]}，明天下午来修",
            Language = "zh-Hans",
            CreatedAt = at,
            Timeline = [new(at, "resident", "filed", null), new(at.AddHours(3), "tech", "done", null), new(at.AddHours(20), "tech", "closed", null)],
        };
    }
}
