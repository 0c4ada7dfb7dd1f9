using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Store;
using HelpDesk.Store.Applications;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Bookings;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Duty;
using HelpDesk.Store.Photos;
using HelpDesk.Store.Residents;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Duty;
using HelpDesk.Tests.Store.Applications;

namespace HelpDesk.Tests.Desk;

/// <summary>Texts of somebody who means harm, in every field that residents, gateways, clients of the API and staff fill, on every page of the desk.</summary>
/// <remarks>Pages and forms are found by themselves: those of the routes that are mapped and those that stand on the pages.</remarks>
public sealed partial class HostileDeskTests
{
    private const string Task = "handoff:sms:SM1";
    private const string Application = "A20261121-0009";
    private const string PhotoId = "0123456789abcdef0123456789abcdef";

    private static readonly string[] Queries =
        ["q", "state", "page", "ok", "of", "untold", "back", "lane", "shown", "call", "before", "week", "day", "subject", "by", "form", "name", "token", "building", "unit", "kind", "from", "to", "view", "cursor", "number", "slot", "service"];

    // What stands in a route for something on file.
    private static readonly Dictionary<string, string[]> OnFile = new(StringComparer.Ordinal)
    {
        ["number"] = [Some.Number, Application],
        ["id"] = [Task, PhotoId],
        ["name"] = ["agent"],
        ["day"] = ["2026-11-21"],
        ["part"] = ["night"],
    };

    public static TheoryData<string, string> Corpus => new()
    {
        { "a script", "<script>alert('hit')</script>" },
        { "an attribute's end", "\" autofocus onfocus=\"alert(1)\" x=\"" },
        { "another attribute's end", "' onmouseover='alert(1)' x='" },
        { "an address", "javascript:alert(1)//" },
        { "a picture's fault", "\"><img src=x onerror=alert(1)>" },
        { "a drawing", "</textarea></title></select><svg/onload=alert(1)>" },
        { "a comment and a template", "--><!--<style>*{}</style>{{constructor.constructor('alert(1)')()}}${7*7}@(1+1)" },
        { "encoded before", "&lt;script&gt;&#60;script&#62;%3Cscript%3E\\u003cscript\\u003e" },
        { "marks that turn and control", "abc\u202Egnp.exe\u2066\u0001\u001B[31m\u007F\u0085\uFEFF" },
        { "a null and half a character", "a\u0000b\uD83Dc" },
        { "ten thousand characters", string.Concat(Enumerable.Repeat("<b onclick=x>长</b>\"'", 500)) },
    };

    [Theory]
    [MemberData(nameof(Corpus))]
    public async Task Given_hostile_text_in_every_field_when_every_page_is_shown_and_every_form_sent_then_it_stays_text(string what, string text)
    {
        await using var host = new DeskHost("Testing", RoleMatrixTests.Keys());
        await FillAsync(host, text);
        Poison.Labels(host.Get<PropertyCatalogue>(), text);
        var admin = await host.SignedInAsync(StaffRole.Admin);
        List<string> faults = [];
        var forms = new Dictionary<string, List<(string Name, string Value)>>(StringComparer.Ordinal);
        foreach (var path in Pages(host, text))
        {
            var html = await LookAsync(admin.Client, path, text, faults);
            Collect(html, text, forms);
        }

        Assert.True(forms.Count > 10, $"Only {forms.Count} forms were found.");
        foreach (var (action, fields) in forms)
        {
            using var form = new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
            using var answer = await admin.Client.PostAsync(action, form);
            Check(action, answer, await answer.Content.ReadAsStringAsync(), text, faults);
        }

        await CallAsync(host, text, faults);
        foreach (var path in Pages(host, text))
        {
            await LookAsync(admin.Client, path, text, faults);
        }

        Assert.True(faults.Count == 0, $"{what}:\n{string.Join('\n', faults.Distinct().Take(40))}");
    }

    [Theory]
    [InlineData("<p onclick=\"x\">", "<p onclick>")]
    [InlineData("<a href='javascript:x'>", "<a href=\"javascript:x\">")]
    [InlineData("<a href=\"&#106;avascript:x\">", "<a href=\"javascript:x\">")]
    [InlineData("<a href=//evil.example>", "<a href=\"//evil.example\">")]
    [InlineData("<ScRiPt>x</script>", "<script>")]
    [InlineData("<svg/onload=x>", "<svg onload>")]
    [InlineData("<b\u202E>", "<b\u202E")]
    public void Given_a_page_that_could_run_something_when_looked_at_then_it_is_found(string html, string fault) =>
        Assert.Contains(Markup.Faults(html), found => found.StartsWith(fault, StringComparison.Ordinal) || found.StartsWith("raw", StringComparison.Ordinal));

