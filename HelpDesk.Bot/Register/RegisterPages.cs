using System.Globalization;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Desk.SignIn;
using HelpDesk.Bot.Register.Pages;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Store;
using HelpDesk.Store.Residents;
using HelpDesk.Store.Staff;
using Microsoft.AspNetCore.Http.HttpResults;

namespace HelpDesk.Bot.Register;

/// <summary>The residents' register at the desk.</summary>
internal static class RegisterPages
{
    private const string Root = "/desk/residents";
    private const int MaxSearch = 100;
    private const int MaxReason = 200;

    public static void MapRegister(this IEndpointRouteBuilder desk)
    {
        desk.MapGet(Root, ListAsync).Needs(DeskAction.Read);
        desk.MapGet(Root + "/new", (HttpContext http, TimeProvider clock) => Form(http, New(clock), StatusCodes.Status200OK)).Needs(DeskAction.EditResidents);
        desk.MapPost(Root + "/new", CreateAsync).Needs(DeskAction.EditResidents);
        desk.MapGet(Root + "/{id}", FindAsync).Needs(DeskAction.Read);
        desk.MapGet(Root + "/{id}/talk/{place:int}", TalkAsync).Needs(DeskAction.Read);
        desk.MapGet(Root + "/{id}/edit", EditAsync).Needs(DeskAction.EditResidents);
        desk.MapPost(Root + "/{id}/edit", ChangeAsync).Needs(DeskAction.EditResidents);
        desk.MapGet(Root + "/{id}/merge", (HttpContext http, string id) => MergePageAsync(http, id, http.Request.Query["from"], null, StatusCodes.Status200OK)).Needs(DeskAction.MergeResidents);
        desk.MapPost(Root + "/{id}/merge", MergeAsync).Needs(DeskAction.MergeResidents);
        desk.MapGet(Root + "/{id}/erase", EraseFormAsync).Needs(DeskAction.EraseResidents);
        desk.MapPost(Root + "/{id}/erase", EraseAsync).Needs(DeskAction.EraseResidents);
        desk.MapGet(Root + "/{id}/erasure", ErasureAsync).Needs(DeskAction.EraseResidents);
        desk.MapPost(Root + "/{id}/export", ExportAsync).Needs(DeskAction.EraseResidents);
        desk.MapImports();
    }

    private static async Task<IResult> ListAsync(HttpContext http, RegisterReader reader)
    {
        var frame = DeskGate.FrameOf(http);
        var view = await reader.ReadAsync(Asked(http), Page(http), frame.May(DeskAction.SeePhones), http.RequestAborted);
        return DeskGate.Page<ResidentsPage>(new { Frame = frame, View = view, DeskPages.NoticeOf(http, frame).Notice });
    }

    private static async Task<IResult> FindAsync(HttpContext http, string id, DeskStore store, RegisterReader reader)
    {
        if (await store.FindAsync(Kinds.Resident, id, http.RequestAborted) is not { } resident)
        {
            return await reader.MergedIntoAsync(id, http.RequestAborted) is { } into ? Results.Redirect(ResidentLabels.Link(into)) : DeskGate.Error(http, StatusCodes.Status404NotFound);
        }

        var frame = DeskGate.FrameOf(http);
        return DeskGate.Page<ResidentPage>(new { Frame = frame, View = await reader.ViewAsync(resident, DeskGate.ViewerOf(http), http.RequestAborted), DeskPages.NoticeOf(http, frame).Notice });
    }

    private static async Task<IResult> TalkAsync(HttpContext http, string id, int place, DeskStore store, RegisterReader reader, TicketThread thread)
    {
        if (await store.FindAsync(Kinds.Resident, id, http.RequestAborted) is not { } resident
            || (await reader.ConversationsAsync(resident.Value, http.RequestAborted)).ElementAtOrDefault(place - 1) is not { } conversation)
        {
            return DeskGate.Error(http, StatusCodes.Status404NotFound);
        }

        var page = await thread.ReadAsync(DeskGate.ViewerOf(http), conversation.Id, DeskPages.Number(http.Request.Query["before"]), http.RequestAborted);
        return DeskGate.Page<ResidentTalkPage>(new { Frame = DeskGate.FrameOf(http), Resident = resident.Value, Thread = page });
    }

