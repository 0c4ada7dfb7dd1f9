using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Nodes;
using HelpDesk.Bot.Takeover;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Applications;
using HelpDesk.Store.Duty;
using HelpDesk.Store.Incidents;
using HelpDesk.Store.Residents;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;
using HelpDesk.Store.Webhooks;
using HelpDesk.Bot.Lookup;
using HelpDesk.Bot.Register;
using HelpDesk.Bot.Webhooks;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.OpenApi;

namespace HelpDesk.Bot.Api.Docs;

/// <summary>Completes what the routes say of themselves: summaries, examples, codes of problems, headers, the key, names of values.</summary>
internal static class ApiDescription
{
    private const string Scheme = "bearer";
    private const string Problem = "application/problem+json";
    private const string Json = "application/json";

    /// <summary>Every call takes it, to say which type it wants; no description names it.</summary>
    internal const string EveryType = "*/*";

    // What is written as text and takes only these values.
    private static readonly FrozenDictionary<(Type, string), IReadOnlyList<string>> Values = new Dictionary<(Type, string), IReadOnlyList<string>>
    {
        [(typeof(TicketJson), "kind")] = Names<TicketKind>(),
        [(typeof(TicketJson), "state")] = Names<TicketState>(),
        [(typeof(NewTicketJson), "kind")] = Names<TicketKind>(),
        [(typeof(NewTicketJson), "complaintClass")] = ["minor", "important", "grave"],
        [(typeof(NewTicketJson), "language")] = ["zh-Hans", "zh-Hant", "en"],
        [(typeof(TransitionJson), "to")] = Names<TicketState>(),
        [(typeof(RowJson), "kind")] = Names<TicketKind>(),
        [(typeof(RowJson), "state")] = Names<TicketState>(),
        [(typeof(ApplicationJson), "decision")] = Names<Decision>(),
        [(typeof(PassJson), "status")] = Names<PassStatus>(),
        [(typeof(ShiftJson), "part")] = Names<ShiftPart>(),
        [(typeof(TaskJson), "reason")] = Names<DeskTaskReason>(),
        [(typeof(FoundTicketJson), "kind")] = Names<TicketKind>(),
        [(typeof(FoundTicketJson), "state")] = Names<TicketState>(),
        [(typeof(FoundTalkJson), "from")] = ["resident", "staff"],
        [(typeof(ClassificationJson), "kind")] = Names<TicketKind>(),
        [(typeof(ClassificationJson), "complaintClass")] = HandlingRules.Classes,
        [(typeof(IncidentTicketJson), "state")] = Names<TicketState>(),
        [(typeof(IncidentActionJson), "action")] = [.. Names<IncidentAction>().Where(name => name != Kinds.Written(IncidentAction.Reply))],
        [(typeof(IncidentCommandJson), "action")] = Names<IncidentAction>(),
        [(typeof(IncidentCommandJson), "state")] = Names<IncidentCommandState>(),
        [(typeof(WaitingChatJson), "reason")] = [.. Enum.GetValues<DeskTaskReason>().Where(Takeovers.WantsPerson).Select(Kinds.Written)],
        [(typeof(AccountJson), "role")] = Names<StaffRole>(),
        [(typeof(AccountJson), "language")] = ["zh-Hans", "en"],
        [(typeof(AccountFieldsJson), "role")] = Names<StaffRole>(),
        [(typeof(AccountFieldsJson), "language")] = ["zh-Hans", "en"],
        [(typeof(ResidentUnitJson), "role")] = Names<ResidentRole>(),
        [(typeof(WantedResidentJson), "language")] = ["zh-Hans", "zh-Hant", "en"],
        [(typeof(RegisterJobJson), "work")] = Names<RegisterWork>(),
        [(typeof(RegisterJobJson), "state")] = Names<JobState>(),
        [(typeof(ImportRowJson), "outcome")] = Names<RowOutcome>(),
        [(typeof(WebhookJson), "role")] = Names<StaffRole>(),
        [(typeof(WebhookEntryJson), "role")] = Names<StaffRole>(),
        [(typeof(WebhookDeliveryJson), "state")] = Names<WebhookDeliveryState>(),
    }.ToFrozenDictionary();

