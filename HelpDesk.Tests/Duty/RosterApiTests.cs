using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using HelpDesk.Store;
using HelpDesk.Store.Staff;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Duty;

/// <summary>The roster over the API; the desk stands at Saturday 2026-11-21 10:10 local.</summary>
public sealed class RosterApiTests : IAsyncLifetime, IDisposable
{
    private readonly DeskHost host = new(
        "Testing",
        [.. Enum.GetValues<StaffRole>().SelectMany((role, index) => new[]
        {
            ($"HelpDesk:Api:Keys:{index}:Name", Kinds.Written(role)), ($"HelpDesk:Api:Keys:{index}:Key", $"key-{role}"), ($"HelpDesk:Api:Keys:{index}:Role", Kinds.Written(role)),
        })]);

    public async Task InitializeAsync() => await host.Store.CommitAsync(
        new Changes()
            .Insert(Kinds.Staff, new StaffAccount { Name = "zhou", DisplayName = "周师傅", Role = StaffRole.Technician, Phone = "+8613900008000", Stamp = "1" })
            .Insert(Kinds.Staff, new StaffAccount { Name = "zhao", DisplayName = "老赵", Role = StaffRole.Security, Stamp = "1" })
            .Insert(Kinds.Shift, SomeRoster.Planned("2026-11-21/day zhou")),
        default);