    private static async Task<IResult> CreateAsync(HttpContext http, RegisterDesk desk, CatalogueInUse catalogue)
    {
        var typed = DeskForms.Typed(http);
        var (entry, faults) = ResidentForm.Read("", typed, catalogue.Estate);
        var form = new ResidentForm(null, 0, typed) { Faults = faults };
        if (faults.Count > 0)
        {
            return Form(http, form, StatusCodes.Status400BadRequest);
        }

        var by = DeskCookie.NameOf(http);
        var once = typed.GetValueOrDefault("once") is { Length: > 0 and <= OnceKey.MaxLength } key
            ? OnceKey.Of($"desk:{by}", key, string.Join('\n', typed.Where(field => field.Key != "move").OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}={field.Value}")))
            : null;
        return await desk.CreateAsync(entry, Moves(typed), by, once, http.RequestAborted) switch
        {
            RegisterOutcome.Kept kept => DeskForms.SeeOther($"{ResidentLabels.Link(kept.Entry.Value.Id)}?ok=resident-new"),
            RegisterOutcome.OnFileForOther other => Form(http, form with { Taken = other.Numbers }, StatusCodes.Status409Conflict),
            _ => DeskGate.Error(http, StatusCodes.Status409Conflict),
        };
    }

    private static async Task<IResult> EditAsync(HttpContext http, string id, DeskStore store) =>
        await store.FindAsync(Kinds.Resident, id, http.RequestAborted) is { } resident
            ? Form(http, ResidentForm.Of(resident), StatusCodes.Status200OK)
            : DeskGate.Error(http, StatusCodes.Status404NotFound);

    private static async Task<IResult> ChangeAsync(HttpContext http, string id, RegisterDesk desk, CatalogueInUse catalogue)
    {
        var typed = DeskForms.Typed(http);
        var (entry, faults) = ResidentForm.Read(id, typed, catalogue.Estate);
        if (TicketForms.Number(typed, "version") is not { } version)
        {
            return DeskGate.Error(http, StatusCodes.Status400BadRequest);
        }

        var form = new ResidentForm(id, version, typed) { Faults = faults };
        if (faults.Count > 0)
        {
            return Form(http, form, StatusCodes.Status400BadRequest);
        }

        return await desk.ChangeAsync(entry, version, Moves(typed), DeskCookie.NameOf(http), http.RequestAborted) switch
        {
            RegisterOutcome.Kept kept => DeskForms.SeeOther($"{ResidentLabels.Link(id)}?ok={(kept.WasSame ? "resident-same" : "resident")}"),
            RegisterOutcome.Stale stale => Form(http, form with { Version = stale.Entry.Version, Changed = stale.Entry.Value }, StatusCodes.Status409Conflict),
            RegisterOutcome.OnFileForOther other => Form(http, form with { Taken = other.Numbers }, StatusCodes.Status409Conflict),
            _ => DeskGate.Error(http, StatusCodes.Status404NotFound),
        };
    }

    private static async Task<IResult> MergePageAsync(HttpContext http, string id, string? from, string? refused, int status)
    {
        var store = http.RequestServices.GetRequiredService<DeskStore>();
        if (await store.FindAsync(Kinds.Resident, id, http.RequestAborted) is not { } into)
        {
            return DeskGate.Error(http, StatusCodes.Status404NotFound);
        }

        var other = from is { Length: > 0 } && from != id ? await store.FindAsync(Kinds.Resident, from, http.RequestAborted) : null;
        var found = other is null
            ? await http.RequestServices.GetRequiredService<RegisterReader>().ReadAsync(Asked(http) ?? into.Value.Name, 1, seesPhones: true, http.RequestAborted)
            : new RegisterPage(null, 1, [], false);
        return DeskGate.Page<ResidentMergePage>(new { Frame = DeskGate.FrameOf(http), Into = into, Found = found, From = other, Refused = refused }, status);
    }

    private static async Task<IResult> MergeAsync(HttpContext http, string id, RegisterDesk desk)
    {
        var typed = DeskForms.Typed(http);
        if (typed.GetValueOrDefault("from") is not { Length: > 0 } from || TicketForms.Number(typed, "version") is not { } seen || TicketForms.Number(typed, "from-version") is not { } seenFrom)
        {
            return DeskGate.Error(http, StatusCodes.Status400BadRequest);
        }

        return await desk.MergeAsync(from, id, seenFrom, seen, DeskCookie.NameOf(http), http.RequestAborted) switch
        {
            RegisterOutcome.Kept => DeskForms.SeeOther($"{ResidentLabels.Link(id)}?ok=resident-merged"),
            RegisterOutcome.TooMuch => await MergePageAsync(http, id, from, "register.merge.much", StatusCodes.Status409Conflict),
            RegisterOutcome.Stale => await MergePageAsync(http, id, from, "register.merge.stale", StatusCodes.Status409Conflict),
            _ => DeskGate.Error(http, StatusCodes.Status404NotFound),
        };
    }

    private static async Task<IResult> EraseFormAsync(HttpContext http, string id, DeskStore store) =>
        await store.FindAsync(Kinds.Resident, id, http.RequestAborted) is { } resident
            ? DeskGate.Page<ResidentErasePage>(new { Frame = DeskGate.FrameOf(http), It = resident })
            : DeskGate.Error(http, StatusCodes.Status404NotFound);

    private static async Task<IResult> EraseAsync(HttpContext http, string id, DeskStore store, RegisterDesk desk)
    {
        var typed = DeskForms.Typed(http);
        var reason = typed.GetValueOrDefault("reason")?.Trim() ?? "";
        if (await store.FindAsync(Kinds.Resident, id, http.RequestAborted) is not { } resident)
        {
            return DeskGate.Error(http, StatusCodes.Status404NotFound);
        }

        if (reason.Length is 0 or > MaxReason)
        {
            return Refused(resident, "register.erase.reason.missing", StatusCodes.Status400BadRequest);
        }

        if (typed.GetValueOrDefault("confirm")?.Trim() != resident.Value.Name)
        {
            return Refused(resident, "register.erase.wrong", StatusCodes.Status400BadRequest);
        }

        return await desk.EraseAsync(id, TicketForms.Number(typed, "version") ?? 0, reason, DeskCookie.NameOf(http), http.RequestAborted) switch
        {
            RegisterOutcome.Erasing => DeskForms.SeeOther($"{ResidentLabels.Link(id)}/erasure"),
            RegisterOutcome.MattersOpen open => Refused(resident, "register.erase.open", StatusCodes.Status409Conflict, open.Tickets),
            RegisterOutcome.Stale stale => Refused(stale.Entry, "register.erase.stale", StatusCodes.Status409Conflict),
            _ => DeskGate.Error(http, StatusCodes.Status404NotFound),
        };

        IResult Refused(Versioned<Resident> it, string why, int status, IReadOnlyList<string>? open = null) =>
            DeskGate.Page<ResidentErasePage>(new { Frame = DeskGate.FrameOf(http), It = it, Refused = why, Reason = reason, Open = open ?? [] }, status);
    }

    private static async Task<IResult> ErasureAsync(HttpContext http, string id, DeskStore store) =>
        await store.FindAsync(Kinds.RegisterJob, RegisterJob.IdOf(RegisterWork.Erase, id), http.RequestAborted) is { } job
            ? DeskGate.Page<ErasurePage>(new { Frame = DeskGate.FrameOf(http), Job = job.Value })
            : DeskGate.Error(http, StatusCodes.Status404NotFound);

    private static async Task<IResult> ExportAsync(HttpContext http, string id, DeskStore store, PersonExport export, TimeProvider clock) =>
        await export.AnswerAsync(id, DeskCookie.NameOf(http), store, clock, http.RequestAborted) ?? DeskGate.Error(http, StatusCodes.Status404NotFound);

    private static RazorComponentResult Form(HttpContext http, ResidentForm form, int status) => DeskGate.Page<ResidentEditPage>(new { Frame = DeskGate.FrameOf(http), Form = form }, status);

    private static ResidentForm New(TimeProvider clock) =>
        new(null, 0, new Dictionary<string, string>(StringComparer.Ordinal) { ["once"] = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N") });

    // Ticked for the numbers that were shown, and for no others that were typed since.
    private static bool Moves(Dictionary<string, string> typed) => typed.GetValueOrDefault("move") is { Length: > 0 };

    internal static int Page(HttpContext http) => int.TryParse(http.Request.Query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? page : 1;

    private static string? Asked(HttpContext http) => http.Request.Query["q"].ToString().Trim() is { Length: > 0 } asked ? Shortening.Cut(asked, MaxSearch) : null;
}
