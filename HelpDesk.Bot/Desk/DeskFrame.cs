using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Desk;

/// <summary>What every page of the desk knows.</summary>
/// <param name="Me">Who is signed in; null on the pages before.</param>
/// <param name="Csrf">Antiforgery token for this page's forms.</param>
/// <param name="T">Words.</param>
/// <param name="Here">Path and query of this page, to come back to.</param>
/// <param name="Now">Now (UTC) on the desk's clock.</param>
/// <param name="Zone">The property's zone.</param>
/// <param name="Property">The property's name.</param>
public sealed record DeskFrame(StaffAccount? Me, string Csrf, DeskTexts T, string Here, DateTimeOffset Now, TimeZoneInfo Zone, string Property)
{
    /// <summary>What whoever keeps the catalogue should know; empty for others.</summary>
    public IReadOnlyList<HelpDesk.Bot.Catalogue.CatalogueNotice> Notices { get; init; } = [];

    /// <summary>The signed-in role may do it.</summary>
    public bool May(DeskAction action) => Me is { } me && StaffPermissions.May(me.Role, action);

    /// <summary>An instant on the property's wall clock, the date left out for today.</summary>
    public string Local(DateTimeOffset at)
    {
        var local = TimeZoneInfo.ConvertTime(at, Zone);
        var today = TimeZoneInfo.ConvertTime(Now, Zone).Date;
        return local.Date == today ? $"{local:HH:mm}" : local.Year == today.Year ? $"{local:MM-dd HH:mm}" : $"{local:yyyy-MM-dd HH:mm}";
    }

    /// <summary>How long ago, or until, in one unit.</summary>
    public string Age(DateTimeOffset at)
    {
        var span = (Now - at).Duration();
        var english = T.Language == "en";
        return span switch
        {
            { TotalMinutes: < 1 } => english ? $"{(int)span.TotalSeconds} s" : $"{(int)span.TotalSeconds}秒",
            { TotalHours: < 1 } => english ? $"{(int)span.TotalMinutes} min" : $"{(int)span.TotalMinutes}分钟",
            { TotalDays: < 1 } => english ? $"{(int)span.TotalHours} h" : $"{(int)span.TotalHours}小时",
            _ => english ? $"{(int)span.TotalDays} d" : $"{(int)span.TotalDays}天",
        };
    }

    /// <summary>A number as this role may see it.</summary>
    public string Phone(string? phone) => phone is null ? "–" : May(DeskAction.SeePhones) ? phone : PhoneMask.Mask(phone);

    /// <summary>A fact of a ticket as this role may see it: a number among the answers is masked as any other.</summary>
    public string Shown(TicketField field) => !May(DeskAction.SeePhones) && field.Value.Count(char.IsAsciiDigit) >= 7 ? PhoneMask.Mask(field.Value) : field.Value;

    /// <summary>A local time range in the page's language.</summary>
    public string Visit(VisitTime? visit)
    {
        if (visit is null)
        {
            return "–";
        }

        var written = Promises.Written(visit with { PartOfDay = null });
        var part = visit is { StartTime: null, EndTime: null, PartOfDay: { } named } ? T.Value("part", named) : "";
        var said = $"{written} {part}".Trim();
        return said.Length > 0 ? said : visit.Text ?? "–";
    }
}

/// <summary>Numbers for those who need no more than to tell two apart.</summary>
internal static class PhoneMask
{
    private const int Shown = 4;

    /// <summary>All but the last four digits hidden: <c>********4567</c>.</summary>
    public static string Mask(string phone) =>
        phone.Length <= Shown ? new('*', phone.Length) : new string('*', phone.Length - Shown) + phone[^Shown..];
}