    public async Task DisposeAsync() => await host.DisposeAsync();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Given_a_roster_when_listed_then_every_shift_of_the_days_is_there_with_every_field()
    {
        var (status, json) = await SendAsync(StaffRole.Agent, HttpMethod.Get, "roster?from=2026-11-21&to=2026-11-22");

        Assert.Equal(HttpStatusCode.OK, status);
        Assert.Equal(6, json.GetProperty("shifts").GetArrayLength());
        var shift = json.GetProperty("shifts")[0];
        Assert.Equal("day,part,hours,person,personName,planned,covers,alarmTest,version", string.Join(',', shift.EnumerateObject().Select(field => field.Name)));
        Assert.Equal(("day", "周师傅", 1, 2), (shift.GetProperty("part").GetString(), shift.GetProperty("personName").GetString(), shift.GetProperty("version").GetInt32(), shift.GetProperty("hours").GetArrayLength()));
        Assert.Equal("2026-11-21T00:30:00.000Z", shift.GetProperty("hours")[0].GetProperty("from").GetString());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("shifts")[1].GetProperty("person").ValueKind);
    }

    [Theory]
    [InlineData("roster?from=2026-11-22&to=2026-11-21")]
    [InlineData("roster?from=yesterday")]
    [InlineData("roster?from=2026-01-01&to=2026-12-31")]
    public async Task Given_days_that_make_no_sense_when_listed_then_400(string path) =>
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_field"), await CodeAsync(StaffRole.Agent, HttpMethod.Get, path));

    [Theory]
    [InlineData("9999-12-30", "9999-12-31")]
    [InlineData("0001-01-01", "0001-01-02")]
    public async Task Given_days_at_the_end_of_time_when_listed_then_they_are_refused_and_nothing_breaks(string from, string to) =>
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_field"), await CodeAsync(StaffRole.Agent, HttpMethod.Get, $"roster?from={from}&to={to}"));

    [Fact]
    public async Task Given_a_shift_when_it_is_put_then_it_is_planned_substituted_and_emptied_and_an_old_version_is_refused()
    {
        var (status, json) = await SendAsync(StaffRole.Supervisor, HttpMethod.Put, "roster/2026-11-21/night", """{"person":"zhou"}""");
        Assert.Equal((HttpStatusCode.OK, "zhou"), (status, json.GetProperty("person").GetString()));
        var version = json.GetProperty("version").GetInt32();

        (status, json) = await SendAsync(StaffRole.Supervisor, HttpMethod.Put, "roster/2026-11-21/night", """{"person":"zhao","substitute":true,"reason":"ill"}""", version);
        Assert.Equal((HttpStatusCode.OK, "zhao", "zhou"), (status, json.GetProperty("person").GetString(), json.GetProperty("planned").GetString()));

        Assert.Equal((HttpStatusCode.PreconditionFailed, "changed_since"), await CodeAsync(StaffRole.Supervisor, HttpMethod.Put, "roster/2026-11-21/night", """{"person":null}""", version));
        (status, json) = await SendAsync(StaffRole.Supervisor, HttpMethod.Put, "roster/2026-11-21/night", """{"person":null}""", version + 1);
        Assert.Equal((HttpStatusCode.OK, JsonValueKind.Null), (status, json.GetProperty("person").ValueKind));
        Assert.Equal(["api:supervisor", "api:supervisor", "api:supervisor"], (await host.Store.FindAsync(Kinds.Shift, "2026-11-21/night", default))?.Value.Changes.Select(change => change.By));
    }

    [Theory]
    [InlineData("roster/2026-11-20/day", """{"person":"zhou"}""", HttpStatusCode.Conflict, "shift_over")]
    [InlineData("roster/2026-11-21/evening", """{"person":"zhou"}""", HttpStatusCode.NotFound, "not_found")]
    [InlineData("roster/9999-12-31/night", """{"person":"zhou"}""", HttpStatusCode.NotFound, "not_found")]
    [InlineData("roster/2026-11-21/night", """{"person":"nobody"}""", HttpStatusCode.BadRequest, "invalid_field")]
    [InlineData("roster/2026-11-21/night", """{"substitute":true}""", HttpStatusCode.BadRequest, "invalid_field")]
    [InlineData("roster/2026-11-21/day", """{"person":"zhou","substitute":true}""", HttpStatusCode.Conflict, "shift_same_person")]
    [InlineData("roster/2026-11-21/night", """{"person":5}""", HttpStatusCode.BadRequest, "invalid_json")]
    public async Task Given_a_shift_that_cannot_be_put_when_it_is_then_the_code_says_why(string path, string body, HttpStatusCode status, string code) =>
        Assert.Equal((status, code), await CodeAsync(StaffRole.Manager, HttpMethod.Put, path, body));

    [Fact]
    public async Task Given_whoever_is_on_duty_when_security_covers_and_they_come_back_then_the_answers_tell()
    {
        var (status, json) = await SendAsync(StaffRole.Technician, HttpMethod.Post, "duty/cover", """{"guard":"zhao"}""");
        Assert.Equal((HttpStatusCode.OK, "zhao", "zhou"), (status, json.GetProperty("holder").GetString(), json.GetProperty("person").GetString()));
        Assert.Equal("api:technician", json.GetProperty("cover").GetProperty("startedBy").GetString());
        Assert.Equal((HttpStatusCode.Conflict, "shift_already_covered"), await CodeAsync(StaffRole.Security, HttpMethod.Post, "duty/cover", """{"guard":"zhao"}"""));

        (status, json) = await SendAsync(StaffRole.Technician, HttpMethod.Delete, "duty/cover");
        Assert.Equal((HttpStatusCode.OK, "周师傅"), (status, json.GetProperty("holderName").GetString()));
        Assert.Equal((HttpStatusCode.Conflict, "shift_not_covered"), await CodeAsync(StaffRole.Technician, HttpMethod.Delete, "duty/cover"));
        Assert.Equal((HttpStatusCode.BadRequest, "invalid_field"), await CodeAsync(StaffRole.Technician, HttpMethod.Post, "duty/cover", """{"guard":"zhou"}"""));
    }

    [Theory]
    [InlineData(StaffRole.Agent, "+8613900008000")]
    [InlineData(StaffRole.Security, "**********8000")]
    public async Task Given_who_is_on_duty_when_asked_then_numbers_are_masked_as_the_role_is_allowed(StaffRole role, string number)
    {
        var (_, json) = await SendAsync(role, HttpMethod.Get, "duty");

        Assert.Equal("holder,holderName,person,shift,since,until,cover,alarmsTo,next", string.Join(',', json.EnumerateObject().Select(field => field.Name)));
        Assert.Equal(("zhou", "2026-11-21/day", "2026-11-21T04:00:00.000Z", number), (json.GetProperty("holder").GetString(), json.GetProperty("shift").GetString(), json.GetProperty("until").GetString(), json.GetProperty("alarmsTo")[0].GetString()));
        Assert.Equal("2026-11-21/noon", json.GetProperty("next").GetProperty("shift").GetString());
    }

    [Fact]
    public async Task Given_the_table_of_roles_when_every_cell_is_called_then_it_answers_as_the_table_says()
    {
        (HttpMethod Method, string Path, string? Body, DeskAction Action)[] cells =
        [
            (HttpMethod.Get, "roster", null, DeskAction.Read), (HttpMethod.Get, "duty", null, DeskAction.Read),
            (HttpMethod.Put, "roster/2026-11-21/night", """{"person":"zhou"}""", DeskAction.Roster),
            (HttpMethod.Post, "duty/cover", """{"guard":"zhao"}""", DeskAction.Cover), (HttpMethod.Delete, "duty/cover", null, DeskAction.Cover),
        ];
        foreach (var role in Enum.GetValues<StaffRole>())
        {
            foreach (var (method, path, body, action) in cells)
            {
                Assert.Equal(StaffPermissions.May(role, action), (await SendAsync(role, method, path, body)).Status == HttpStatusCode.OK);
            }
        }
    }

    [Fact]
    public async Task Given_the_description_when_read_then_it_names_the_roster()
    {
        var description = await host.CreateClient().GetStringAsync("/openapi/v1.json");

        Assert.All(["listShifts", "putShift", "getDuty", "startCover", "endCover"], operation => Assert.Contains($"\"{operation}\"", description, StringComparison.Ordinal));
    }

    private async Task<(HttpStatusCode Status, string? Code)> CodeAsync(StaffRole role, HttpMethod method, string path, string? body = null, int? version = null)
    {
        var (status, json) = await SendAsync(role, method, path, body, version);
        return (status, json.GetProperty("code").GetString());
    }

    private async Task<(HttpStatusCode Status, JsonElement Json)> SendAsync(StaffRole role, HttpMethod method, string path, string? body = null, int? version = null)
    {
        using var client = host.CreateClient();
        using var request = new HttpRequestMessage(method, "/api/v1/" + path);
        request.Headers.Authorization = new("Bearer", $"key-{role}");
        if (version is { } seen)
        {
            request.Headers.IfMatch.Add(new EntityTagHeaderValue($"\"{seen}\""));
        }

        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        var answer = await client.SendAsync(request);
        return (answer.StatusCode, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement);
    }
}