    private static async Task<string> LookAsync(HttpClient client, string path, string text, List<string> faults)
    {
        using var answer = await client.GetAsync(path);
        var html = await answer.Content.ReadAsStringAsync();
        Check(path, answer, html, text, faults);
        return html;
    }

    private static void Check(string path, HttpResponseMessage answer, string body, string text, List<string> faults)
    {
        var where = path.Length > 80 ? path[..80] + "…" : path;
        if ((int)answer.StatusCode >= 500)
        {
            faults.Add($"{where}: {answer.StatusCode}");
        }

        if (path.StartsWith("/desk", StringComparison.Ordinal) && (!answer.Headers.TryGetValues("Content-Security-Policy", out var policy) || policy.Any(each => each.Contains("unsafe", StringComparison.Ordinal))))
        {
            faults.Add($"{where}: no strict Content-Security-Policy");
        }

        if (answer.Content.Headers.ContentType?.MediaType != "text/html")
        {
            return;
        }

        faults.AddRange(Markup.Faults(body).Select(fault => $"{where}: {fault}"));
        if (text.AsSpan().ContainsAny("<\"") && body.Contains(text, StringComparison.Ordinal))
        {
            faults.Add($"{where}: as it was sent");
        }
    }

    // Every page that is mapped: for what is on file, for a name that means harm, and with harm in every query.
    private static IEnumerable<string> Pages(DeskHost host, string text)
    {
        var harm = Uri.EscapeDataString(text.Length > 200 ? text[..200] : text.Replace("\uD83D", "", StringComparison.Ordinal));
        var inPath = harm.Replace("%00", "", StringComparison.Ordinal);
        var query = "?" + string.Join('&', Queries.Select(name => $"{name}={harm}"));
        foreach (var route in RoleMatrixTests.Routes(host).Where(route => !route.IsApi && route.Method == "GET" && route.Pattern != "/desk/live"))
        {
            var name = Parameter().Match(route.Pattern).Groups["name"].Value;
            foreach (var value in OnFile.GetValueOrDefault(name, ["none"]).Append(inPath))
            {
                var path = Parameter().Replace(route.Pattern, match => match.Groups["name"].Value == name ? value : OnFile.GetValueOrDefault(match.Groups["name"].Value, ["none"])[0]);
                yield return path;
                yield return path + query;
            }
        }
    }

    // Every form of a page, hidden fields as they are, everything that is typed or chosen replaced.
    private static void Collect(string html, string text, Dictionary<string, List<(string Name, string Value)>> forms)
    {
        List<(string Name, string Value)>? fields = null;
        string? select = null;
        foreach (var tag in Markup.Tags(html))
        {
            switch (tag.Name)
            {
                case "form":
                    fields = tag["method"] == "post" && tag["action"] is { } action && !Leaves().IsMatch(action) && !forms.ContainsKey(action) ? forms[action] = [] : null;
                    break;
                case "input" when fields is not null && tag["name"] is { } name:
                    fields.Add((name, tag["type"] is "hidden" or "checkbox" or "radio" or "date" ? tag["value"] ?? "" : text));
                    break;
                case "textarea" when fields is not null && tag["name"] is { } area:
                    fields.Add((area, text));
                    break;
                case "select":
                    select = tag["name"];
                    break;
                case "option" when fields is not null && select is not null && tag["value"] is { Length: > 0 } choice:
                    fields.Add((select, choice));
                    select = null;
                    break;
            }
        }
    }

