using System.Globalization;
using CsvHelper;
using HelpDesk.Bot.Desk;
using HelpDesk.Dialogs;
using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Sla;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Lookup;

/// <summary>A list of tickets as a file for spreadsheets: UTF-8 with its mark, RFC 4180, every cell quoted and none a formula.</summary>
/// <remarks>Written while it is read. Who began it, with which fields, stands in the audit trail before the first byte; how many rows went out follows, also when it was broken off.</remarks>
internal sealed class TicketSheet(DeskStore store, TicketList list, Estate estate, TimeProvider clock)
{
    /// <summary>Rows of a file at most, the newest; the last line then says that there are more.</summary>
    public const int MostRows = 50_000;

    private static readonly CsvWriterOptions Shape = new() { Quoting = CsvQuoting.Always, WriteByteOrderMark = true };

    /// <summary>Answers with the file.</summary>
    public async Task WriteAsync(HttpContext http, FilterQuery asked, SheetReader reader)
    {
        var id = Guid.CreateVersion7(clock.GetUtcNow()).ToString("N");
        await NoteAsync(reader.By, "export", id, asked.Asked, http.RequestAborted);
        http.Response.ContentType = "text/csv; charset=utf-8";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"tickets-{LocalTime.DateOf(clock.GetUtcNow(), estate.Zone):yyyy-MM-dd}.csv\"";
        var count = 0;
        try
        {
            (string Head, Func<Ticket, string?> Value)[] columns = [.. Columns(reader)];
            await using var csv = CsvWriter.Create(http.Response.Body, Shape, leaveOpen: true);
            await LineAsync(csv, columns.Select(column => column.Head), http.RequestAborted);
            await foreach (var ticket in list.AllAsync(asked.Filter, reader.Viewer, http.RequestAborted))
            {
                if (count == MostRows)
                {
                    var more = string.Format(CultureInfo.InvariantCulture, reader.T["csv.more"], MostRows);
                    await LineAsync(csv, columns.Select((_, index) => index == 0 ? more : null), http.RequestAborted);
                    break;
                }

                await LineAsync(csv, columns.Select(column => column.Value(ticket)), http.RequestAborted);
                count++;
            }
        }
        finally
        {
            await NoteAsync(reader.By, "export_end", id, [$"rows={count}"], CancellationToken.None);
        }
    }

    private static async Task LineAsync(CsvWriter csv, IEnumerable<string?> cells, CancellationToken cancel) =>
        await csv.WriteRecordAsync([.. cells.Select(SheetCell.Of)], cancel);

    private async Task NoteAsync(string by, string action, string id, IReadOnlyList<string> changed, CancellationToken cancel) =>
        await store.CommitAsync(new Changes().Audit(AuditEntry.Of(clock.GetUtcNow(), by, action, "ticket_list", id) with { Changed = changed }), cancel);

    private IEnumerable<(string Head, Func<Ticket, string?> Value)> Columns(SheetReader reader)
    {
        var t = reader.T;
        yield return (t["csv.number"], ticket => ticket.Number);
        yield return (t["new.kind"], ticket => t.Value("kind", Kinds.Written(ticket.Kind)));
        yield return (t["ticket.state"], ticket => t.Value("state", Kinds.Written(ticket.State)));
        yield return (t["ticket.urgent"], ticket => ticket.Urgent ? t["csv.yes"] : null);
        yield return (t["ticket.class"], ticket => ticket.ComplaintClass is { } grade ? t.Value("class", grade) : null);
        yield return (t["new.building"], ticket => ticket.Building);
        yield return (t["new.entrance"], ticket => ticket.Entrance);
        yield return (t["new.unit"], ticket => ticket.Unit);
        yield return (t["ticket.resident"], ticket => ticket.Resident);
        yield return (t["ticket.phone"], ticket => reader.Phone(ticket.Phone));
        yield return (t["ticket.place"], ticket => ticket.Place);
        yield return (t["ticket.item"], ticket => ticket.Item);
        yield return (t["ticket.text"], ticket => ticket.Text);
        yield return (t["ticket.category"], ticket => ticket.Category is { } trade ? t.Value("category", trade) : null);
        yield return (t["ticket.assignee"], ticket => ticket.Assignee);
        yield return (t["ticket.channel"], ticket => t.Value("channel", ticket.Channel));
        yield return ($"{t["ticket.created"]} ({estate.Zone.Id})", ticket => Local(ticket.CreatedAt));
        yield return ($"{t["ticket.due"]} ({estate.Zone.Id})", ticket => ticket.DueAt is { } due ? Local(due) : null);
    }

    private string Local(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, estate.Zone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);
}

/// <summary>Who takes a file, and in which language.</summary>
/// <param name="By">Sign-in name, or <c>api:NAME</c>.</param>
/// <param name="Viewer">What they may see.</param>
/// <param name="T">Words.</param>
internal sealed record SheetReader(string By, Viewer Viewer, DeskTexts T)
{
    public string? Phone(string? phone) => phone is null || StaffPermissions.May(Viewer.Role, DeskAction.SeePhones) ? phone : PhoneMask.Mask(phone);
}
