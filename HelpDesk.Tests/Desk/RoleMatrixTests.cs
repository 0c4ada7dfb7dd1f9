using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.RegularExpressions;
using HelpDesk.Bot.Desk;
using HelpDesk.Store;
using HelpDesk.Store.Staff;
using Microsoft.AspNetCore.Routing;

namespace HelpDesk.Tests.Desk;

/// <summary>Who may what, cell by cell: every route of the desk and the API, every role, as written out here and nowhere computed.</summary>
/// <remarks>
/// A route that is mapped and not written here fails, and says the line to add. The line it says tells what the desk does today; whoever
/// adds it makes sure that this is what the role should be allowed.
/// </remarks>
public sealed partial class RoleMatrixTests : IAsyncLifetime, IDisposable
{
    // y may, - may not; "open" needs no sign-in. Columns: agent, technician, security, head of department, supervisor, manager, administrator.
    private const string Table = """
        GET    /desk                                                                y y y y y y y
        GET    /desk/accounts                                                       - - - - - y y
        POST   /desk/accounts                                                       - - - - - - y
        GET    /desk/accounts/{name}                                                - - - - - y y
        POST   /desk/accounts/{name}/change                                         - - - - - - y
        POST   /desk/accounts/{name}/end                                            - - - - - - y
        POST   /desk/accounts/{name}/lock                                           - - - - - - y
        POST   /desk/accounts/{name}/remove                                         - - - - - - y
        POST   /desk/accounts/{name}/reset                                          - - - - - - y
        POST   /desk/accounts/{name}/session                                        - - - - - - y
        POST   /desk/accounts/{name}/unlock                                         - - - - - - y
        GET    /desk/audit                                                          - - - - - y y
        GET    /desk/bookings                                                       y y y y y y y
        GET    /desk/chats                                                          y y - y y y y
        GET    /desk/chats/news                                                     y y - y y y y
        GET    /desk/chats/{key}                                                    y y - y y y y
        POST   /desk/chats/{key}/back                                               y y - y y y y
        POST   /desk/chats/{key}/join                                               y y - y y y y
        GET    /desk/chats/{key}/news                                               y y - y y y y
        POST   /desk/chats/{key}/say                                                y y - y y y y
        GET    /desk/figures                                                        y y y y y y y
        GET    /desk/first-admin                                                    open
        POST   /desk/first-admin                                                    open
        GET    /desk/gate                                                           y y y y y y y
        POST   /desk/gate/use                                                       y y y y y y y
        POST   /desk/language                                                       open
        GET    /desk/live                                                           y y y y y y y
        GET    /desk/me                                                             y y y y y y y
        POST   /desk/me/language                                                    y y y y y y y
        POST   /desk/me/others                                                      y y y y y y y
        POST   /desk/me/password                                                    y y y y y y y
        POST   /desk/me/session                                                     y y y y y y y
        GET    /desk/new                                                            y y - y y y y
        POST   /desk/new                                                            y y - y y y y
        GET    /desk/photos/{id}                                                    y y y y y y y
        GET    /desk/queue                                                          y y y y y y y
        GET    /desk/residents                                                      y y y y y y y
        GET    /desk/residents/import                                               - - - - y y y
        POST   /desk/residents/import                                               - - - - y y y
        GET    /desk/residents/imports/{id}                                         - - - - y y y
        POST   /desk/residents/imports/{id}/confirm                                 - - - - y y y
        POST   /desk/residents/imports/{id}/drop                                    - - - - y y y
        GET    /desk/residents/imports/{id}/failed.csv                              - - - - y y y
        GET    /desk/residents/new                                                  y - - y y y y
        POST   /desk/residents/new                                                  y - - y y y y
        GET    /desk/residents/template.csv                                         - - - - y y y
        GET    /desk/residents/{id}                                                 y y y y y y y
        GET    /desk/residents/{id}/edit                                            y - - y y y y
        POST   /desk/residents/{id}/edit                                            y - - y y y y
        GET    /desk/residents/{id}/erase                                           - - - - - y y
        POST   /desk/residents/{id}/erase                                           - - - - - y y
        GET    /desk/residents/{id}/erasure                                         - - - - - y y
        POST   /desk/residents/{id}/export                                          - - - - - y y
        GET    /desk/residents/{id}/merge                                           - - - - y y y
        POST   /desk/residents/{id}/merge                                           - - - - y y y
        GET    /desk/residents/{id}/talk/{place:int}                                y y y y y y y
        GET    /desk/roster                                                         y y y y y y y
        POST   /desk/roster/back                                                    y y y - y y y
        POST   /desk/roster/copy                                                    - - - - y y y
        POST   /desk/roster/cover                                                   y y y - y y y
        POST   /desk/roster/fill                                                    - - - - y y y
        GET    /desk/roster/{day}/{part}                                            y y y y y y y
        POST   /desk/roster/{day}/{part}/plan                                       - - - - y y y
        POST   /desk/roster/{day}/{part}/substitute                                 - - - - y y y
        POST   /desk/roster/{day}/{part}/swap                                       - - - - y y y
        GET    /desk/search                                                         y y y y y y y
        GET    /desk/sign-in                                                        open
        POST   /desk/sign-in                                                        open
        POST   /desk/sign-out                                                       open
        GET    /desk/tasks/{*id}                                                    y y y y y y y
        POST   /desk/tasks/{*id}                                                    y y - y y y y
        GET    /desk/tickets                                                        y y y y y y y
        GET    /desk/tickets.csv                                                    y - - y y y y
        GET    /desk/tickets/rows                                                   y y y y y y y
        GET    /desk/tickets/{number}                                               y y y y y y y
        GET    /desk/tickets/{number}/colleagues                                    y y y y y y y
        POST   /desk/tickets/{number}/do/approve                                    y - - y y y y
        POST   /desk/tickets/{number}/do/assign                                     y y - y y y y
        POST   /desk/tickets/{number}/do/cancel                                     y - - y y y y
        POST   /desk/tickets/{number}/do/close                                      y y - y y y y
        POST   /desk/tickets/{number}/do/decline                                    y y y y y y y
        POST   /desk/tickets/{number}/do/dispatch                                   y y - y y y y
        POST   /desk/tickets/{number}/do/done                                       y y - y y y y
        POST   /desk/tickets/{number}/do/failed                                     y y y y y y y
        POST   /desk/tickets/{number}/do/finding                                    y y y y y y y
        POST   /desk/tickets/{number}/do/in-order                                   y y y y y y y
        POST   /desk/tickets/{number}/do/link                                       y y - y y y y
        POST   /desk/tickets/{number}/do/merge                                      y y - y y y y
        POST   /desk/tickets/{number}/do/move                                       y y - y y y y
        POST   /desk/tickets/{number}/do/note                                       y y y y y y y
        POST   /desk/tickets/{number}/do/papers                                     y - - y y y y
        POST   /desk/tickets/{number}/do/passed                                     y y y y y y y
        POST   /desk/tickets/{number}/do/promise                                    y y - y y y y
        POST   /desk/tickets/{number}/do/reclass                                    y y - y y y y
        POST   /desk/tickets/{number}/do/refund                                     y - - y y y y
        POST   /desk/tickets/{number}/do/refuse                                     y - - y y y y
        POST   /desk/tickets/{number}/do/reopen                                     y y - y y y y
        POST   /desk/tickets/{number}/do/reply                                      y y - y y y y
        POST   /desk/tickets/{number}/do/resume                                     y - - y y y y
        POST   /desk/tickets/{number}/do/send-back                                  y - - y y y y
        POST   /desk/tickets/{number}/do/suspend                                    y - - y y y y
        POST   /desk/tickets/{number}/do/take                                       y y y y y y y
        POST   /desk/tickets/{number}/do/unlink                                     y y - y y y y
        POST   /desk/tickets/{number}/do/wait                                       y y - y y y y
        POST   /desk/tickets/{number}/incident/close                                y y - y y y y
        POST   /desk/tickets/{number}/incident/done                                 y y - y y y y
        POST   /desk/tickets/{number}/incident/join                                 y y - y y y y
        POST   /desk/tickets/{number}/incident/leave                                y y - y y y y
        POST   /desk/tickets/{number}/incident/reply                                y y - y y y y
        POST   /desk/tickets/{number}/incident/take                                 y y y y y y y
        POST   /desk/tickets/{number}/incident/undo                                 y y y y y y y
        GET    /desk/tickets/{number}/news                                          y y y y y y y
        POST   /desk/tickets/{number}/undo                                          y y y y y y y
        POST   /desk/tickets/{number}/writing                                       y y y y y y y
        GET    /desk/try                                                            y y y y y y y
        POST   /desk/try                                                            y y y y y y y
        POST   /desk/views                                                          y y y y y y y
        POST   /desk/views/{id}                                                     y y y y y y y
        POST   /desk/views/{id}/delete                                              y y y y y y y
        GET    /desk/webhooks                                                       - - - - - y y
        POST   /desk/webhooks                                                       - - - - - y y
        GET    /desk/webhooks/{id}                                                  - - - - - y y
        POST   /desk/webhooks/{id}/again                                            - - - - - y y
        POST   /desk/webhooks/{id}/change                                           - - - - - y y
        POST   /desk/webhooks/{id}/remove                                           - - - - - y y
        POST   /desk/webhooks/{id}/secret                                           - - - - - y y
        POST   /desk/webhooks/{id}/test                                             - - - - - y y
        GET    /desk/welcome                                                        open
        POST   /desk/welcome                                                        open
        GET    /desk/works                                                          y y y y y y y
        GET    /api/v1/accounts                                                     - - - - - y y
        POST   /api/v1/accounts                                                     - - - - - - y
        DELETE /api/v1/accounts/{name}                                              - - - - - - y
        GET    /api/v1/accounts/{name}                                              - - - - - y y
        PATCH  /api/v1/accounts/{name}                                              - - - - - - y
        POST   /api/v1/accounts/{name}/link                                         - - - - - - y
        DELETE /api/v1/accounts/{name}/lock                                         - - - - - - y
        PUT    /api/v1/accounts/{name}/lock                                         - - - - - - y
        DELETE /api/v1/accounts/{name}/sessions                                     - - - - - - y
        GET    /api/v1/accounts/{name}/sessions                                     - - - - - y y
        DELETE /api/v1/accounts/{name}/sessions/{id}                                - - - - - - y
        GET    /api/v1/alarms                                                       y y y y y y y
        GET    /api/v1/audit                                                        - - - - - y y
        GET    /api/v1/board                                                        y y y y y y y
        GET    /api/v1/chats                                                        y y - y y y y
        GET    /api/v1/chats/{id}                                                   y y - y y y y
        POST   /api/v1/chats/{id}/handback                                          y y - y y y y
        POST   /api/v1/chats/{id}/join                                              y y - y y y y
        POST   /api/v1/chats/{id}/replies                                           y y - y y y y
        GET    /api/v1/duty                                                         y y y y y y y
        DELETE /api/v1/duty/cover                                                   y y y - y y y
        POST   /api/v1/duty/cover                                                   y y y - y y y
        GET    /api/v1/figures                                                      y y y y y y y
        GET    /api/v1/passes/{number}                                              y y y y y y y
        POST   /api/v1/passes/{number}/uses                                         y y y y y y y
        GET    /api/v1/residents                                                    y y y y y y y
        POST   /api/v1/residents                                                    y - - y y y y
        POST   /api/v1/residents/imports                                            - - - - y y y
        DELETE /api/v1/residents/imports/{id}                                       - - - - y y y
        GET    /api/v1/residents/imports/{id}                                       - - - - y y y
        POST   /api/v1/residents/imports/{id}/confirm                               - - - - y y y
        GET    /api/v1/residents/imports/{id}/failed                                - - - - y y y
        GET    /api/v1/residents/imports/{id}/rows                                  - - - - y y y
        GET    /api/v1/residents/{id}                                               y y y y y y y
        PUT    /api/v1/residents/{id}                                               y - - y y y y
        POST   /api/v1/residents/{id}/erase                                         - - - - - y y
        GET    /api/v1/residents/{id}/erasure                                       - - - - - y y
        POST   /api/v1/residents/{id}/export                                        - - - - - y y
        GET    /api/v1/residents/{id}/history                                       y y y y y y y
        POST   /api/v1/residents/{id}/merge                                         - - - - y y y
        GET    /api/v1/roster                                                       y y y y y y y
        POST   /api/v1/roster/copies                                                - - - - y y y
        POST   /api/v1/roster/swaps                                                 - - - - y y y
        PUT    /api/v1/roster/{day}/{part}                                          - - - - y y y
        GET    /api/v1/search                                                       y y y y y y y
        GET    /api/v1/tasks                                                        y y y y y y y
        POST   /api/v1/tasks/{*id}                                                  y y - y y y y
        GET    /api/v1/tickets                                                      y y y y y y y
        POST   /api/v1/tickets                                                      y y - y y y y
        GET    /api/v1/tickets.csv                                                  y - - y y y y
        GET    /api/v1/tickets/{number}                                             y y y y y y y
        PUT    /api/v1/tickets/{number}/assignee                                    y y - y y y y
        POST   /api/v1/tickets/{number}/booking                                     y y - y y y y
        GET    /api/v1/tickets/{number}/canned-replies                              y y - y y y y
        POST   /api/v1/tickets/{number}/checks                                      y y y y y y y
        PUT    /api/v1/tickets/{number}/classification                              y y - y y y y
        POST   /api/v1/tickets/{number}/decisions                                   y - - y y y y
        POST   /api/v1/tickets/{number}/dispatch                                    y y - y y y y
        DELETE /api/v1/tickets/{number}/incident                                    y y - y y y y
        GET    /api/v1/tickets/{number}/incident                                    y y y y y y y
        POST   /api/v1/tickets/{number}/incident                                    y y - y y y y
        POST   /api/v1/tickets/{number}/incident/actions                            y y y y y y y
        POST   /api/v1/tickets/{number}/incident/replies                            y y - y y y y
        GET    /api/v1/tickets/{number}/links                                       y y y y y y y
        DELETE /api/v1/tickets/{number}/links/{other}                               y y - y y y y
        PUT    /api/v1/tickets/{number}/links/{other}                               y y - y y y y
        POST   /api/v1/tickets/{number}/merge                                       y y - y y y y
        POST   /api/v1/tickets/{number}/notes                                       y y y y y y y
        POST   /api/v1/tickets/{number}/promise                                     y y - y y y y
        POST   /api/v1/tickets/{number}/replies                                     y y - y y y y
        POST   /api/v1/tickets/{number}/take                                        y y y y y y y
        POST   /api/v1/tickets/{number}/transitions                                 y y y y y y y
        POST   /api/v1/tickets/{number}/undo                                        y y y y y y y
        POST   /api/v1/understand                                                   y y y y y y y
        GET    /api/v1/views                                                        y y y y y y y
        POST   /api/v1/views                                                        y y y y y y y
        DELETE /api/v1/views/{id}                                                   y y y y y y y
        PUT    /api/v1/views/{id}                                                   y y y y y y y
        GET    /api/v1/webhooks                                                     - - - - - y y
        POST   /api/v1/webhooks                                                     - - - - - y y
        DELETE /api/v1/webhooks/{id}                                                - - - - - y y
        GET    /api/v1/webhooks/{id}                                                - - - - - y y
        PUT    /api/v1/webhooks/{id}                                                - - - - - y y
        GET    /api/v1/webhooks/{id}/deliveries                                     - - - - - y y
        POST   /api/v1/webhooks/{id}/deliveries/{eventId}/resends                   - - - - - y y
        POST   /api/v1/webhooks/{id}/secret                                         - - - - - y y
        POST   /api/v1/webhooks/{id}/tests                                          - - - - - y y
        ANY    /api/v1/{*rest}                                                      open
        """;

