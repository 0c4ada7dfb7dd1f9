using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Desk.Pages;
using HelpDesk.Bot.Desk.SignIn;
using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Webhooks;

namespace HelpDesk.Bot.Webhooks;

/// <summary>Webhooks at the desk: all of them, and one with its last deliveries.</summary>
internal static class WebhookPages
{
    private const string Root = "/desk/webhooks";

    public static void MapWebhookPages(this IEndpointRouteBuilder desk)
    {
        desk.MapGet(Root, ShowAsync).Needs(DeskAction.Webhooks);
        desk.MapPost(Root, EnterAsync).Needs(DeskAction.Webhooks);
        desk.MapGet(Root + "/{id}", (HttpContext http, string id) => OneAsync(http, id, null, null, null, StatusCodes.Status200OK)).Needs(DeskAction.Webhooks);
        desk.MapPost(Root + "/{id}/change", ChangeAsync).Needs(DeskAction.Webhooks);
        desk.MapPost(Root + "/{id}/secret", ChangeSecretAsync).Needs(DeskAction.Webhooks);
        desk.MapPost(Root + "/{id}/remove", RemoveAsync).Needs(DeskAction.Webhooks);
        desk.MapPost(Root + "/{id}/test", TestAsync).Needs(DeskAction.Webhooks);
        desk.MapPost(Root + "/{id}/again", AgainAsync).Needs(DeskAction.Webhooks);
    }

    private static Task<IResult> ShowAsync(HttpContext http, WebhooksOnFile webhooks) => ListAsync(http, webhooks, WebhookForm.Fresh(WebhookCalls.NewId()), StatusCodes.Status200OK);

    private static async Task<IResult> ListAsync(HttpContext http, WebhooksOnFile webhooks, WebhookForm form, int status)
    {
        var frame = DeskGate.FrameOf(http);
        var services = http.RequestServices;
        var queue = services.GetRequiredService<WebhookQueue>();
        var rows = new List<WebhookRow>();
        foreach (var webhook in await webhooks.ShownAsync(http.RequestAborted))
        {
            rows.Add(new(webhook.Value, await queue.WaitingAsync(webhook.Value.Id, http.RequestAborted), (await queue.LastAsync(webhook.Value.Id, 1, http.RequestAborted)).Select(each => each.Value).FirstOrDefault()));
        }

        return DeskGate.Page<WebhooksPage>(new { Frame = frame, Rows = rows, Form = form, Departments = Departments(services), Done = NoticeOf(http, frame) }, status);
    }

    private static async Task<IResult> OneAsync(HttpContext http, string id, WebhookForm? form, string? secret, string? refused, int status)
    {
        var services = http.RequestServices;
        if (await services.GetRequiredService<WebhooksOnFile>().FindAsync(id, http.RequestAborted) is not { } webhook)
        {
            return DeskGate.Error(http, StatusCodes.Status404NotFound);
        }

        var frame = DeskGate.FrameOf(http);
        var queue = services.GetRequiredService<WebhookQueue>();
        var view = new WebhookView(webhook, await queue.WaitingAsync(id, http.RequestAborted), [.. (await queue.LastAsync(id, WebhookCalls.Shown, http.RequestAborted)).Select(each => each.Value)]);
        return DeskGate.Page<WebhookPage>(
            new { Frame = frame, View = view, Form = form ?? WebhookForm.Of(webhook), Departments = Departments(services), Secret = secret, Refused = refused, Done = NoticeOf(http, frame) }, status);
    }

    // The secret is shown in the answer to the form itself, because it is told once: an address that shows it could be opened again.
    private static async Task<IResult> EnterAsync(HttpContext http, WebhookDesk desk, WebhooksOnFile webhooks)
    {
        var typed = DeskForms.Typed(http);
        if (typed.GetValueOrDefault("id") is not { } id || !Guid.TryParseExact(id, "N", out _))
        {
            return DeskGate.Error(http, StatusCodes.Status400BadRequest);
        }

        if (await webhooks.FindAsync(id, http.RequestAborted) is not null)
        {
            return DeskForms.SeeOther($"{Root}/{id}");
        }

        return await desk.EnterAsync(id, WebhookForm.FieldsOf(typed), DeskCookie.NameOf(http), null, http.RequestAborted) switch
        {
            WebhookOutcome.Kept kept => await OneAsync(http, id, null, kept.Secret, null, StatusCodes.Status200OK),
            WebhookOutcome.Faulty faulty => await ListAsync(http, webhooks, new(id, typed, faulty.Faults), StatusCodes.Status400BadRequest),
            WebhookOutcome.TooMany => await ListAsync(http, webhooks, new(id, typed, new Dictionary<string, string>(StringComparer.Ordinal) { ["name"] = "too_many" }), StatusCodes.Status409Conflict),
            _ => DeskForms.SeeOther($"{Root}/{id}"),
        };
    }

    private static async Task<IResult> ChangeAsync(HttpContext http, string id, WebhookDesk desk)
    {
        var typed = DeskForms.Typed(http);
        return await desk.ChangeAsync(id, VersionOf(typed), WebhookForm.FieldsOf(typed), DeskCookie.NameOf(http), http.RequestAborted) switch
        {
            WebhookOutcome.Kept => DeskForms.SeeOther($"{Root}/{id}?ok=webhook-kept"),
            WebhookOutcome.Faulty faulty => await OneAsync(http, id, new(id, typed, faulty.Faults), null, null, StatusCodes.Status400BadRequest),
            WebhookOutcome.Stale => await OneAsync(http, id, new(id, typed, new Dictionary<string, string>(StringComparer.Ordinal)), null, "webhook.stale", StatusCodes.Status412PreconditionFailed),
            _ => DeskGate.Error(http, StatusCodes.Status404NotFound),
        };
    }