    public static void Complete(OpenApiOptions options)
    {
        options.AddSchemaTransformer(NameValues);
        options.AddOperationTransformer(CompleteOperation);
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "HelpDesk staff API",
                Version = "v1",
                Description = "Everything the staff desk can do. Instants are UTC with Z, dates local to the property, telephone numbers E.164 and masked where the key's role may not see them. Errors are problem+json with a code.",
            };
            return Task.CompletedTask;
        });
    }

    /// <summary>An example as it is written on the wire.</summary>
    public static JsonNode? Written(object? example) => example is null ? null : JsonSerializer.SerializeToNode(example, example.GetType(), JsonSerializerOptions.Web);

    private static IReadOnlyList<string> Names<T>()
        where T : struct, Enum => [.. Enum.GetValues<T>().Select(Kinds.Written)];

    private static Task NameValues(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancel)
    {
        if (context.JsonPropertyInfo is { } property && Values.TryGetValue((property.DeclaringType, property.Name), out var names))
        {
            schema.Enum = [.. names.Select(name => (JsonNode)name)];
            if (schema.Type?.HasFlag(JsonSchemaType.Null) == true)
            {
                schema.Type = JsonSchemaType.String | JsonSchemaType.Null;
            }
        }

        if (context.JsonPropertyInfo is null && context.JsonTypeInfo.Type == typeof(ProblemDetails) && schema.Properties is { } fields)
        {
            fields["code"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Which problem it is, lower snake case; stays as it is from release to release." };
            fields["fields"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Object | JsonSchemaType.Null,
                Description = "Of invalid_field: what is wrong with each. Of number_on_file: whose each number is.",
                AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.String },
            };
            fields["nearest"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array | JsonSchemaType.Null,
                Description = "Of slot_taken: free times nearest to it.",
                Items = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Properties = new Dictionary<string, IOpenApiSchema>(StringComparer.Ordinal)
                    {
                        ["day"] = new OpenApiSchema { Type = JsonSchemaType.String },
                        ["time"] = new OpenApiSchema { Type = JsonSchemaType.String },
                    },
                },
            };
        }

        // What is asked for may leave out every field: what is missing is a problem of its own, with a code.
        if (IsAsked(context.JsonTypeInfo.Type) && context.JsonPropertyInfo is null)
        {
            schema.Required?.Clear();
        }

        return Task.CompletedTask;
    }

    private static bool IsAsked(Type type) => type.Namespace?.StartsWith("HelpDesk.Bot", StringComparison.Ordinal) == true && AskedTypes.Contains(type);

    private static readonly FrozenSet<Type> AskedTypes = new[]
    {
        typeof(NewTicketJson), typeof(VisitJson), typeof(TextJson), typeof(TransitionJson), typeof(MoveJson), typeof(DecisionJson), typeof(WorksCheckJson), typeof(ShiftPersonJson),
        typeof(GuardJson), typeof(UnderstandRequestJson), typeof(DispatchJson), typeof(SwapJson), typeof(CopyJson), typeof(WebhookEntryJson),
        typeof(NewViewJson), typeof(ClassificationJson), typeof(AssigneeJson), typeof(MergeJson), typeof(IncidentJoinJson), typeof(IncidentActionJson), typeof(JoinJson),
        typeof(NewAccountJson), typeof(AccountFieldsJson), typeof(WantedResidentJson), typeof(ResidentMergeJson), typeof(EraseJson),
    }.ToFrozenSet();

    private static Task CompleteOperation(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancel)
    {
        if (context.Document is { } document)
        {
            document.AddComponent(Scheme, new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A key of HelpDesk__Api__Keys." });
            operation.Security = [new() { [new OpenApiSecuritySchemeReference(Scheme, document)] = [] }];
        }

        operation.RequestBody?.Content?.Remove(EveryType);
        if (OperationNotes.Of(operation.OperationId) is not { } notes)
        {
            return Task.CompletedTask;
        }

        operation.Summary = notes.Summary;
        AddParameters(operation, notes);
        if (notes.SentAs is { } type)
        {
            operation.RequestBody = new OpenApiRequestBody
            {
                Required = true,
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal) { [type] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String }, Example = Written(notes.Asked) } },
            };
        }
        else if (Content(operation.RequestBody) is { } asked)
        {
            asked.Example = Written(notes.Asked);
        }

        var success = operation.Responses?.FirstOrDefault(response => response.Key.StartsWith('2')).Value;
        if (success is OpenApiResponse { Content: { Count: 1 } content } && content.Values.First() is { } answered)
        {
            answered.Example = Written(notes.Answer);
        }

        AddProblems(operation, notes);
        return Task.CompletedTask;
    }

    private static OpenApiMediaType? Content(IOpenApiRequestBody? body) =>
        body?.Content is { } content && content.TryGetValue(Json, out var media) ? media : null;

    private static void AddParameters(OpenApiOperation operation, OperationNotes notes)
    {
        operation.Parameters ??= [];
        if (notes.IsVersioned)
        {
            operation.Parameters.Add(Header("If-Match", "ETag of what was seen; 412 changed_since when it has changed. Left out, the change is made to whatever is there.", "\"1\""));
        }

        if (notes.IsOnce)
        {
            operation.Parameters.Add(Header("Idempotency-Key", "At most 200 characters. The same request under the same key takes effect once within a day.", "2f1c7c1e"));
        }

        if (notes.MayBeHeld)
        {
            operation.Parameters.Add(new OpenApiParameter
            {
                Name = "hold",
                In = ParameterLocation.Query,
                Description = "true: the resident hears of it ten seconds later, until which it can be taken back.",
                Schema = new OpenApiSchema { Type = JsonSchemaType.Boolean },
            });
        }

        foreach (var parameter in operation.Parameters.OfType<OpenApiParameter>())
        {
            if (parameter.Name is { } name && notes.Where.TryGetValue(name, out var example))
            {
                parameter.Example = example;
            }
        }
    }

    private static OpenApiParameter Header(string name, string description, string example) =>
        new() { Name = name, In = ParameterLocation.Header, Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String }, Example = example };

    private static void AddProblems(OpenApiOperation operation, OperationNotes notes)
    {
        operation.Responses ??= [];
        var schema = operation.Responses.Values.SelectMany(response => response.Content ?? new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)).FirstOrDefault(each => each.Key == Problem).Value?.Schema;
        foreach (var status in operation.Responses.Keys.Where(key => key[0] is '4' or '5').ToList())
        {
            operation.Responses.Remove(status);
        }

        var hasPath = operation.Parameters?.Any(parameter => parameter.In == ParameterLocation.Path) == true;
        foreach (var status in notes.AllProblems(Content(operation.RequestBody) is not null, hasPath).GroupBy(each => each.Status, each => each.Code))
        {
            var title = ReasonPhrases.GetReasonPhrase(status.Key);
            operation.Responses[$"{status.Key}"] = new OpenApiResponse
            {
                Description = $"{title}: {string.Join(", ", status)}",
                Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
                {
                    [Problem] = new OpenApiMediaType
                    {
                        Schema = schema,
                        Examples = status.ToDictionary(
                            code => code,
                            code => (IOpenApiExample)new OpenApiExample { Value = new JsonObject { ["title"] = title, ["status"] = status.Key, ["code"] = code } },
                            StringComparer.Ordinal),
                    },
                },
            };
        }
    }
}
