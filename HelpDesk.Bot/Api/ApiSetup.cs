using HelpDesk.Bot.Api.Docs;
using HelpDesk.Bot.Audit;
using HelpDesk.Bot.Lookup;
using HelpDesk.Bot.Webhooks;
using HelpDesk.Bot.Register;
using HelpDesk.Store.Staff;
using Microsoft.AspNetCore.Http.Metadata;

namespace HelpDesk.Bot.Api;

/// <summary>The staff API under /api/v1, described at /openapi/v1.json.</summary>
internal static class ApiSetup
{
    private const string Base = "api/v1";

    public static void AddApi(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ApiKeyRing>();
        builder.Services.AddSingleton<TicketReader>();
        builder.Services.AddOpenApi("v1", options =>
        {
            options.ShouldInclude = description => description.RelativePath?.StartsWith(Base, StringComparison.Ordinal) == true;
            ApiDescription.Complete(options);
        });
    }

    public static void MapApi(this WebApplication app)
    {
        app.MapOpenApi("/openapi/{documentName}.json");
        var api = app.MapGroup("/" + Base);
        ((IEndpointConventionBuilder)api).Finally(TakeEveryType);
        api.MapGet("/tickets", TicketQueries.ListAsync).Needs(DeskAction.Read).Produces<TicketPageJson>().WithName("listTickets");
        api.MapFindingCalls();
        api.MapGet("/tickets/{number}", TicketQueries.FindAsync).Needs(DeskAction.Read).Produces<TicketJson>().WithName("getTicket");
        api.MapPost("/tickets", TicketChanges.FileAsync).Needs(DeskAction.File).Accepts<NewTicketJson>("application/json")
            .Produces<TicketJson>(StatusCodes.Status201Created).ProducesProblem(StatusCodes.Status409Conflict).WithName("fileTicket");
        api.MapPost("/tickets/{number}/replies", TicketChanges.ReplyAsync).Needs(DeskAction.Reply).Accepts<TextJson>("application/json")
            .Produces<TicketJson>().WithName("replyToResident");
        api.MapPost("/tickets/{number}/notes", TicketChanges.NoteAsync).Needs(DeskAction.Note).Accepts<TextJson>("application/json")
            .Produces<TicketJson>().WithName("addNote");
        api.MapPost("/tickets/{number}/transitions", TicketChanges.MoveAsync).Needs(DeskAction.Read).Accepts<TransitionJson>("application/json")
            .Produces<TicketJson>().WithName("moveTicket");
        api.MapPost("/tickets/{number}/booking", BookingCalls.MoveAsync).Needs(DeskAction.Promise).Accepts<MoveJson>("application/json")
            .Produces<TicketJson>().ProducesProblem(StatusCodes.Status409Conflict).WithName("moveBooking");
        api.MapPost("/tickets/{number}/decisions", DecisionCalls.DecideAsync).Needs(DeskAction.Decide).Accepts<DecisionJson>("application/json")
            .Produces<TicketJson>().WithName("decideApplication");
        api.MapPost("/tickets/{number}/checks", DecisionCalls.CheckAsync).Needs(DeskAction.Inspect).Accepts<WorksCheckJson>("application/json")
            .Produces<TicketJson>().WithName("checkWorks");
        api.MapHandling();
        api.MapTies();
        api.MapGet("/passes/{number}", DecisionCalls.FindPassAsync).Needs(DeskAction.Gate).Produces<PassJson>().WithName("getPass");
        api.MapPost("/passes/{number}/uses", DecisionCalls.UsePassAsync).Needs(DeskAction.Gate).Produces<PassJson>().WithName("usePass");
        api.MapGet("/roster", RosterCalls.ListAsync).Needs(DeskAction.Read).Produces<RosterJson>().WithName("listShifts");
        api.MapPut("/roster/{day}/{part}", RosterCalls.PutAsync).Needs(DeskAction.Roster).Accepts<ShiftPersonJson>("application/json")
            .Produces<ShiftJson>().WithName("putShift");
        api.MapGet("/duty", RosterCalls.DutyAsync).Needs(DeskAction.Read).Produces<DutyJson>().WithName("getDuty");
        api.MapPost("/duty/cover", RosterCalls.StartCoverAsync).Needs(DeskAction.Cover).Accepts<GuardJson>("application/json")
            .Produces<DutyJson>().WithName("startCover");
        api.MapDelete("/duty/cover", RosterCalls.EndCoverAsync).Needs(DeskAction.Cover).Produces<DutyJson>().WithName("endCover");
        ChatCalls.Map(api);
        api.MapGet("/audit", AuditRoutes.ListAsync).Needs(DeskAction.Audit).Produces<AuditListJson>().WithName("listAudit");
        api.MapAccountCalls();
        api.MapPost("/understand", UnderstandCall.AnswerAsync).Needs(DeskAction.Try).Accepts<UnderstandRequestJson>("application/json")
            .Produces<UnderstandJson>().WithName("understand");
        api.MapWorkCalls();
        api.MapWebhookCalls();
        api.MapResidents();
        api.Map("{*rest}", () => ApiProblem.NotFound()).WithOrder(int.MaxValue).ExcludeFromDescription().Open();
    }
    // What is sent as another type goes to its call all the same, which says what it wants; otherwise it would be told that there is no such call.
    private static void TakeEveryType(EndpointBuilder call)
    {
        for (var index = 0; index < call.Metadata.Count; index++)
        {
            if (call.Metadata[index] is IAcceptsMetadata accepts)
            {
                call.Metadata[index] = new AcceptsMetadata([.. accepts.ContentTypes, ApiDescription.EveryType], accepts.RequestType, accepts.IsOptional);
            }
        }
    }
}
