using HelpDesk.Bot.Accounts;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Desk.SignIn;
using HelpDesk.Store;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Api;

/// <summary>Accounts of staff over the API.</summary>
internal static class AccountCalls
{
    public static void MapAccountCalls(this RouteGroupBuilder api)
    {
        api.MapGet("/accounts", ListAsync).Needs(DeskAction.SeeAccounts).Produces<AccountListJson>().WithName("listAccounts");
        api.MapGet("/accounts/{name}", FindAsync).Needs(DeskAction.SeeAccounts).Produces<AccountJson>().WithName("getAccount");
        api.MapPost("/accounts", CreateAsync).Needs(DeskAction.Accounts).Accepts<NewAccountJson>("application/json").Produces<LinkedAccountJson>(StatusCodes.Status201Created)
            .WithName("createAccount");
        api.MapPatch("/accounts/{name}", ChangeAsync).Needs(DeskAction.Accounts).Accepts<AccountFieldsJson>("application/json").Produces<AccountJson>()
            .WithName("changeAccount");
        api.MapDelete("/accounts/{name}", (HttpContext http, string name) => ApplyAsync(http, name, new AccountCommand.Remove())).Needs(DeskAction.Accounts)
            .Produces(StatusCodes.Status204NoContent).WithName("removeAccount");
        api.MapPut("/accounts/{name}/lock", (HttpContext http, string name) => ApplyAsync(http, name, new AccountCommand.Lock())).Needs(DeskAction.Accounts)
            .Produces<AccountJson>().WithName("lockAccount");
        api.MapDelete("/accounts/{name}/lock", (HttpContext http, string name) => ApplyAsync(http, name, new AccountCommand.Unlock())).Needs(DeskAction.Accounts)
            .Produces<AccountJson>().WithName("unlockAccount");
        api.MapPost("/accounts/{name}/link", ResetAsync).Needs(DeskAction.Accounts).Produces<LinkedAccountJson>()
            .WithName("resetAccount");
        api.MapGet("/accounts/{name}/sessions", SessionsAsync).Needs(DeskAction.SeeAccounts).Produces<SessionListJson>().WithName("listSessions");
        api.MapDelete("/accounts/{name}/sessions", (HttpContext http, string name) => ApplyAsync(http, name, new AccountCommand.EndSessions())).Needs(DeskAction.Accounts)
            .Produces<AccountJson>().WithName("endSessions");
        api.MapDelete("/accounts/{name}/sessions/{id}", EndSessionAsync).Needs(DeskAction.Accounts)
            .Produces(StatusCodes.Status204NoContent).WithName("endSession");
    }

    private static async Task<IResult> ListAsync(HttpContext http, AccountReader reader)
    {
        var view = await reader.AllAsync(http.RequestAborted);
        return Results.Ok(new AccountListJson([.. view.Rows.Select(row => AccountJson.Of(row.Account, null, row.Sessions.Count, ApiGate.CallerOf(http)))]));
    }

    private static async Task<IResult> FindAsync(HttpContext http, string name, DeskStore store) =>
        await store.FindAsync(Kinds.Staff, name, http.RequestAborted) is { } account ? await AnswerAsync(http, account) : ApiProblem.NotFound();

    private static async Task<IResult> CreateAsync(HttpContext http, AccountDesk accounts, DeskStore store, CatalogueInUse catalogue, TimeProvider clock)
    {
        var body = await ApiBody.ReadAsync<NewAccountJson>(http.Request, http.RequestAborted);
        if (body.Value is not { } wanted)
        {
            return body.Problem ?? Results.BadRequest();
        }

        var caller = ApiGate.CallerOf(http);
        if (ApiHeaders.ReadKey(http, body.Raw, out var key) is { } fault)
        {
            return fault;
        }

        var typed = Typed(wanted.DisplayName, wanted.Role, wanted.Department, wanted.Phone, wanted.Language);
        typed["name"] = wanted.Name ?? "";
        var (facts, form) = AccountForm.Read(typed, null, catalogue.Estate);
        if (facts is null)
        {
            return Faulty(form);
        }

        var once = key is null ? null : await key.FindAsync(store, clock.GetUtcNow(), http.RequestAborted);
        if (once is OnceState.Taken taken)
        {
            return taken.SameRequest ? await RepeatedAsync(http, store, taken.Ticket) : ApiProblem.KeyReused();
        }

        var name = StaffAccounts.KeyOf(form["name"]);
        var (secret, link) = accounts.NewLink();
        var outcome = await accounts.CreateAsync(name, facts, link, caller.By, (once as OnceState.Free)?.For(name), http.RequestAborted);
        return outcome is AccountOutcome.Kept kept ? Linked(http, kept.Account, secret, StatusCodes.Status201Created) : Problem(outcome);
    }

