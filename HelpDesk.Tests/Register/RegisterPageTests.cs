using System.Net;
using HelpDesk.Bot.Register;
using HelpDesk.Bot.Turns;
using HelpDesk.Store;
using HelpDesk.Store.Consent;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Residents;
using HelpDesk.Store.Staff;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Register;

public sealed class RegisterPageTests
{
    private const string Page = "/desk/residents/chen";

    [Theory]
    [InlineData("陈先", "陈先生")]
    [InlineData("刘", "刘女士")]
    [InlineData("2-506", "陈先生")]
    [InlineData("5栋301室", "刘女士")]
    [InlineData("9876 5432", "刘女士")]
    [InlineData("4567", "陈先生")]
    [InlineData("+85291234567", "陈先生")]
    public async Task Given_two_residents_when_searched_by_name_number_or_unit_then_the_one_is_found_and_not_the_other(string asked, string found)
    {
        await using var host = new DeskHost();
        await SomeResident.EnterAsync(host.Store, SomeResident.Chen, SomeResident.Liu);
        var browser = await host.SignedInAsync(StaffRole.Agent);

        var html = await browser.HtmlAsync("/desk/residents?q=" + Uri.EscapeDataString(asked));

        Assert.Contains($">{found}</a>", html, StringComparison.Ordinal);
        Assert.DoesNotContain($">{(found == "陈先生" ? "刘女士" : "陈先生")}</a>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_unit_506_in_buildings_2_and_12_when_one_is_asked_for_then_the_other_is_not_shown()
    {
        await using var host = new DeskHost();
        await SomeResident.EnterAsync(host.Store, SomeResident.Chen, SomeResident.Liu with { Units = [new("2", null, "1506")] });

        var found = await host.Get<RegisterReader>().ReadAsync("2-506", 1, seesPhones: true, default);

        Assert.Equal(["陈先生"], found.Rows.Select(row => row.Value.Name));
    }

    [Fact]
    public async Task Given_a_guard_when_the_register_is_read_then_numbers_are_masked_and_cannot_be_found_out_and_notes_are_left_out()
    {
        await using var host = new DeskHost();
        await SomeResident.EnterAsync(host.Store, SomeResident.Chen);
        var guard = await host.SignedInAsync(StaffRole.Security);

        var html = await guard.HtmlAsync(Page) + await guard.HtmlAsync("/desk/residents");

        Assert.Contains("********4567", html, StringComparison.Ordinal);
        Assert.DoesNotContain(Some.Phone, html, StringComparison.Ordinal);
        Assert.DoesNotContain("门铃坏了", html, StringComparison.Ordinal);
        Assert.DoesNotContain(">陈先生</a>", await guard.HtmlAsync("/desk/residents?q=8529123"), StringComparison.Ordinal);
        Assert.DoesNotContain(">陈先生</a>", await guard.HtmlAsync("/desk/residents?q=" + Uri.EscapeDataString(Some.Phone)), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await guard.Client.GetAsync(Page + "/edit")).StatusCode);
    }

    [Fact]
    public async Task Given_a_resident_when_opened_then_consents_tickets_and_conversations_are_there_but_no_complaint_hidden_from_the_reader()
    {
        await using var host = new DeskHost();
        await SomeResident.EnterAsync(host.Store, SomeResident.Chen);
        await Some.SeedAsync(host.Store, Some.Ticket() with { PartyId = SomeResident.Id });
        await host.Store.CommitAsync(
            new Changes().Insert(Kinds.Consent, new NumberConsent(Some.Phone, Some.Now, null))
                .Insert(Kinds.Ticket, Some.Ticket("C20261121-0009") with { PartyId = SomeResident.Id, Against = "security" })
                .Insert(Kinds.Ticket, Some.Ticket("R20261121-0008") with { PartyId = "liu" }),
            default);

        var agent = await (await host.SignedInAsync(StaffRole.Agent)).HtmlAsync(Page);
        var guard = await (await host.SignedInAsync(StaffRole.Security)).HtmlAsync(Page);

        Assert.Contains("blocked at the carrier", agent, StringComparison.Ordinal);
        Assert.Contains(Some.Number, agent, StringComparison.Ordinal);
        Assert.Contains("C20261121-0009", agent, StringComparison.Ordinal);
        Assert.DoesNotContain("R20261121-0008", agent, StringComparison.Ordinal);
        Assert.DoesNotContain("C20261121-0009", guard, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_change_when_saved_then_the_history_tells_old_and_new_and_the_trail_only_the_fields()
    {
        await using var host = new DeskHost();
        await SomeResident.EnterAsync(host.Store, SomeResident.Chen);
        var browser = await host.SignedInAsync(StaffRole.Agent);

        var answer = await browser.PostAsync(Page + "/edit", Page + "/edit", Form(name: "陈大文先生"));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        var html = await browser.HtmlAsync(Page);
        Assert.Contains("Name: 陈先生 → 陈大文先生", html, StringComparison.Ordinal);
        var entry = Assert.Single((await host.Store.QueryAsync(Kinds.Audit, new Query { Kind = Kinds.Audit.Name, Where = [new("subject", FieldValue.Of(HelpDesk.Store.Audit.AuditEntry.Hidden(SomeResident.Id)))] }, default)));
        Assert.Equal("change_resident name", $"{entry.Value.Action} {string.Join(' ', entry.Value.Changed)}");
    }

    [Fact]
    public async Task Given_two_people_at_one_entry_when_the_second_saves_then_both_are_shown_and_nothing_is_overwritten()
    {
        await using var host = new DeskHost();
        await SomeResident.EnterAsync(host.Store, SomeResident.Chen);
        var browser = await host.SignedInAsync(StaffRole.Agent);
        await browser.PostAsync(Page + "/edit", Page + "/edit", Form(name: "陈大文先生"));

        var second = await browser.PostAsync(Page + "/edit", Page + "/edit", Form(name: "陈小文先生"));

        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var html = WebUtility.HtmlDecode(await second.Content.ReadAsStringAsync());
        Assert.Contains("陈大文先生", html, StringComparison.Ordinal);
        Assert.Contains("value=\"陈小文先生\"", html, StringComparison.Ordinal);
        Assert.Contains("name=\"version\" value=\"2\"", html, StringComparison.Ordinal);
        Assert.Equal("陈大文先生", (await host.Store.FindAsync(Kinds.Resident, SomeResident.Id, default))?.Value.Name);
    }

    [Fact]
    public async Task Given_a_number_of_somebody_else_when_typed_then_it_is_asked_and_moves_only_when_ticked()
    {
        await using var host = new DeskHost();
        await SomeResident.EnterAsync(host.Store, SomeResident.Chen, SomeResident.Liu);
        var browser = await host.SignedInAsync(StaffRole.Agent);

        var asked = await browser.PostAsync(Page + "/edit", Page + "/edit", Form(phones: "9123 4567\n98765432"));

        Assert.Equal(HttpStatusCode.Conflict, asked.StatusCode);
        Assert.Contains("刘女士", WebUtility.HtmlDecode(await asked.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Equal("liu", (await host.Store.FindAsync(Kinds.Phone, "+85298765432", default))?.Value.ResidentId);

        await browser.PostAsync(Page + "/edit", Page + "/edit", [.. Form(phones: "9123 4567\n98765432"), ("move", "+85298765432")]);

        Assert.Equal(SomeResident.Id, (await host.Store.FindAsync(Kinds.Phone, "+85298765432", default))?.Value.ResidentId);
        Assert.Empty((await host.Store.FindAsync(Kinds.Resident, "liu", default))?.Value.Phones ?? ["?"]);
        Assert.Contains("Number moved to another", await browser.HtmlAsync("/desk/residents/liu"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_device_proved_for_a_number_when_the_number_goes_and_comes_back_then_it_has_to_be_proved_anew()
    {
        await using var host = new DeskHost();
        await SomeResident.EnterAsync(host.Store, SomeResident.Chen, SomeResident.Liu);
        var device = new ConversationRecord { Id = "chat:one", PartyId = SomeResident.Id, Address = "dl_one", VerifiedAs = Some.Phone, VerifiedAt = Some.Now };
        var browser = await host.SignedInAsync(StaffRole.Agent);
        Assert.NotNull(await ProvedAsync());

        await browser.PostAsync(Page + "/edit", Page + "/edit", Form(phones: ""));
        Assert.Null(await ProvedAsync());
        await browser.PostAsync(Page + "/edit", Page + "/edit", Form(phones: "91234567", version: "2"));

        Assert.Equal(SomeResident.Id, (await host.Store.FindAsync(Kinds.Phone, Some.Phone, default))?.Value.ResidentId);
        Assert.Null(await ProvedAsync());

        ValueTask<Speaker?> ProvedAsync() => Speaker.ProvedAsync(host.Store, device, host.Clock.Now, default);
    }

    [Fact]
    public async Task Given_a_form_begun_from_an_unknown_number_when_the_number_is_put_on_file_then_the_form_goes_on_as_the_residents()
    {
        await using var host = new DeskHost();
        await SomeResident.EnterAsync(host.Store, SomeResident.Chen with { Phones = [] });
        await host.Store.CommitAsync(new Changes().Insert(Kinds.Draft, new DraftRecord("number:" + Some.Phone, new("{}"u8.ToArray()), Some.Now)), default);
        var browser = await host.SignedInAsync(StaffRole.Agent);

        await browser.PostAsync(Page + "/edit", Page + "/edit", Form());

        Assert.NotNull(await host.Store.FindAsync(Kinds.Draft, SomeResident.Id, default));
        Assert.Null(await host.Store.FindAsync(Kinds.Draft, "number:" + Some.Phone, default));
    }

    [Theory]
    [InlineData("name", "", "is needed")]
    [InlineData("phones", "12", "is not a telephone number")]
    [InlineData("unit0", "9999", "is not known")]
    [InlineData("building0", "77", "is not known")]
    public async Task Given_a_wrong_field_when_saved_then_it_is_named_and_what_was_typed_stays(string field, string typed, string told)
    {
        await using var host = new DeskHost();
        await SomeResident.EnterAsync(host.Store, SomeResident.Chen);
        var browser = await host.SignedInAsync(StaffRole.Agent);

        var answer = await browser.PostAsync(Page + "/edit", Page + "/edit", [.. Form().Where(each => each.Item1 != field), (field, typed), ("notes", "bleibt stehen")]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.Contains(told, html, StringComparison.Ordinal);
        Assert.Equal(SomeResident.Chen.Name, (await host.Store.FindAsync(Kinds.Resident, SomeResident.Id, default))?.Value.Name);
    }

    [Fact]
    public async Task Given_markup_in_every_field_when_shown_then_none_of_it_runs()
    {
        const string evil = "<script>alert('x')</script>\"'><img src=x onerror=alert(1)>";
        await using var host = new DeskHost();
        await SomeResident.EnterAsync(host.Store, SomeResident.Chen with { Name = evil, Notes = evil, Units = [new(evil, evil, evil)], Language = evil });
        await host.Store.CommitAsync(new Changes().Insert(Kinds.ResidentChange, ResidentChange.Of(Some.Now, SomeResident.Id, evil, evil, [new(evil, evil, evil)])), default);
        var browser = await host.SignedInAsync(StaffRole.Manager);

        foreach (var path in new[] { "/desk/residents", Page, Page + "/edit", Page + "/merge", Page + "/erase", "/desk/new?resident=chen", "/desk/residents?q=" + Uri.EscapeDataString(evil) })
        {
            var html = await browser.Client.GetStringAsync(path);
            Assert.DoesNotContain("<script>alert", html, StringComparison.Ordinal);
            Assert.DoesNotContain("<img src=x", html, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Given_a_new_resident_when_the_form_is_sent_twice_then_there_is_one()
    {
        await using var host = new DeskHost();
        var browser = await host.SignedInAsync(StaffRole.Agent);
        (string, string)[] form = [("once", "k1"), ("name", "何先生"), ("phones", "98765432"), ("building0", "5"), ("unit0", "301"), ("role0", "tenant")];

        await browser.PostAsync("/desk/residents/new", "/desk/residents/new", form);
        var again = await browser.PostAsync("/desk/residents/new", "/desk/residents/new", form);

        Assert.Equal(HttpStatusCode.SeeOther, again.StatusCode);
        var he = Assert.Single(await SomeResident.AllAsync(host.Store));
        Assert.Equal("5-301 tenant", ResidentRules.Written(Assert.Single(he.Units)));
        Assert.Equal(he.Id, (await host.Store.FindAsync(Kinds.Phone, "+85298765432", default))?.Value.ResidentId);
    }

    [Fact]
    public async Task Given_a_caller_when_their_number_or_unit_is_typed_then_the_register_fills_in_the_rest_and_the_ticket_is_theirs()
    {
        await using var host = new DeskHost();
        await SomeResident.EnterAsync(host.Store, SomeResident.Chen);
        var browser = await host.SignedInAsync(StaffRole.Agent);

        var byPhone = await browser.PostAsync("/desk/new", "/desk/new", ("find", "yes"), ("kind", "repair"), ("phone", "9123 4567"), ("text", "水管漏水"));
        var byUnit = await browser.PostAsync("/desk/new", "/desk/new", ("find", "yes"), ("kind", "repair"), ("building", "2"), ("unit", "506"));
        foreach (var answer in new[] { byPhone, byUnit })
        {
            var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
            Assert.Contains("value=\"陈先生\"", html, StringComparison.Ordinal);
            Assert.Contains("name=\"unit\" type=\"text\" maxlength=\"100\" value=\"506\"", html, StringComparison.Ordinal);
        }

        Assert.Contains("水管漏水", WebUtility.HtmlDecode(await byPhone.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        var filed = await browser.PostAsync("/desk/new", "/desk/new", ("kind", "repair"), ("phone", "9123 4567"), ("text", "水管漏水"), ("language", "zh-Hans"));
        Assert.Contains($"href=\"{Page}\"", await browser.HtmlAsync($"{filed.Headers.Location?.OriginalString}"), StringComparison.Ordinal);
    }

    private static (string, string)[] Form(string name = "陈先生", string phones = Some.Phone, string version = "1") =>
        [("version", version), ("name", name), ("phones", phones), ("language", "zh-Hans"), ("notes", "门铃坏了"), ("building0", "2"), ("unit0", "506"), ("role0", "owner")];
}