    private static async Task<IResult> ChangeSecretAsync(HttpContext http, string id, WebhookDesk desk) =>
        await desk.ChangeSecretAsync(id, VersionOf(DeskForms.Typed(http)), DeskCookie.NameOf(http), http.RequestAborted) switch
        {
            WebhookOutcome.Kept kept => await OneAsync(http, id, null, kept.Secret, null, StatusCodes.Status200OK),
            WebhookOutcome.Stale => await OneAsync(http, id, null, null, "webhook.stale", StatusCodes.Status412PreconditionFailed),
            _ => DeskGate.Error(http, StatusCodes.Status404NotFound),
        };

    private static async Task<IResult> RemoveAsync(HttpContext http, string id, WebhookDesk desk) =>
        await desk.RemoveAsync(id, VersionOf(DeskForms.Typed(http)), DeskCookie.NameOf(http), http.RequestAborted) switch
        {
            WebhookOutcome.Kept => DeskForms.SeeOther($"{Root}?ok=webhook-removed"),
            WebhookOutcome.Stale => await OneAsync(http, id, null, null, "webhook.stale", StatusCodes.Status412PreconditionFailed),
            _ => DeskGate.Error(http, StatusCodes.Status404NotFound),
        };

    private static async Task<IResult> TestAsync(HttpContext http, string id, WebhookDesk desk, WebhookQueue queue) =>
        await desk.TestAsync(id, queue, DeskCookie.NameOf(http), http.RequestAborted) ? DeskForms.SeeOther($"{Root}/{id}?ok=webhook-tested") : DeskGate.Error(http, StatusCodes.Status404NotFound);

    private static async Task<IResult> AgainAsync(HttpContext http, string id, WebhookDesk desk, WebhookQueue queue, WebhookLanes lanes)
    {
        if (WebhookCalls.SequenceOf(DeskForms.Typed(http).GetValueOrDefault("event") ?? "") is not { } sequence || !await desk.AgainAsync(id, sequence, queue, DeskCookie.NameOf(http), http.RequestAborted))
        {
            return DeskGate.Error(http, StatusCodes.Status404NotFound);
        }

        lanes.Resume(id);
        return DeskForms.SeeOther($"{Root}/{id}?ok=webhook-again");
    }

    private static string? NoticeOf(HttpContext http, DeskFrame frame) =>
        http.Request.Query["ok"].ToString() is "webhook-kept" or "webhook-removed" or "webhook-tested" or "webhook-again" ? frame.T["done." + http.Request.Query["ok"]] : null;

    private static IReadOnlyList<Department> Departments(IServiceProvider services) => services.GetRequiredService<Estate>().Departments;

    private static long VersionOf(Dictionary<string, string> typed) => TicketForms.Number(typed, "version") ?? 0;
}

/// <summary>A webhook in the list.</summary>
/// <param name="Webhook">The webhook.</param>
/// <param name="Waiting">Events not delivered yet.</param>
/// <param name="Last">Its newest event; null for none.</param>
public sealed record WebhookRow(Webhook Webhook, long Waiting, WebhookDelivery? Last);

/// <summary>One webhook as shown.</summary>
/// <param name="Webhook">The webhook.</param>
/// <param name="Waiting">Events not delivered yet.</param>
/// <param name="Deliveries">Its newest events.</param>
public sealed record WebhookView(Versioned<Webhook> Webhook, long Waiting, IReadOnlyList<WebhookDelivery> Deliveries);

/// <summary>The form of a webhook as typed.</summary>
/// <param name="Id">Id of the webhook, of a new one too: sent twice, it is entered once.</param>
/// <param name="Typed">Fields.</param>
/// <param name="Faults">What is wrong, by field.</param>
public sealed record WebhookForm(string Id, IReadOnlyDictionary<string, string> Typed, IReadOnlyDictionary<string, string> Faults)
{
    private const string EventField = "event:";

    private static readonly Dictionary<string, string> None = new(StringComparer.Ordinal);

    /// <summary>A field as typed.</summary>
    public string? this[string field] => Typed.GetValueOrDefault(field);

    /// <summary>For aria-invalid; null when the field is well.</summary>
    public string? Invalid(string field) => Faults.ContainsKey(field) ? "true" : null;

    /// <summary>Name of the box of an event.</summary>
    public static string BoxOf(string type) => EventField + type;

    /// <summary>An empty form.</summary>
    public static WebhookForm Fresh(string id) => new(id, WebhookEvents.All.ToDictionary(BoxOf, _ => "yes", StringComparer.Ordinal), None);

    /// <summary>The form of a webhook on file.</summary>
    public static WebhookForm Of(Versioned<Webhook> stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var webhook = stored.Value;
        var typed = webhook.Events.ToDictionary(BoxOf, _ => "yes", StringComparer.Ordinal);
        typed["name"] = webhook.Name;
        typed["address"] = webhook.Address;
        typed["role"] = Kinds.Written(webhook.Role);
        typed["department"] = webhook.Department ?? "";
        typed["on"] = webhook.On ? "yes" : "";
        return new(webhook.Id, typed, None);
    }

    internal static WebhookFields FieldsOf(Dictionary<string, string> typed) => new(
        typed.GetValueOrDefault("name")?.Trim(),
        typed.GetValueOrDefault("address")?.Trim(),
        [.. WebhookEvents.All.Where(type => typed.ContainsKey(BoxOf(type)))],
        typed.GetValueOrDefault("role"),
        typed.GetValueOrDefault("department"),
        typed.GetValueOrDefault("on") == "yes");
}
