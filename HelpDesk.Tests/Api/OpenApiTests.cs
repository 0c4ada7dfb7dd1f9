using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using HelpDesk.Bot.Api.Docs;
using HelpDesk.Store;
using HelpDesk.Store.Residents;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Api;

/// <summary>The API's description is complete, and what it says is so.</summary>
public sealed class OpenApiTests : IAsyncLifetime, IDisposable
{
    private readonly DeskHost host = new(
        "Testing",
        ("HelpDesk:Webhooks:PrivateHosts", "erp.example.com"),
        ("HelpDesk:Api:Keys:0:Name", "erp"), ("HelpDesk:Api:Keys:0:Key", "key-of-the-erp"), ("HelpDesk:Api:Keys:0:Role", "admin"));

    private const string Json = "application/json";

    private JsonElement document;

    public async Task InitializeAsync()
    {
        using var client = host.CreateClient();
        document = JsonDocument.Parse(await client.GetStringAsync("/openapi/v1.json")).RootElement.Clone();
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    public void Dispose() => host.Dispose();

    [Fact]
    public void Given_the_description_when_read_then_every_operation_says_what_it_does_gives_examples_and_names_its_problems()
    {
        var missing = new List<string>();
        foreach (var operation in Operations())
        {
            void Demand(bool there, string what)
            {
                if (!there)
                {
                    missing.Add($"{operation.Name} ({operation.Method} {operation.Path}) lacks {what}");
                }
            }

            Demand(OperationNotes.Of(operation.Name) is not null, "notes: add it to one of the tables of OperationNotes");
            Demand(operation.Json.TryGetProperty("summary", out _), "a summary");
            Demand(operation.Json.TryGetProperty("security", out _), "the key");
            Demand(operation.Asked is not { } asked || asked.TryGetProperty("example", out _), "an example of what is sent");
            Demand(operation.Answered is not { } answered || answered.TryGetProperty("example", out _), "an example of what is answered");
            var problems = operation.Json.GetProperty("responses").EnumerateObject().Where(response => response.Name[0] is '4' or '5').ToList();
            Demand(problems.Exists(response => response.Name == "401"), "its problems");
            Demand(problems.TrueForAll(response => response.Value.GetProperty("content").GetProperty("application/problem+json").TryGetProperty("examples", out _)), "codes of its problems");
            var tokens = operation.Path.Split('/').Where(part => part.StartsWith('{')).Select(part => part.Trim('{', '}', '*'));
            var parameters = operation.Json.TryGetProperty("parameters", out var described) ? described.EnumerateArray().Select(each => each.GetProperty("name").GetString()).ToList() : [];
            Demand(OperationNotes.Of(operation.Name)?.Where.Keys.All(name => parameters.Contains(name)) != false, "parameters that its examples name");
            Demand(tokens.All(token => OperationNotes.Of(operation.Name)?.Where.ContainsKey(token) == true), "examples of what stands in its path");
        }

        Assert.True(missing.Count == 0, string.Join('\n', missing));
        Assert.Equal(Operations().Count(), Operations().Select(operation => operation.Name).Distinct().Count());
    }

    [Fact]
    public void Given_the_examples_when_held_against_their_schemas_then_every_one_fits()
    {
        var faults = new List<string>();
        foreach (var operation in Operations())
        {
            foreach (var (what, media) in new[] { ("asked", operation.Asked), ("answered", operation.Answered) })
            {
                if (media is { } described && described.TryGetProperty("example", out var example))
                {
                    faults.AddRange(Faults(described.GetProperty("schema"), example, $"{operation.Name} {what}"));
                }
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task Given_every_example_when_it_is_sent_then_it_succeeds_and_the_answer_fits_its_schema()
    {
        var faults = new List<string>();
        foreach (var operation in Operations())
        {
            await PutSamplesAsync();
            var (status, type, text) = await SendAsync(operation);
            var expected = operation.Json.GetProperty("responses").EnumerateObject().First(response => response.Name[0] == '2').Name;
            if ($"{(int)status}" != expected)
            {
                faults.Add($"{operation.Name}: {(int)status} instead of {expected}: {text}");
            }
            else if (type != operation.AnsweredAs)
            {
                faults.Add($"{operation.Name}: {type} instead of {operation.AnsweredAs}");
            }
            else if (operation.Answered is { } answered && type == Json)
            {
                faults.AddRange(Faults(answered.GetProperty("schema"), JsonDocument.Parse(text).RootElement, operation.Name));
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Fact]
    public async Task Given_what_is_sent_as_another_type_when_it_comes_then_it_is_said_that_it_cannot_be_read()
    {
        var faults = new List<string>();
        foreach (var operation in Operations().Where(operation => operation.Asked is not null))
        {
            var (status, _, text) = await SendAsync(operation, "text/plain");
            if (status != HttpStatusCode.BadRequest || !text.Contains("\"code\":\"invalid_", StringComparison.Ordinal))
            {
                faults.Add($"{operation.Name}: {(int)status} {text}");
            }
        }

        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    [Theory]
    [InlineData("""{"type":"object","required":["a"],"properties":{"a":{"type":"string"}}}""", """{}""")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}}}""", """{"a":1}""")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}}}""", """{"b":1}""")]
    [InlineData("""{"type":["null","string"],"enum":["x"]}""", "\"y\"")]
    [InlineData("""{"type":"array","items":{"type":"integer"}}""", """[1,null]""")]
    [InlineData("""{"oneOf":[{"type":"null"},{"type":"boolean"}]}""", "7")]
    public void Given_an_example_that_does_not_fit_when_checked_then_it_is_found(string schema, string example) =>
        Assert.NotEmpty(Faults(JsonDocument.Parse(schema).RootElement, JsonDocument.Parse(example).RootElement, "example"));

    private IEnumerable<Operation> Operations() =>
        from path in document.GetProperty("paths").EnumerateObject()
        from method in path.Value.EnumerateObject()
        where method.Value.TryGetProperty("responses", out _)
        select new Operation(path.Name, method.Name.ToUpperInvariant(), method.Value);

    private async Task<(HttpStatusCode Status, string? Type, string Text)> SendAsync(Operation operation, string? sentAs = null)
    {
        var notes = OperationNotes.Of(operation.Name) ?? new("");
        var path = operation.Path;
        var query = new List<string>();
        foreach (var (name, value) in notes.Where)
        {
            if (path.Contains($"{{{name}}}", StringComparison.Ordinal))
            {
                path = path.Replace($"{{{name}}}", string.Join('/', value.Split('/').Select(Uri.EscapeDataString)), StringComparison.Ordinal);
            }
            else
            {
                query.Add($"{name}={Uri.EscapeDataString(value)}");
            }
        }

        using var client = host.CreateClient();
        using var request = new HttpRequestMessage(new HttpMethod(operation.Method), path + (query.Count > 0 ? "?" + string.Join('&', query) : ""));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "key-of-the-erp");
        if (operation.Asked is { } asked && asked.TryGetProperty("example", out var example))
        {
            var type = operation.AskedAs ?? Json;
            request.Content = new StringContent(type == Json ? example.GetRawText() : example.GetString() ?? "", Encoding.UTF8, sentAs ?? type);
        }

        using var answer = await client.SendAsync(request);
        return (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, await answer.Content.ReadAsStringAsync());
    }

    // As the examples say, whatever an operation before this one did.
    private async Task PutSamplesAsync()
    {
        host.Clock.Now = ApiSamples.Now;
        foreach (var said in await host.Store.QueryAsync(Kinds.Outbox, new() { Kind = Kinds.Outbox.Name }, default))
        {
            await host.Store.CommitAsync(new Changes().Delete(Kinds.Outbox, said), default);
        }

        foreach (var ticket in new[]
        {
            ApiSamples.Repair, ApiSamples.Emergency, ApiSamples.Given, ApiSamples.Duplicate, ApiSamples.Lift, ApiSamples.LiftToo, ApiSamples.LiftAlike,
            ApiSamples.Booked, ApiSamples.Asked, ApiSamples.UnderWorks,
        })
        {
            await PutAsync(Kinds.Ticket, ticket);
        }

        await PutAsync(Kinds.Conversation, ApiSamples.Conversation);
        await PutAsync(Kinds.Conversation, ApiSamples.Taken);
        await PutAsync(Kinds.Alarm, ApiSamples.Alarm);
        await PutAsync(Kinds.Place, ApiSamples.Place);
        await PutAsync(Kinds.Pass, ApiSamples.Pass);
        await PutAsync(Kinds.Task, ApiSamples.Task);
        await PutAsync(Kinds.Webhook, ApiSamples.Webhook);
        await PutAsync(Kinds.WebhookDelivery, ApiSamples.Delivery);
        await PutAsync(Kinds.Shift, ApiSamples.Shift);
        await PutAsync(Kinds.Shift, ApiSamples.Other);
        await PutAsync(Kinds.View, ApiSamples.View);
        await PutAsync(Kinds.Staff, ApiSamples.Technician);
        await PutAsync(Kinds.Sessions, new StaffSessions { Name = ApiSamples.Technician.Name, All = [ApiSamples.Session] });
        foreach (var resident in new[] { ApiSamples.Resident, ApiSamples.SameResident, ApiSamples.Leaving })
        {
            await PutAsync(Kinds.Resident, resident);
            await PutAsync(Kinds.Phone, new PhoneOwner(resident.Phones[0], resident.Id));
        }

        await PutAsync(Kinds.ResidentChange, ApiSamples.ResidentChange);
        await PutAsync(Kinds.RegisterJob, ApiSamples.Erasure);
        await PutAsync(Kinds.ImportPart, ApiSamples.ImportRows);
        await PutAsync(Kinds.RegisterJob, ApiSamples.Import);
        foreach (var (name, role) in new[] { ("night", StaffRole.Technician), ("guard", StaffRole.Security) })
        {
            await PutAsync(Kinds.Staff, new StaffAccount { Name = name, DisplayName = name, Role = role, Stamp = "1" });
        }

        // What is held can be taken back by whoever gave the command.
        var repair = await host.Store.FindAsync(Kinds.Ticket, ApiSamples.Repair.Number, default) ?? throw new InvalidOperationException();
        await PutAsync(Kinds.Held, new HeldTelling
        {
            Id = "held",
            Ticket = repair.Value.Number,
            Version = repair.Version,
            Before = repair.Value,
            Freed = [],
            By = "api:erp",
            Text = "师傅明天下午三点到。",
            TellAt = ApiSamples.Now + HeldTelling.Moment,
        });
    }

    // Once more where work that an operation began came between.
    private async Task PutAsync<T>(DocumentKind<T> kind, T value)
        where T : class
    {
        for (var attempt = 0; !await host.Store.CommitAsync(new Changes().Put(kind, await host.Store.FindAsync(kind, kind.IdOf(value), default), value), default); attempt++)
        {
            Assert.True(attempt < 5, kind.Name);
        }
    }

    // The part of JSON Schema that the description uses.
    private IEnumerable<string> Faults(JsonElement schema, JsonElement value, string at)
    {
        if (schema.TryGetProperty("$ref", out var reference))
        {
            schema = document.GetProperty("components").GetProperty("schemas").GetProperty(reference.GetString()?.Split('/')[^1] ?? "");
        }

        // Anything may stand there.
        if (!schema.EnumerateObject().Any())
        {
            return [];
        }

        foreach (var any in new[] { "oneOf", "anyOf" })
        {
            if (schema.TryGetProperty(any, out var choices))
            {
                return choices.EnumerateArray().Any(choice => !Faults(choice, value, at).Any()) ? [] : [$"{at}: fits none of {any}"];
            }
        }

        if (schema.TryGetProperty("type", out var type) && !TypesOf(type).Any(each => IsOf(each, value)))
        {
            return [$"{at}: {value.ValueKind} instead of {type.GetRawText()}"];
        }

        if (value.ValueKind != JsonValueKind.Null && schema.TryGetProperty("enum", out var names) && !names.EnumerateArray().Any(name => JsonElement.DeepEquals(name, value)))
        {
            return [$"{at}: {value.GetRawText()} is none of {names.GetRawText()}"];
        }

        return value.ValueKind switch
        {
            JsonValueKind.Object => InObject(schema, value, at),
            JsonValueKind.Array when schema.TryGetProperty("items", out var items) => value.EnumerateArray().SelectMany((item, index) => Faults(items, item, $"{at}[{index}]")),
            _ => [],
        };
    }

    private IEnumerable<string> InObject(JsonElement schema, JsonElement value, string at)
    {
        var required = schema.TryGetProperty("required", out var names) ? names.EnumerateArray().Select(name => name.GetString() ?? "") : [];
        foreach (var name in required.Where(name => !value.TryGetProperty(name, out _)))
        {
            yield return $"{at}: {name} is missing";
        }

        var isOpen = schema.TryGetProperty("additionalProperties", out var more);
        foreach (var property in value.EnumerateObject())
        {
            if (schema.TryGetProperty("properties", out var properties) && properties.TryGetProperty(property.Name, out var known))
            {
                foreach (var fault in Faults(known, property.Value, $"{at}.{property.Name}"))
                {
                    yield return fault;
                }
            }
            else if (!isOpen || more.ValueKind == JsonValueKind.False)
            {
                yield return $"{at}: {property.Name} is not described";
            }
        }
    }

    private static IEnumerable<string> TypesOf(JsonElement type) => type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(each => each.GetString() ?? "") : [type.GetString() ?? ""];

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        "number" => value.ValueKind == JsonValueKind.Number,
        "array" => value.ValueKind == JsonValueKind.Array,
        _ => value.ValueKind == JsonValueKind.Object,
    };

    private sealed record Operation(string Path, string Method, JsonElement Json)
    {
        public string Name => Json.TryGetProperty("operationId", out var name) ? name.GetString() ?? "" : "";

        public string? AskedAs => AskedMedia?.Name;

        public JsonElement? Asked => AskedMedia?.Value;

        public string? AnsweredAs => AnsweredMedia?.Name;

        public JsonElement? Answered => AnsweredMedia?.Value;

        private JsonProperty? AskedMedia => Json.TryGetProperty("requestBody", out var body) ? body.GetProperty("content").EnumerateObject().Single() : null;

        private JsonProperty? AnsweredMedia =>
            Json.GetProperty("responses").EnumerateObject().First(response => response.Name[0] == '2').Value.TryGetProperty("content", out var content) ? content.EnumerateObject().Single() : null;
    }
}
