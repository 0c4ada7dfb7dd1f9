using System.Globalization;
using System.Security.Cryptography;
using HelpDesk.Bot.Api;
using HelpDesk.Bot.Desk;
using HelpDesk.Store;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Webhooks;

namespace HelpDesk.Bot.Webhooks;

/// <summary>Webhooks over the API.</summary>
internal static class WebhookCalls
{
    /// <summary>Last deliveries told.</summary>
    public const int Shown = 50;

    private const string EventPrefix = "evt_";

    public static void MapWebhookCalls(this RouteGroupBuilder api)
    {
        api.MapGet("/webhooks", ListAsync).Needs(DeskAction.Webhooks).Produces<WebhookListJson>().WithName("listWebhooks");
        api.MapPost("/webhooks", EnterAsync).Needs(DeskAction.Webhooks).Accepts<WebhookEntryJson>("application/json")
            .Produces<WebhookJson>(StatusCodes.Status201Created).WithName("enterWebhook");
        api.MapGet("/webhooks/{id}", FindAsync).Needs(DeskAction.Webhooks).Produces<WebhookJson>().WithName("getWebhook");
        api.MapPut("/webhooks/{id}", ChangeAsync).Needs(DeskAction.Webhooks).Accepts<WebhookEntryJson>("application/json")
            .Produces<WebhookJson>().WithName("changeWebhook");
        api.MapDelete("/webhooks/{id}", RemoveAsync).Needs(DeskAction.Webhooks).Produces(StatusCodes.Status204NoContent).WithName("removeWebhook");
        api.MapPost("/webhooks/{id}/secret", ChangeSecretAsync).Needs(DeskAction.Webhooks).Produces<WebhookJson>().WithName("changeWebhookSecret");
        api.MapPost("/webhooks/{id}/tests", TestAsync).Needs(DeskAction.Webhooks).Produces(StatusCodes.Status202Accepted).WithName("testWebhook");
        api.MapGet("/webhooks/{id}/deliveries", DeliveriesAsync).Needs(DeskAction.Webhooks).Produces<WebhookDeliveriesJson>().WithName("listWebhookDeliveries");
        api.MapPost("/webhooks/{id}/deliveries/{eventId}/resends", AgainAsync).Needs(DeskAction.Webhooks).Produces(StatusCodes.Status202Accepted).WithName("resendWebhookDelivery");
    }

