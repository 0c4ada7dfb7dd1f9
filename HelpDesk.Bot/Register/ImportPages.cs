using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Desk.SignIn;
using HelpDesk.Bot.Register.Pages;
using HelpDesk.Store;
using HelpDesk.Store.Residents;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Register;

/// <summary>Files for the register at the desk: sent, looked at, confirmed or dropped.</summary>
internal static class ImportPages
{
    private const string Root = "/desk/residents";
    private const int MostShown = 500;

    // The file and what a browser writes around it.
    private const long MaxForm = RegisterFile.MaxBytes + (64 * 1024);

    public static void MapImports(this IEndpointRouteBuilder desk)
    {
        desk.MapGet(Root + "/import", (HttpContext http, ImportDesk imports) => StartAsync(http, imports, null, StatusCodes.Status200OK)).Needs(DeskAction.ImportResidents);
        desk.MapPost(Root + "/import", UploadAsync).WithMetadata(new LargeForm(MaxForm)).Needs(DeskAction.ImportResidents);
        desk.MapGet(Root + "/template.csv", (HttpContext http) => File(RegisterFile.Write(DeskGate.FrameOf(http).T.Language == "en", Sample), "residents.csv")).Needs(DeskAction.ImportResidents);
        desk.MapGet(Root + "/imports/{id}", PreviewAsync).Needs(DeskAction.ImportResidents);
        desk.MapGet(Root + "/imports/{id}/failed.csv", FailedAsync).Needs(DeskAction.ImportResidents);
        desk.MapPost(Root + "/imports/{id}/confirm", (HttpContext http, string id, ImportDesk imports) => DecideAsync(http, id, imports, take: true)).Needs(DeskAction.ImportResidents);
        desk.MapPost(Root + "/imports/{id}/drop", (HttpContext http, string id, ImportDesk imports) => DecideAsync(http, id, imports, take: false)).Needs(DeskAction.ImportResidents);
    }

    /// <summary>Rows of an import that failed, or are going to.</summary>
    public static IEnumerable<ImportRow> FailedIn(IEnumerable<ImportPart> parts) =>
        parts.SelectMany(part => (part.Failed ?? []).Concat(part.Rows.Where(row => row.Outcome == RowOutcome.Failed)));

    /// <summary>These rows as a file that can be mended and sent again; the last column says why.</summary>
    public static byte[] Written(DeskTexts texts, IEnumerable<ImportRow> rows) => RegisterFile.Write(
        texts.Language == "en",
        rows.Select(row => (string[])[.. row.Cells, string.Join("; ", row.Faults.Select(fault => $"{texts[$"register.{fault.Field}"]}: {texts[$"rowfault.{fault.Reason}"]}"))]),
        texts["import.what"]);

    private static IReadOnlyList<IReadOnlyList<string>> Sample { get; } = [["陈先生", "+85291234567", "3", "1", "1202", "业主", "zh-Hans", ""]];

    private static async Task<IResult> StartAsync(HttpContext http, ImportDesk imports, string? refused, int status)
    {
        var frame = DeskGate.FrameOf(http);
        return DeskGate.Page<ImportsPage>(new { Frame = frame, Last = await imports.LastAsync(http.RequestAborted), Refused = refused, DeskPages.NoticeOf(http, frame).Notice }, status);
    }

    private static async Task<IResult> UploadAsync(HttpContext http, ImportDesk imports)
    {
        if (http.Request.Form.Files is not [{ Length: > 0 } file, ..])
        {
            return await StartAsync(http, imports, http.Request.Form.Files.Count > 0 ? "empty" : "missing", StatusCodes.Status400BadRequest);
        }

        await using var bytes = file.OpenReadStream();
        return await imports.TakeAsync(bytes, file.FileName, DeskCookie.NameOf(http), http.RequestAborted) switch
        {
            ImportOutcome.Taken taken => DeskForms.SeeOther($"{Root}/imports/{taken.Job.Id}"),
            ImportOutcome.Refused { Fault: var fault } => await StartAsync(http, imports, fault, fault == "large" ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status400BadRequest),
            _ => DeskGate.Error(http, StatusCodes.Status400BadRequest),
        };
    }

    private static async Task<IResult> PreviewAsync(HttpContext http, string id, DeskStore store, ImportDesk imports)
    {
        if (await imports.FindAsync(id, http.RequestAborted) is not { Import: { } import } job)
        {
            return DeskGate.Error(http, StatusCodes.Status404NotFound);
        }

        if (http.Request.Query["show"] == "faults")
        {
            var failed = FailedIn(await imports.PartsAsync(id, http.RequestAborted)).Take(MostShown + 1).ToList();
            return Page([.. failed.Take(MostShown)], 1, hasNext: false, faults: true, failed.Count > MostShown);
        }

        var page = Math.Clamp(RegisterPages.Page(http), 1, Math.Max(1, import.Parts));
        var part = await store.FindAsync(Kinds.ImportPart, ImportPart.IdOf(id, page - 1), http.RequestAborted);
        return Page(part is null ? [] : [.. part.Value.Failed ?? [], .. part.Value.Rows], page, page < import.Parts, faults: false, cut: false);

        IResult Page(IReadOnlyList<ImportRow> rows, int number, bool hasNext, bool faults, bool cut) => DeskGate.Page<ImportPage>(
            new { Frame = DeskGate.FrameOf(http), Job = job, Rows = rows, Page = number, HasNext = hasNext, IsFaultsOnly = faults, IsCut = cut });
    }

    private static async Task<IResult> FailedAsync(HttpContext http, string id, ImportDesk imports) =>
        await imports.FindAsync(id, http.RequestAborted) is null
            ? DeskGate.Error(http, StatusCodes.Status404NotFound)
            : File(Written(DeskGate.FrameOf(http).T, FailedIn(await imports.PartsAsync(id, http.RequestAborted))), "residents-failed.csv");

    private static async Task<IResult> DecideAsync(HttpContext http, string id, ImportDesk imports, bool take) =>
        await imports.DecideAsync(id, take, DeskCookie.NameOf(http), http.RequestAborted) is null
            ? DeskGate.Error(http, StatusCodes.Status404NotFound)
            : DeskForms.SeeOther(take ? $"{Root}/imports/{id}" : $"{Root}/import?ok=import-drop");

    private static IResult File(byte[] bytes, string name) => Results.File(bytes, "text/csv; charset=utf-8", name);
}