    // Over the API as well: what it takes stands on the pages, and what it refuses is said in JSON.
    private static async Task CallAsync(DeskHost host, string text, List<string> faults)
    {
        using var client = host.CreateClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", RoleMatrixTests.KeyOf(StaffRole.Admin));
        var body = JsonSerializer.Serialize(new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["text"] = text, ["kind"] = "question", ["resident"] = text, ["building"] = text, ["unit"] = text, ["place"] = text, ["item"] = text, ["reason"] = text, ["to"] = "resolved",
            ["name"] = text, ["displayName"] = text, ["role"] = text, ["department"] = text, ["phone"] = text, ["person"] = text, ["guard"] = text, ["decision"] = text, ["outcome"] = text,
        });
        foreach (var route in RoleMatrixTests.Routes(host).Where(route => route.IsApi && route.Method is not "DELETE"))
        {
            using var request = new HttpRequestMessage(new(route.Method is "ANY" ? "GET" : route.Method), Parameter().Replace(route.Pattern, match => OnFile.GetValueOrDefault(match.Groups["name"].Value, ["none"])[0]));
            request.Content = route.Method is "GET" or "ANY" ? null : new StringContent(body, Encoding.UTF8, MediaTypeHeaderValue.Parse("application/json"));
            using var answer = await client.SendAsync(request);
            if ((int)answer.StatusCode >= 500 || answer.Content.Headers.ContentType?.MediaType is not (null or "application/json" or "application/problem+json" or "text/csv"))
            {
                faults.Add($"{route.Line}: {answer.StatusCode} {answer.Content.Headers.ContentType}");
            }
        }
    }

    private static async Task FillAsync(DeskHost host, string text)
    {
        await host.HireAsync(StaffRole.Admin);
        var ticket = Hostile.Ticket(text) with { Fields = [new("field", "标签", "值")], Promise = new(null, null, null, null, "noon", "later"), WorkOrders = [new(1, WorkOrderState.Dispatched, "agent", Some.Now)], Photos = [PhotoId] };
        var granted = SomeApplication.Granted(SomeApplication.Ticket(SomeApplication.Plan, SomeApplication.Approval));
        var agent = new StaffAccount { Name = "agent", DisplayName = "李", Role = StaffRole.Agent, Department = "x", Phone = "x", Stamp = "s" };
        var changes = new Changes()
            .Insert(Kinds.Ticket, Poison.Stored(Kinds.Ticket, ticket, text))
            .Insert(Kinds.Ticket, Poison.Stored(Kinds.Ticket, granted with { Number = Application, Fields = [new("field", "标签", "值")], Timeline = [new(Some.Now, "li", "filed", "x")] }, text, "Form"))
            .Insert(Kinds.Conversation, Poison.Stored(Kinds.Conversation, Some.Conversation(), text))
            .Insert(Kinds.Activity, Poison.Stored(Kinds.Activity, Some.Activity(), text))
            .Insert(Kinds.Outbox, Poison.Stored(Kinds.Outbox, Some.Answer(), text))
            .Insert(Kinds.Task, Poison.Stored(Kinds.Task, new DeskTask { Id = Task, Reason = DeskTaskReason.PersonAsked, ConversationId = $"sms:{Some.Phone}", At = Some.Now }, text))
            .Insert(Kinds.Alarm, Poison.Stored(Kinds.Alarm, new Alarm(Some.Number, Some.Now, "x", "water", "x", null, null) { SentTo = [new("x", "x")] }, text))
            .Insert(Kinds.Shift, Poison.Stored(Kinds.Shift, SomeRoster.Planned("2026-11-21/night x") with { Changes = [new(Some.Now, "li", ShiftEvent.Substituted, "a", "b") { Reason = "x" }] }, text))
            .Insert(Kinds.Staff, Poison.Stored(Kinds.Staff, agent, text, "Name", "Language"))
            .Insert(Kinds.Sessions, Poison.Stored(Kinds.Sessions, new() { Name = "agent", All = [new("x", "x", "x", Some.Now, Some.Now, true)] }, text, "Name"))
            .Insert(Kinds.Resident, Poison.Stored(Kinds.Resident, new Resident { Id = "r1", Name = "x", Phones = ["x"], Units = [new("x", "x", "x")] }, text))
            .Insert(Kinds.Pass, Poison.Stored(Kinds.Pass, SomePass(), text))
            .Insert(Kinds.Place, new BookedPlace(text, new(2026, 11, 21), new(9, 0), 0, Some.Now, 60, Some.Number))
            .Insert(Kinds.Photo, Poison.Stored(Kinds.Photo, new Photo { Id = PhotoId, ConversationId = $"sms:{Some.Phone}", Name = "x", ContentType = "image/png", At = Some.Now }, text))
            .Insert(Kinds.Held, Poison.Stored(Kinds.Held, new HeldTelling { Id = "held", Ticket = Some.Number, Version = 1, Before = Some.Ticket(), By = "x", Text = "x", TellAt = Some.Now.AddDays(1) }, text))
            .Audit(Poison.Stored(Kinds.Audit, AuditEntry.Of(Some.Now, "x", "x", "x", "x") with { Changed = ["x"], Network = "x" }, text));
        Assert.True(await host.Store.CommitAsync(changes, default));
    }

    private static Pass SomePass() => new()
    {
        Number = "P261121001", Ticket = Application, Form = "x", Item = "x", Building = "x", Unit = "x", Resident = "x", Phone = "x", Fields = [new("x", "x", "x")], SuspendedFor = "x",
        ValidFrom = new(2026, 11, 1), ValidTo = new(2026, 12, 1), UsesAllowed = 3, IssuedAt = Some.Now, IssuedBy = "x", Uses = [new(Some.Now, "x", "x")],
    };

    [GeneratedRegex(@"\{\*{0,2}(?<name>[a-zA-Z]+)[^}]*\}", RegexOptions.NonBacktracking)]
    private static partial Regex Parameter();

    // Forms after which the one who sends them all would have to sign in again.
    [GeneratedRegex("^/desk/(?:sign-out|language|me/session|me/others|accounts/admin/.*)$", RegexOptions.NonBacktracking)]
    private static partial Regex Leaves();
}
