using System.Text.Json.Serialization;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Channels.BotFramework;
using HelpDesk.Bot.Channels.Sms;
using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Duty;
using HelpDesk.Bot.Timers;
using HelpDesk.Store;
using HelpDesk.Store.Engine;

namespace HelpDesk.Bot;

/// <summary><c>/healthz</c>: the process answers. <c>/readyz</c>: what works and what does not, for the person who set it up.</summary>
internal static class Readiness
{
    private const string Probe = "ready";

    public static void MapReadiness(this WebApplication app)
    {
        app.MapGet("/healthz", () => "ok");
        app.MapGet("/readyz", AnswerAsync);
    }

    private static async Task<IResult> AnswerAsync(DeskStore store, SmsChannelState sms, BotChannelState bot, CatalogueInUse catalogue, DutyState duty, StoreCare care, TimeProvider clock, CancellationToken cancel)
    {
        var storeWorks = await WorksAsync(store, clock.GetUtcNow(), cancel);
        var report = new ReadyReport(storeWorks ? "ok" : "unavailable", SmsOf(sms), bot.Says, storeWorks ? await duty.SaysAsync(cancel) : "unknown", CareOf(care.Last), CatalogueOf(catalogue, clock.GetUtcNow()));
        return TypedResults.Json(report, ReadyJson.Default.ReadyReport, statusCode: storeWorks ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static string CatalogueOf(CatalogueInUse catalogue, DateTimeOffset now)
    {
        var notices = CatalogueNotice.Of(catalogue, now).Select(notice => $"{DeskTexts.English[notice.Key]} {string.Join(" ", notice.Details)}").ToList();
        return notices.Count == 0 ? "ok" : string.Join(" ", notices);
    }

    private static string CareOf(StoreCareReport? last) => last switch
    {
        null => "not yet: the store is copied and checked at 04:00",
        { Findings: > 0 } => $"{last.Findings} findings at {last.At:yyyy-MM-ddTHH:mm:ssZ}; see the log",
        _ => $"ok at {last.At:yyyy-MM-ddTHH:mm:ssZ}",
    };

    private static string SmsOf(SmsChannelState sms) => sms switch
    {
        { IsConfigured: false } => "off: HelpDesk__Twilio__AccountSid, __AuthToken and __From are not all set",
        { LastError: { } error } => $"the gateway's last answer was an error: {error.Code} at {error.At:yyyy-MM-ddTHH:mm:ssZ}",
        _ => "ok",
    };

    private static async Task<bool> WorksAsync(DeskStore store, DateTimeOffset now, CancellationToken cancel)
    {
        try
        {
            var mark = await store.FindAsync(Kinds.Mark, Probe, cancel);
            if (store.CannotWrite)
            {
                // Only then: a desk in order writes nothing because somebody asks. A conflict means that somebody else could write.
                await store.CommitAsync(new Changes().Put(Kinds.Mark, mark, new(Probe, now)), cancel);
            }

            return true;
        }
        catch (StoreUnavailableException)
        {
            return false;
        }
    }
}

/// <summary>What works; each field <c>ok</c>, <c>off</c> or a sentence.</summary>
internal sealed record ReadyReport(string Store, string Sms, string Bot, string Duty, string Backup, string Catalogue);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ReadyReport))]
internal sealed partial class ReadyJson : JsonSerializerContext;
