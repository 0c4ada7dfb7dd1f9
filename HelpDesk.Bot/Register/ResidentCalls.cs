using System.Globalization;
using HelpDesk.Bot.Api;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Desk;
using HelpDesk.Store;
using HelpDesk.Store.Residents;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Register;

/// <summary>The register over the API.</summary>
internal static class ResidentCalls
{
    private const int MaxSearch = 100;
    private const int MaxReason = 200;
    private const int MostChanges = 200;

    public static void MapResidents(this IEndpointRouteBuilder api)
    {
        api.MapGet("/residents", ListAsync).Needs(DeskAction.Read).Produces<ResidentPageJson>().WithName("listResidents");
        api.MapGet("/residents/{id}", FindAsync).Needs(DeskAction.Read).Produces<ResidentJson>().WithName("getResident");
        api.MapGet("/residents/{id}/history", HistoryAsync).Needs(DeskAction.Read).Produces<HistoryJson>().WithName("listResidentHistory");
        api.MapPost("/residents", CreateAsync).Needs(DeskAction.EditResidents).Accepts<WantedResidentJson>("application/json")
            .Produces<ResidentJson>(StatusCodes.Status201Created).WithName("createResident");
        api.MapPut("/residents/{id}", ChangeAsync).Needs(DeskAction.EditResidents).Accepts<WantedResidentJson>("application/json")
            .Produces<ResidentJson>().WithName("changeResident");
        api.MapPost("/residents/{id}/merge", MergeAsync).Needs(DeskAction.MergeResidents).Accepts<ResidentMergeJson>("application/json")
            .Produces<ResidentJson>().WithName("mergeResidents");
        api.MapPost("/residents/{id}/export", ExportAsync).Needs(DeskAction.EraseResidents).Produces<PersonExportJson>()
            .WithName("exportResident");
        api.MapPost("/residents/{id}/erase", EraseAsync).Needs(DeskAction.EraseResidents).Accepts<EraseJson>("application/json")
            .Produces<RegisterJobJson>(StatusCodes.Status202Accepted).WithName("eraseResident");
        api.MapGet("/residents/{id}/erasure", ErasureAsync).Needs(DeskAction.EraseResidents).Produces<RegisterJobJson>().WithName("getErasure");
        api.MapImportCalls();
    }

    private static async Task<IResult> ListAsync(HttpContext http, RegisterReader reader, string? q = null, string? page = null)
    {
        if (PageOf(page) is not { } number)
        {
            return ApiProblem.Wrong("page", "unknown");
        }

        if (q is { Length: > MaxSearch })
        {
            return ApiProblem.Wrong("q", "too_long");
        }

        var role = ApiGate.CallerOf(http).Role;
        var view = await reader.ReadAsync(q, number, StaffPermissions.May(role, DeskAction.SeePhones), http.RequestAborted);
        return Results.Ok(new ResidentPageJson([.. view.Rows.Select(row => ResidentJson.Of(row, role))], view.HasNext ? view.Page + 1 : null));
    }

    private static async Task<IResult> FindAsync(HttpContext http, string id, DeskStore store) =>
        await store.FindAsync(Kinds.Resident, id, http.RequestAborted) is { } resident ? await EntryAsync(http, resident) : ApiProblem.NotFound();

    private static async Task<IResult> HistoryAsync(HttpContext http, string id, DeskStore store, RegisterReader reader)
    {
        if (await store.FindAsync(Kinds.Resident, id, http.RequestAborted) is null)
        {
            return ApiProblem.NotFound();
        }

        var sees = StaffPermissions.May(ApiGate.CallerOf(http).Role, DeskAction.SeePhones);
        var history = await reader.HistoryAsync(id, MostChanges, http.RequestAborted);
        return Results.Ok(new HistoryJson([.. history.Select(change => new ChangeJson(TicketJson.Instant(change.At), change.By, change.Event, [.. change.Fields.Select(field => sees ? field : Masked(field))]))]));
    }