    private static async Task<IResult> ChangeAsync(HttpContext http, string name, AccountDesk accounts, DeskStore store, CatalogueInUse catalogue)
    {
        var body = await ApiBody.ReadAsync<AccountFieldsJson>(http.Request, http.RequestAborted);
        if (body.Value is not { } wanted)
        {
            return body.Problem ?? Results.BadRequest();
        }

        if (ApiHeaders.ReadIfMatch(http, "account", out var version) is { } fault)
        {
            return fault;
        }

        if (await store.FindAsync(Kinds.Staff, name, http.RequestAborted) is not { } onFile)
        {
            return ApiProblem.NotFound();
        }

        // What is left out stays as this version has it, so it is against this version even when the caller names none.
        var (facts, form) = AccountForm.Read(Typed(wanted.DisplayName, wanted.Role, wanted.Department, wanted.Phone, wanted.Language), onFile.Value, catalogue.Estate);
        return facts is null
            ? Faulty(form)
            : await AnswerAsync(http, await accounts.ApplyAsync(name, new AccountCommand.Change(facts), ApiGate.CallerOf(http).By, version ?? onFile.Version, http.RequestAborted));
    }

    private static async Task<IResult> ApplyAsync(HttpContext http, string name, AccountCommand command)
    {
        if (ApiHeaders.ReadIfMatch(http, "account", out var version) is { } fault)
        {
            return fault;
        }

        var accounts = http.RequestServices.GetRequiredService<AccountDesk>();
        return await AnswerAsync(http, await accounts.ApplyAsync(name, command, ApiGate.CallerOf(http).By, version, http.RequestAborted));
    }

    private static async Task<IResult> ResetAsync(HttpContext http, string name, AccountDesk accounts)
    {
        if (ApiHeaders.ReadIfMatch(http, "account", out var version) is { } fault)
        {
            return fault;
        }

        var (secret, link) = accounts.NewLink();
        var outcome = await accounts.ApplyAsync(name, new AccountCommand.Reset(link), ApiGate.CallerOf(http).By, version, http.RequestAborted);
        return outcome is AccountOutcome.Kept kept ? Linked(http, kept.Account, secret, StatusCodes.Status200OK) : Problem(outcome);
    }

    private static async Task<IResult> SessionsAsync(HttpContext http, string name, DeskStore store, DeskSessions sessions) =>
        await store.FindAsync(Kinds.Staff, name, http.RequestAborted) is null
            ? ApiProblem.NotFound()
            : Results.Ok(new SessionListJson([.. (await sessions.OpenAsync(name, http.RequestAborted)).Select(SessionJson.Of)]));

    private static async Task<IResult> EndSessionAsync(HttpContext http, string name, string id, DeskSessions sessions, TimeProvider clock)
    {
        var told = SignInTrail.EndedSession(ApiGate.CallerOf(http).By, name, clock.GetUtcNow());
        return await sessions.EndAsync(name, all => all.Without(id), told, http.RequestAborted) ? Results.NoContent() : ApiProblem.NotFound();
    }

    private static async Task<IResult> AnswerAsync(HttpContext http, AccountOutcome outcome) => outcome switch
    {
        AccountOutcome.Kept kept => await AnswerAsync(http, kept.Account),
        AccountOutcome.Removed => Results.NoContent(),
        _ => Problem(outcome),
    };

    private static async Task<IResult> AnswerAsync(HttpContext http, Versioned<StaffAccount> account)
    {
        ApiHeaders.WriteVersion(http, account.Version);
        var sessions = await http.RequestServices.GetRequiredService<DeskSessions>().OpenAsync(account.Value.Name, http.RequestAborted);
        return Results.Ok(AccountJson.Of(account.Value, account.Version, sessions.Count, ApiGate.CallerOf(http)));
    }

    // The link was said once and is kept nowhere.
    private static async Task<IResult> RepeatedAsync(HttpContext http, DeskStore store, string name) =>
        await store.FindAsync(Kinds.Staff, name, http.RequestAborted) is { } account ? Linked(http, account, null, StatusCodes.Status201Created) : Problem(new AccountOutcome.NotFound());

    private static IResult Linked(HttpContext http, Versioned<StaffAccount> account, string? secret, int status)
    {
        var name = account.Value.Name;
        ApiHeaders.WriteVersion(http, account.Version);
        var json = new LinkedAccountJson(AccountJson.Of(account.Value, account.Version, 0, ApiGate.CallerOf(http)), secret is null ? null : AccountPages.LinkOf(http, name, secret), account.Value.Link is { } link ? TicketJson.Instant(link.Until) : null);
        return status == StatusCodes.Status201Created ? Results.Created($"/api/v1/accounts/{Uri.EscapeDataString(name)}", json) : Results.Ok(json);
    }

    private static IResult Problem(AccountOutcome outcome) => outcome switch
    {
        AccountOutcome.Refused refused => ApiProblem.Of(StatusCodes.Status409Conflict, Kinds.Written(refused.Reason)),
        AccountOutcome.Stale => ApiProblem.ChangedSince(),
        _ => ApiProblem.NotFound(),
    };

    private static IResult Faulty(AccountForm form) =>
        ApiProblem.Of(StatusCodes.Status400BadRequest, "invalid_field", null, form.Faults.ToDictionary(fault => fault.Key == "display" ? "displayName" : fault.Key, fault => fault.Value, StringComparer.Ordinal));

    private static Dictionary<string, string> Typed(string? displayName, string? role, string? department, string? phone, string? language) =>
        new (string Field, string? Value)[] { ("display", displayName), ("role", role), ("department", department), ("phone", phone), ("language", language) }
            .Where(each => each.Value is not null).ToDictionary(each => each.Field, each => each.Value ?? "", StringComparer.Ordinal);
}