    /// <summary>The place of an event in the sequence; null when the id is none.</summary>
    public static long? SequenceOf(string eventId) =>
        eventId.StartsWith(EventPrefix, StringComparison.Ordinal) && long.TryParse(eventId.AsSpan(EventPrefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var sequence) ? sequence : null;

    private static async Task<IResult> ListAsync(HttpContext http, WebhooksOnFile webhooks)
    {
        var items = new List<WebhookJson>();
        foreach (var webhook in await webhooks.ShownAsync(http.RequestAborted))
        {
            items.Add(await JsonAsync(http, webhook, null));
        }

        return Results.Ok(new WebhookListJson(items));
    }

    private static async Task<IResult> FindAsync(HttpContext http, string id, WebhooksOnFile webhooks) =>
        await webhooks.FindAsync(id, http.RequestAborted) is { } webhook ? Results.Ok(await JsonAsync(http, webhook, null)) : ApiProblem.NotFound();

    private static async Task<IResult> EnterAsync(HttpContext http, WebhookDesk desk, WebhooksOnFile webhooks, DeskStore store, TimeProvider clock)
    {
        var body = await ApiBody.ReadAsync<WebhookEntryJson>(http.Request, http.RequestAborted);
        if (body.Value is not { } value)
        {
            return body.Problem ?? Results.BadRequest();
        }

        var caller = ApiGate.CallerOf(http);
        if (ApiHeaders.ReadKey(http, body.Raw, out var key) is { } fault)
        {
            return fault;
        }

        var once = key is null ? null : await key.FindAsync(store, clock.GetUtcNow(), http.RequestAborted);
        if (once is OnceState.Taken taken)
        {
            // The secret is told once, so that a repeat is answered without it.
            return taken.SameRequest && await webhooks.FindAsync(taken.Ticket, http.RequestAborted) is { } before
                ? Results.Created($"/api/v1/webhooks/{before.Value.Id}", await JsonAsync(http, before, null))
                : ApiProblem.KeyReused();
        }

        var id = NewId();
        return await desk.EnterAsync(id, value.Fields(), caller.By, (once as OnceState.Free)?.For(id), http.RequestAborted) switch
        {
            WebhookOutcome.Kept kept => Results.Created($"/api/v1/webhooks/{id}", await JsonAsync(http, kept.Webhook, kept.Secret)),
            var outcome => Problem(outcome),
        };
    }

    private static async Task<IResult> ChangeAsync(HttpContext http, string id, WebhookDesk desk)
    {
        var body = await ApiBody.ReadAsync<WebhookEntryJson>(http.Request, http.RequestAborted);
        return body.Value is { } value
            ? await ApplyAsync(http, seen => desk.ChangeAsync(id, seen, value.Fields(), ApiGate.CallerOf(http).By, http.RequestAborted))
            : body.Problem ?? Results.BadRequest();
    }

    private static Task<IResult> ChangeSecretAsync(HttpContext http, string id, WebhookDesk desk) =>
        ApplyAsync(http, seen => desk.ChangeSecretAsync(id, seen, ApiGate.CallerOf(http).By, http.RequestAborted));

    private static Task<IResult> RemoveAsync(HttpContext http, string id, WebhookDesk desk) =>
        ApplyAsync(http, seen => desk.RemoveAsync(id, seen, ApiGate.CallerOf(http).By, http.RequestAborted));

    private static async Task<IResult> TestAsync(HttpContext http, string id, WebhookDesk desk, WebhookQueue queue) =>
        await desk.TestAsync(id, queue, ApiGate.CallerOf(http).By, http.RequestAborted) ? Results.Accepted() : ApiProblem.NotFound();

    private static async Task<IResult> DeliveriesAsync(HttpContext http, string id, WebhooksOnFile webhooks, WebhookQueue queue) =>
        await webhooks.FindAsync(id, http.RequestAborted) is null
            ? ApiProblem.NotFound()
            : Results.Ok(new WebhookDeliveriesJson([.. (await queue.LastAsync(id, Shown, http.RequestAborted)).Select(each => WebhookDeliveryJson.Of(each.Value))]));

    private static async Task<IResult> AgainAsync(HttpContext http, string id, string eventId, WebhookDesk desk, WebhookQueue queue, WebhookLanes lanes)
    {
        if (SequenceOf(eventId) is not { } sequence || !await desk.AgainAsync(id, sequence, queue, ApiGate.CallerOf(http).By, http.RequestAborted))
        {
            return ApiProblem.NotFound();
        }

        lanes.Resume(id);
        return Results.Accepted();
    }

    private static async Task<IResult> ApplyAsync(HttpContext http, Func<long?, Task<WebhookOutcome>> change)
    {
        if (ApiHeaders.ReadIfMatch(http, "webhook", out var seen) is { } fault)
        {
            return fault;
        }

        return await change(seen) switch
        {
            WebhookOutcome.Kept { Webhook.Value.RemovedAt: not null } => Results.NoContent(),
            WebhookOutcome.Kept kept => Results.Ok(await JsonAsync(http, kept.Webhook, kept.Secret)),
            var outcome => Problem(outcome),
        };
    }

    private static async Task<WebhookJson> JsonAsync(HttpContext http, Versioned<Webhook> webhook, string? secret)
    {
        ApiHeaders.WriteVersion(http, webhook.Version);
        var services = http.RequestServices;
        return WebhookJson.Of(
            webhook,
            secret,
            await services.GetRequiredService<WebhookQueue>().WaitingAsync(webhook.Value.Id, http.RequestAborted),
            services.GetRequiredService<TimeProvider>().GetUtcNow());
    }

    /// <summary>An id for a webhook.</summary>
    public static string NewId() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));

    private static IResult Problem(WebhookOutcome outcome) => outcome switch
    {
        WebhookOutcome.Faulty faulty => ApiProblem.Of(StatusCodes.Status400BadRequest, "invalid_field", null, faulty.Faults),
        WebhookOutcome.Stale => ApiProblem.ChangedSince(),
        WebhookOutcome.TooMany => ApiProblem.Of(StatusCodes.Status409Conflict, "too_many_webhooks"),
        _ => ApiProblem.NotFound(),
    };
}
