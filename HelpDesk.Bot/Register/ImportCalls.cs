using HelpDesk.Bot.Api;
using HelpDesk.Bot.Desk;
using HelpDesk.Store;
using HelpDesk.Store.Residents;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Register;

/// <summary>Files for the register over the API.</summary>
internal static class ImportCalls
{
    private const string Root = "/residents/imports";

    public static void MapImportCalls(this IEndpointRouteBuilder api)
    {
        api.MapPost(Root, TakeAsync).Needs(DeskAction.ImportResidents).WithMetadata(new LargeForm(RegisterFile.MaxBytes)).Produces<RegisterJobJson>(StatusCodes.Status201Created)
            .WithName("uploadImport");
        api.MapGet(Root + "/{id}", async (HttpContext http, string id, ImportDesk imports) => await imports.FindAsync(id, http.RequestAborted) is { } job ? Results.Ok(RegisterJobJson.Of(job)) : ApiProblem.NotFound())
            .Needs(DeskAction.ImportResidents).Produces<RegisterJobJson>().WithName("getImport");
        api.MapGet(Root + "/{id}/rows", RowsAsync).Needs(DeskAction.ImportResidents).Produces<ImportRowsJson>().WithName("listImportRows");
        api.MapGet(Root + "/{id}/failed", FailedAsync).Needs(DeskAction.ImportResidents).Produces<string>(StatusCodes.Status200OK, "text/csv")
            .WithName("getFailedRows");
        api.MapPost(Root + "/{id}/confirm", (HttpContext http, string id, ImportDesk imports) => DecideAsync(http, id, imports, take: true)).Needs(DeskAction.ImportResidents)
            .Produces<RegisterJobJson>().WithName("confirmImport");
        api.MapDelete(Root + "/{id}", (HttpContext http, string id, ImportDesk imports) => DecideAsync(http, id, imports, take: false)).Needs(DeskAction.ImportResidents)
            .Produces<RegisterJobJson>().WithName("dropImport");
    }

    private static async Task<IResult> TakeAsync(HttpContext http, ImportDesk imports, string? name = null)
    {
        if (http.Request.ContentLength > RegisterFile.MaxBytes)
        {
            return Large();
        }

        if (http.Request.ContentType?.StartsWith("text/csv", StringComparison.OrdinalIgnoreCase) != true)
        {
            return ApiProblem.Of(StatusCodes.Status400BadRequest, "invalid_file", "Send text/csv.");
        }

        return await imports.TakeAsync(http.Request.Body, name ?? "", ApiGate.CallerOf(http).By, http.RequestAborted) switch
        {
            ImportOutcome.Taken taken => Results.Created($"/api/v1{Root}/{taken.Job.Id}", RegisterJobJson.Of(taken.Job)),
            ImportOutcome.Refused { Fault: "large" } => Large(),
            ImportOutcome.Refused { Fault: var fault } => ApiProblem.Of(StatusCodes.Status400BadRequest, "invalid_file", DeskTexts.English[$"import.refused.{fault}"], new Dictionary<string, string>(StringComparer.Ordinal) { ["file"] = fault }),
            _ => ApiProblem.Of(StatusCodes.Status400BadRequest, "invalid_file"),
        };
    }

    private static async Task<IResult> RowsAsync(HttpContext http, string id, DeskStore store, ImportDesk imports, string? page = null)
    {
        if (await imports.FindAsync(id, http.RequestAborted) is not { Import: { } import })
        {
            return ApiProblem.NotFound();
        }

        if (ResidentCalls.PageOf(page) is not { } number)
        {
            return ApiProblem.Wrong("page", "unknown");
        }

        var part = await store.FindAsync(Kinds.ImportPart, ImportPart.IdOf(id, number - 1), http.RequestAborted);
        IEnumerable<ImportRow> rows = part is null ? [] : (part.Value.Failed ?? []).Concat(part.Value.Rows);
        return Results.Ok(new ImportRowsJson([.. rows.Select(row => new ImportRowJson(row.Line, row.Cells, Kinds.Written(row.Outcome), row.Faults))], number < import.Parts ? number + 1 : null));
    }

    private static async Task<IResult> FailedAsync(HttpContext http, string id, ImportDesk imports) =>
        await imports.FindAsync(id, http.RequestAborted) is null
            ? ApiProblem.NotFound()
            : Results.File(ImportPages.Written(DeskTexts.English, ImportPages.FailedIn(await imports.PartsAsync(id, http.RequestAborted))), "text/csv; charset=utf-8", "residents-failed.csv");

    private static async Task<IResult> DecideAsync(HttpContext http, string id, ImportDesk imports, bool take) =>
        await imports.DecideAsync(id, take, ApiGate.CallerOf(http).By, http.RequestAborted) is { } job
            ? job.State == JobState.Dropped == take ? ApiProblem.Of(StatusCodes.Status409Conflict, "wrong_state") : Results.Ok(RegisterJobJson.Of(job))
            : ApiProblem.NotFound();

    private static IResult Large() => ApiProblem.Of(StatusCodes.Status413PayloadTooLarge, "too_large", "At most 5 MB.");
}