    private static async Task<IResult> CreateAsync(HttpContext http, RegisterDesk desk, CatalogueInUse catalogue)
    {
        var body = await ApiBody.ReadAsync<WantedResidentJson>(http.Request, http.RequestAborted);
        if (body.Value is not { } wanted)
        {
            return body.Problem ?? Results.BadRequest();
        }

        var caller = ApiGate.CallerOf(http);
        if (ApiHeaders.ReadKey(http, body.Raw, out var key) is { } fault)
        {
            return fault;
        }

        var (entry, faults) = Read("", wanted, catalogue);
        return faults.Count > 0
            ? ApiProblem.Of(StatusCodes.Status400BadRequest, "invalid_field", null, faults)
            : await AnswerAsync(http, await desk.CreateAsync(entry, wanted.MoveNumbers == true, caller.By, key, http.RequestAborted), isNew: true);
    }

    private static async Task<IResult> ChangeAsync(HttpContext http, string id, RegisterDesk desk, CatalogueInUse catalogue)
    {
        var body = await ApiBody.ReadAsync<WantedResidentJson>(http.Request, http.RequestAborted);
        if (body.Value is not { } wanted)
        {
            return body.Problem ?? Results.BadRequest();
        }

        if (ApiHeaders.ReadIfMatch(http, "resident", out var version) is { } fault)
        {
            return fault;
        }

        var (entry, faults) = Read(id, wanted, catalogue);
        return faults.Count > 0
            ? ApiProblem.Of(StatusCodes.Status400BadRequest, "invalid_field", null, faults)
            : await AnswerAsync(http, await desk.ChangeAsync(entry, version, wanted.MoveNumbers == true, ApiGate.CallerOf(http).By, http.RequestAborted));
    }

    private static async Task<IResult> MergeAsync(HttpContext http, string id, RegisterDesk desk)
    {
        var body = await ApiBody.ReadAsync<ResidentMergeJson>(http.Request, http.RequestAborted);
        if (body.Value is not { } wanted)
        {
            return body.Problem ?? Results.BadRequest();
        }

        if (ApiHeaders.ReadIfMatch(http, "resident", out var version) is { } fault)
        {
            return fault;
        }

        return wanted.From is { Length: > 0 } from && from != id
            ? await AnswerAsync(http, await desk.MergeAsync(from, id, null, version, ApiGate.CallerOf(http).By, http.RequestAborted))
            : ApiProblem.Wrong("from", "missing");
    }

    private static async Task<IResult> ExportAsync(HttpContext http, string id, DeskStore store, PersonExport export, TimeProvider clock) =>
        await export.AnswerAsync(id, ApiGate.CallerOf(http).By, store, clock, http.RequestAborted) ?? ApiProblem.NotFound();

    private static async Task<IResult> EraseAsync(HttpContext http, string id, DeskStore store, RegisterDesk desk)
    {
        var body = await ApiBody.ReadAsync<EraseJson>(http.Request, http.RequestAborted);
        if (body.Value is not { } wanted)
        {
            return body.Problem ?? Results.BadRequest();
        }

        if (ApiHeaders.ReadIfMatch(http, "resident", out var version) is { } fault)
        {
            return fault;
        }

        if (await store.FindAsync(Kinds.Resident, id, http.RequestAborted) is not { } resident)
        {
            return ApiProblem.NotFound();
        }

        var reason = wanted.Reason?.Trim() ?? "";
        return reason.Length is 0 or > MaxReason ? ApiProblem.Wrong("reason", reason.Length == 0 ? "missing" : "too_long")
            : wanted.Confirm?.Trim() != resident.Value.Name ? ApiProblem.Wrong("confirm", "not_the_name")
            : await AnswerAsync(http, await desk.EraseAsync(id, version, reason, ApiGate.CallerOf(http).By, http.RequestAborted));
    }

