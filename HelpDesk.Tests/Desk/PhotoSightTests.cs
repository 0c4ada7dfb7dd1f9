using System.Net;
using HelpDesk.Bot.Photos;
using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Photos;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Tests.Desk;

/// <summary>Who is served a photo, and who reads a complaint before it is filed: every role at every link.</summary>
public sealed class PhotoSightTests : IAsyncLifetime, IDisposable
{
    private const string OfComplaint = "1111111111111111111111111111111111111111";
    private const string OfRepair = "2222222222222222222222222222222222222222";
    private const string OfNothing = "3333333333333333333333333333333333333333";
    private const string OfDraft = "4444444444444444444444444444444444444444";
    private const string Task = "handoff:sms:SM2";

    private readonly DeskHost host = new();

    public async Task InitializeAsync()
    {
        await Some.SeedAsync(host.Store, Some.Ticket() with { Photos = [OfRepair] });
        var told = new Draft { Form = "complaint", Slots = [new SlotValue { Name = "item", Text = "态度恶劣" }, new SlotValue { Name = "about", Text = "保安" }] };
        var teller = Some.Conversation() with { Id = "sms:+85290000002", PartyId = "number:+85290000002", Address = "+85290000002" };
        await host.Store.CommitAsync(
            new Changes()
                .Insert(Kinds.Ticket, Some.Ticket("C20261121-0066") with { Kind = TicketKind.Complaint, Against = "security", Photos = [OfComplaint] })
                .Insert(Kinds.Conversation, teller)
                .Insert(Kinds.Draft, new DraftRecord(teller.PartyId, new(DialogJson.WriteDraft(told)), Some.Now))
                .Insert(Kinds.Task, new DeskTask { Id = Task, Reason = DeskTaskReason.PersonAsked, ConversationId = teller.Id, At = Some.Now }),
            default);
        foreach (var (id, conversation) in new[] { (OfComplaint, $"sms:{Some.Phone}"), (OfRepair, $"sms:{Some.Phone}"), (OfNothing, $"sms:{Some.Phone}"), (OfDraft, teller.Id) })
        {
            await host.Get<PhotoFolder>().WriteAsync(id, "%PDF-1.4"u8.ToArray(), default);
            await host.Store.CommitAsync(new Changes().Insert(Kinds.Photo, new Photo { Id = id, ConversationId = conversation, Name = "a.pdf", ContentType = "application/pdf", At = Some.Now }), default);
        }
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    public void Dispose() => host.Dispose();

    public static TheoryData<StaffRole, bool> Roles => new()
    {
        { StaffRole.Agent, true }, { StaffRole.Technician, true }, { StaffRole.Security, false }, { StaffRole.DepartmentHead, true },
        { StaffRole.Supervisor, true }, { StaffRole.Manager, true }, { StaffRole.Admin, true },
    };

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Given_photos_of_a_complaint_about_the_guards_when_staff_ask_then_only_the_guards_find_none_by_either_link(StaffRole role, bool sees)
    {
        var browser = await host.SignedInAsync(role);
        foreach (var link in new[] { "/desk/photos/", "/photos/" })
        {
            foreach (var (id, may) in new[] { (OfComplaint, sees), (OfRepair, true), (OfNothing, sees), (OfDraft, sees) })
            {
                using var answer = await browser.Client.GetAsync(link + id);
                Assert.True((may ? HttpStatusCode.OK : HttpStatusCode.NotFound) == answer.StatusCode, $"{role} {link}{id} gave {answer.StatusCode}");
                Assert.True(answer.Headers.CacheControl?.NoStore == true, "what staff are served is not kept");
            }
        }
    }

    [Fact]
    public async Task Given_nobody_signed_in_when_a_photo_is_asked_for_then_the_link_of_the_transcript_opens_and_the_desks_asks_to_sign_in()
    {
        var browser = host.Browser();
        using var raw = await browser.Client.GetAsync("/photos/" + OfComplaint);
        using var desk = await browser.Client.GetAsync("/desk/photos/" + OfComplaint);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Redirect), (raw.StatusCode, desk.StatusCode));
        Assert.Equal(TimeSpan.FromDays(365), raw.Headers.CacheControl?.MaxAge);
        Assert.Equal(["Cookie"], raw.Headers.Vary);
    }

    [Fact]
    public async Task Given_a_photo_when_it_stands_on_a_page_of_the_desk_then_the_page_names_the_desks_link()
    {
        var html = await (await host.SignedInAsync(StaffRole.Agent)).HtmlAsync($"/desk/tickets/{Some.Number}");

        Assert.Contains($"src=\"/desk/photos/{OfRepair}\"", html, StringComparison.Ordinal);
        Assert.DoesNotContain($"\"/photos/{OfRepair}\"", html, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Roles))]
    public async Task Given_a_complaint_about_the_guards_that_is_still_being_told_when_its_task_is_looked_for_then_only_the_guards_find_none(StaffRole role, bool sees)
    {
        var browser = await host.SignedInAsync(role);

        using var task = await browser.Client.GetAsync("/desk/tasks/" + Uri.EscapeDataString(Task));

        Assert.Equal(sees ? HttpStatusCode.OK : HttpStatusCode.NotFound, task.StatusCode);
        Assert.Equal(sees, (await browser.HtmlAsync("/desk")).Contains(Uri.EscapeDataString(Task), StringComparison.Ordinal) || (await browser.HtmlAsync("/desk")).Contains(Task, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Given_a_complaint_that_was_given_up_when_the_guards_look_then_the_task_is_there()
    {
        var draft = await host.Store.FindAsync(Kinds.Draft, "number:+85290000002", default);
        Assert.NotNull(draft);
        await host.Store.CommitAsync(new Changes().Update(Kinds.Draft, draft, draft.Value with { State = new(DialogJson.WriteDraft(new Draft { Form = "repair" })) }), default);

        using var task = await (await host.SignedInAsync(StaffRole.Security)).Client.GetAsync("/desk/tasks/" + Uri.EscapeDataString(Task));

        Assert.Equal(HttpStatusCode.OK, task.StatusCode);
    }
}