    private static readonly StaffRole[] Roles =
        [StaffRole.Agent, StaffRole.Technician, StaffRole.Security, StaffRole.DepartmentHead, StaffRole.Supervisor, StaffRole.Manager, StaffRole.Admin];

    // What stands in a route for something on file; anything else is a name of nothing.
    private static readonly Dictionary<string, string> OnFile = new(StringComparer.Ordinal)
    {
        ["number"] = Some.Number,
        ["day"] = "2026-11-21",
        ["part"] = "night",
        ["place"] = "1",
    };

    private readonly DeskHost host = new("Testing", Keys());

    /// <summary>A key of the API for each role, called as the role is.</summary>
    internal static (string Name, string Value)[] Keys() =>
    [
        .. Roles.SelectMany((role, index) => new[]
        {
            ($"HelpDesk:Api:Keys:{index}:Name", Kinds.Written(role)),
            ($"HelpDesk:Api:Keys:{index}:Key", KeyOf(role)),
            ($"HelpDesk:Api:Keys:{index}:Role", Kinds.Written(role)),
        }),
    ];

    public async Task InitializeAsync() => await Some.SeedAsync(host.Store);

    public async Task DisposeAsync() => await host.DisposeAsync();

    public void Dispose() => host.Dispose();

    [Fact]
    public void Given_every_route_when_looked_at_then_it_says_what_it_asks_for()
    {
        var silent = Routes(host).Where(route => route.Permission is null).Select(route => $"{route.Method} {route.Pattern}: map it with .Needs(DeskAction.…) or .Open()");
        Assert.Empty(silent);
    }

