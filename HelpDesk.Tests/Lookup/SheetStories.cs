using System.Net;
using System.Text;
using HelpDesk.Store;
using HelpDesk.Store.Staff;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Lookup;

/// <summary>Somebody takes a list to a spreadsheet.</summary>
public sealed class SheetStories : IAsyncLifetime, IDisposable
{
    private readonly DeskHost host = FoundDesk.Open();

    public async Task InitializeAsync() => await host.Store.CommitAsync(
        new Changes()
            .Insert(Kinds.Ticket, Some.Ticket() with { ConversationId = null, FirstAnswerId = null, Text = "=cmd|' /C calc'!A0", Item = "他说：\"快点\", 然后\r\n挂了", Resident = "@SUM(A1)" })
            .Insert(Kinds.Ticket, Some.Ticket("R20261121-0002") with { ConversationId = null, FirstAnswerId = null, State = HelpDesk.Store.Tickets.TicketState.Closed }),
        default);

    public async Task DisposeAsync() => await host.DisposeAsync();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Given_a_list_when_taken_as_a_file_then_a_spreadsheet_reads_it_as_text_with_its_zone_and_its_name_tells_the_day()
    {
        var browser = await host.SignedInAsync(StaffRole.Agent);

        var answer = await browser.Client.GetAsync("/desk/tickets.csv?state=open");
        var bytes = await answer.Content.ReadAsByteArrayAsync();

        Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType?.ToString());
        Assert.Equal("attachment; filename=\"tickets-2026-11-21.csv\"", answer.Content.Headers.ContentDisposition?.ToString());
        Assert.Equal(new byte[] { 0xEF, 0xBB, 0xBF }, bytes[..3]);
        var text = Encoding.UTF8.GetString(bytes[3..]);
        Assert.StartsWith("\"Number\",\"Kind\",\"State\",", text, StringComparison.Ordinal);
        Assert.Contains("\"Filed (Asia/Shanghai)\"", text, StringComparison.Ordinal);
        Assert.Contains("\"2026-11-21 10:00\"", text, StringComparison.Ordinal);
        Assert.Contains("\"'=cmd|' /C calc'!A0\"", text, StringComparison.Ordinal);
        Assert.Contains("\"'@SUM(A1)\"", text, StringComparison.Ordinal);
        Assert.Contains("\"'+85291234567\"", text, StringComparison.Ordinal);
        Assert.Contains("\"他说：\"\"快点\"\", 然后\n挂了\"", text, StringComparison.Ordinal);
        Assert.EndsWith("\"\r\n", text, StringComparison.Ordinal);
        Assert.Equal(2, text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.DoesNotContain("R20261121-0002", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_file_when_it_was_taken_then_the_trail_tells_who_which_fields_and_how_many_and_no_value()
    {
        var browser = await host.SignedInAsync(StaffRole.Agent);
        await browser.Client.GetStringAsync("/desk/tickets.csv?state=open&q=" + Uri.EscapeDataString("灯不亮"));
        await host.SheetAsync("/api/v1/tickets.csv", StaffRole.Supervisor);

        var trail = await host.TrailAsync("ticket_list");

        Assert.Equal(
            ["agent export state,q", "agent export_end rows=0", "api:supervisor export ", "api:supervisor export_end rows=2"],
            trail.Select(entry => $"{entry.By} {entry.Action} {string.Join(',', entry.Changed)}").Order(StringComparer.Ordinal));
        Assert.Equal(2, trail.Select(entry => entry.Subject).Distinct().Count());
    }

    [Theory]
    [InlineData(StaffRole.Agent, true)]
    [InlineData(StaffRole.Technician, false)]
    [InlineData(StaffRole.Security, false)]
    [InlineData(StaffRole.DepartmentHead, true)]
    [InlineData(StaffRole.Supervisor, true)]
    [InlineData(StaffRole.Manager, true)]
    [InlineData(StaffRole.Admin, true)]
    public async Task Given_a_role_when_it_wants_a_file_then_only_the_desk_and_those_above_get_one(StaffRole role, bool may)
    {
        var browser = await host.SignedInAsync(role);

        Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await browser.Client.GetAsync("/desk/tickets.csv")).StatusCode);
        Assert.Equal(may, (await browser.HtmlAsync("/desk/tickets")).Contains("/desk/tickets.csv", StringComparison.Ordinal));
        using var client = host.CreateClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", FoundDesk.KeyOf(role));
        Assert.Equal(may ? HttpStatusCode.OK : HttpStatusCode.Forbidden, (await client.GetAsync("/api/v1/tickets.csv")).StatusCode);
    }

    [Fact]
    public async Task Given_a_complaint_about_the_desk_when_the_desk_takes_a_file_then_it_is_not_in_it()
    {
        await host.Store.CommitAsync(new Changes().Insert(Kinds.Ticket, Some.Ticket("C20261121-0009") with { Kind = HelpDesk.Store.Tickets.TicketKind.Complaint, Against = "customer_service" }), default);

        Assert.DoesNotContain("C20261121-0009", Encoding.UTF8.GetString(await host.SheetAsync("/api/v1/tickets.csv", StaffRole.Agent)), StringComparison.Ordinal);
        Assert.Contains("C20261121-0009", Encoding.UTF8.GetString(await host.SheetAsync("/api/v1/tickets.csv", StaffRole.Manager)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_more_than_one_reading_when_taken_then_every_ticket_is_a_line_once()
    {
        for (var hundred = 0; hundred < 3; hundred++)
        {
            var changes = new Changes();
            foreach (var each in Enumerable.Range(hundred * 200, 200))
            {
                changes.Insert(Kinds.Ticket, Some.Ticket($"R20261121-{1000 + each}") with { ConversationId = null, Text = "漏水", Building = "8", CreatedAt = Some.Now.AddSeconds(-each / 9) });
            }

            await host.Store.CommitAsync(changes, default);
        }

        var lines = Encoding.UTF8.GetString(await host.SheetAsync("/api/v1/tickets.csv?building=8", StaffRole.Agent)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(601, lines.Length);
        Assert.Equal(601, lines.Distinct().Count());
    }

    [Fact]
    public async Task Given_a_wrong_field_when_a_file_is_wanted_then_none_comes_and_nothing_is_noted()
    {
        var browser = await host.SignedInAsync(StaffRole.Agent);

        Assert.Equal(HttpStatusCode.BadRequest, (await browser.Client.GetAsync("/desk/tickets.csv?state=gone")).StatusCode);
        Assert.Empty(await host.TrailAsync("ticket_list"));
    }
}