    private static async Task<IResult> ErasureAsync(HttpContext http, string id, DeskStore store) =>
        await store.FindAsync(Kinds.RegisterJob, RegisterJob.IdOf(RegisterWork.Erase, id), http.RequestAborted) is { } job ? Results.Ok(RegisterJobJson.Of(job.Value)) : ApiProblem.NotFound();

    private static async Task<IResult> AnswerAsync(HttpContext http, RegisterOutcome outcome, bool isNew = false) => outcome switch
    {
        RegisterOutcome.Kept kept => await EntryAsync(http, kept.Entry, isNew),
        RegisterOutcome.Stale => ApiProblem.ChangedSince(),
        RegisterOutcome.OnFileForOther other => ApiProblem.Of(StatusCodes.Status409Conflict, "number_on_file", null, other.Numbers.ToDictionary(taken => taken.Phone, taken => taken.Owner.Id, StringComparer.Ordinal)),
        RegisterOutcome.TooMuch => ApiProblem.Of(StatusCodes.Status409Conflict, "too_many"),
        RegisterOutcome.MattersOpen open => ApiProblem.Of(StatusCodes.Status409Conflict, "matters_open", string.Join(", ", open.Tickets)),
        RegisterOutcome.Erasing erasing => Results.Accepted($"/api/v1/residents/{Uri.EscapeDataString(erasing.Job.Subject ?? "")}/erasure", RegisterJobJson.Of(erasing.Job)),
        RegisterOutcome.KeyReused => ApiProblem.KeyReused(),
        _ => ApiProblem.NotFound(),
    };

    private static async Task<IResult> EntryAsync(HttpContext http, Versioned<Resident> entry, bool isNew = false)
    {
        var caller = ApiGate.CallerOf(http);
        var view = await http.RequestServices.GetRequiredService<RegisterReader>().ViewAsync(entry, caller.Viewer, http.RequestAborted);
        ApiHeaders.WriteVersion(http, entry.Version);
        var json = ResidentJson.Of(entry, caller.Role, view.Consents, view.Tickets);
        return isNew ? Results.Created($"/api/v1/residents/{Uri.EscapeDataString(entry.Value.Id)}", json) : Results.Ok(json);
    }

    private static (Resident Entry, IReadOnlyDictionary<string, string> Faults) Read(string id, WantedResidentJson wanted, CatalogueInUse catalogue)
    {
        var typed = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = wanted.Name ?? "",
            ["phones"] = string.Join('\n', wanted.Phones ?? []),
            ["language"] = wanted.Language ?? "",
            ["notes"] = wanted.Notes ?? "",
        };
        var units = wanted.Units ?? [];
        for (var row = 0; row < Math.Min(units.Count, ResidentRules.MaxUnits); row++)
        {
            typed[$"building{row}"] = units[row]?.Building ?? "";
            typed[$"entrance{row}"] = units[row]?.Entrance ?? "";
            typed[$"unit{row}"] = units[row]?.Unit ?? "";
            typed[$"role{row}"] = units[row]?.Role ?? "";
        }

        var (entry, faults) = ResidentForm.Read(id, typed, catalogue.Estate);
        var more = new Dictionary<string, string>(faults, StringComparer.Ordinal);
        if (units.Count > ResidentRules.MaxUnits)
        {
            more["units"] = "too_many";
        }

        if (units.Any(unit => unit?.Role is { } role && Kinds.Read<ResidentRole>(role) is null))
        {
            more["units"] = "unknown";
        }

        return (entry, more);
    }

    private static FieldChange Masked(FieldChange field) => field.Field switch
    {
        "phone" => field with { Old = field.Old is null ? null : PhoneMask.Mask(field.Old), New = field.New is null ? null : PhoneMask.Mask(field.New) },
        "notes" => field with { Old = null, New = null },
        _ => field,
    };

    internal static int? PageOf(string? written) =>
        written is null ? 1 : int.TryParse(written, NumberStyles.None, CultureInfo.InvariantCulture, out var page) && page >= 1 ? page : null;
}