    [Fact]
    public async Task Given_every_route_when_every_role_tries_it_then_each_cell_is_as_written()
    {
        var written = Written();
        List<string> missing = [];
        List<string> wrong = [];
        var routes = Routes(host);
        var callers = await CallersAsync();
        foreach (var route in routes)
        {
            var seen = route.Permission is { Action: null } ? "open" : await SeenAsync(route, callers);
            if (!written.TryGetValue(route.Line, out var cells))
            {
                missing.Add($"        {route.Line,-75} {seen}");
            }
            else if (cells != seen)
            {
                wrong.Add($"{route.Line}: written {cells}, met {seen}");
            }
        }

        var gone = written.Keys.Except(routes.Select(route => route.Line), StringComparer.Ordinal).ToList();
        Assert.True(missing.Count == 0, $"Not in the table. Check each cell against what the role should do, then add:\n{string.Join('\n', missing)}");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.True(gone.Count == 0, "In the table and not mapped:\n" + string.Join('\n', gone));
    }

    [Fact]
    public async Task Given_nobody_signed_in_when_a_route_is_tried_then_it_asks_who_comes()
    {
        var stranger = host.Browser();
        var token = TokenIn(await stranger.Client.GetStringAsync("/desk/sign-in"));
        foreach (var route in Routes(host).Where(route => route.Permission is { Action: not null }))
        {
            using var answer = await SendAsync(stranger.Client, route, token);
            var expected = route.IsApi ? HttpStatusCode.Unauthorized : HttpStatusCode.Redirect;
            Assert.True(expected == answer.StatusCode, $"{route.Line} gave {answer.StatusCode}");
            Assert.True(route.IsApi || answer.Headers.Location?.ToString().StartsWith("/desk/sign-in", StringComparison.Ordinal) == true, route.Line);
        }
    }

    /// <summary>Every route under /desk and /api/v1.</summary>
    internal static IReadOnlyList<Route> Routes(DeskHost host) =>
    [
        .. host.Get<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => (Pattern: "/" + endpoint.RoutePattern.RawText?.TrimStart('/'), Endpoint: endpoint))
            .Where(each => each.Pattern == "/desk" || each.Pattern.StartsWith("/desk/", StringComparison.Ordinal) || each.Pattern.StartsWith("/api/v1/", StringComparison.Ordinal))
            .SelectMany(each => (each.Endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["ANY"])
                .Select(method => new Route(method, each.Pattern, each.Endpoint.Metadata.GetMetadata<RoutePermission>())))
            .OrderBy(route => route.IsApi).ThenBy(route => route.Pattern, StringComparer.Ordinal).ThenBy(route => route.Method, StringComparer.Ordinal),
    ];

    internal static string KeyOf(StaffRole role) => $"key-of-the-{Kinds.Written(role)}-role";

    private static Dictionary<string, string> Written() => Table.Split('\n', StringSplitOptions.RemoveEmptyEntries)
        .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .ToDictionary(parts => $"{parts[0],-6} {parts[1]}", parts => string.Join(' ', parts[2..]), StringComparer.Ordinal);

    private async Task<List<(HttpClient Desk, string Token, HttpClient Api)>> CallersAsync()
    {
        List<(HttpClient, string, HttpClient)> callers = [];
        foreach (var role in Roles)
        {
            var browser = await host.SignedInAsync(role);
            var api = host.CreateClient();
            api.DefaultRequestHeaders.Authorization = new("Bearer", KeyOf(role));
            callers.Add((browser.Client, TokenIn(await browser.Client.GetStringAsync("/desk/try")), api));
        }

        return callers;
    }

    private static async Task<string> SeenAsync(Route route, List<(HttpClient Desk, string Token, HttpClient Api)> callers)
    {
        List<char> cells = [];
        foreach (var (desk, token, api) in callers)
        {
            using var answer = await SendAsync(route.IsApi ? api : desk, route, token);
            Assert.False(answer.Headers.Location?.ToString().StartsWith("/desk/sign-in", StringComparison.Ordinal) == true, $"{route.Line} sent somebody who is signed in to sign in");
            cells.Add(answer.StatusCode == HttpStatusCode.Forbidden ? '-' : 'y');
        }

        return string.Join(' ', cells);
    }

    // Version 0 is always stale and an empty body says nothing, so that no cell changes what the next one meets.
    private static async Task<HttpResponseMessage> SendAsync(HttpClient client, Route route, string token)
    {
        using var request = new HttpRequestMessage(new(route.Method), Parameter().Replace(route.Pattern, match => OnFile.GetValueOrDefault(match.Groups["name"].Value, "none")));
        if (route.Method != "GET")
        {
            request.Content = route.IsApi
                ? new StringContent("{}", Encoding.UTF8, MediaTypeHeaderValue.Parse("application/json"))
                : new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("version", "0"), new("text", "")]);
        }

        return await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
    }

    private static string TokenIn(string html) => Token().Match(html).Groups["token"].Value;

    [GeneratedRegex(@"\{\*{0,2}(?<name>[a-zA-Z]+)[^}]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.NonBacktracking)]
    private static partial Regex Token();

    /// <summary>A route as it is mapped.</summary>
    /// <param name="Method">HTTP method.</param>
    /// <param name="Pattern">As mapped, with its parameters.</param>
    /// <param name="Permission">What it asks for; null when it does not say.</param>
    internal sealed record Route(string Method, string Pattern, RoutePermission? Permission)
    {
        public bool IsApi => Pattern.StartsWith("/api/", StringComparison.Ordinal);

        /// <summary>As it stands in the table.</summary>
        public string Line => $"{Method,-6} {Pattern}";
    }
}
