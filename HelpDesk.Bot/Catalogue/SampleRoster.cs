using HelpDesk.Store;
using HelpDesk.Store.Duty;
using HelpDesk.Store.Sla;
using HelpDesk.Store.Staff;

namespace HelpDesk.Bot.Catalogue;

/// <summary>A roster of two weeks for the sample staff: the agent by day, a guard at noon of the weekend, the technician at night.</summary>
internal static class SampleRoster
{
    private const int Days = 14;

    /// <summary>Adds it to a commit; nothing where the catalogue has no such staff.</summary>
    public static void Add(Changes changes, PropertyCatalogue catalogue, DateTimeOffset now)
    {
        var by = Of(catalogue, StaffRole.Supervisor) ?? "sample";
        foreach (var key in ShiftKey.Of(ShiftKey.MondayOf(LocalTime.DateOf(now, catalogue.Estate.Zone)), Days))
        {
            var role = key switch
            {
                { Part: ShiftPart.Night } => StaffRole.Technician,
                { Part: ShiftPart.Noon, Day.DayOfWeek: DayOfWeek.Saturday or DayOfWeek.Sunday } => StaffRole.Security,
                _ => StaffRole.Agent,
            };
            if (Of(catalogue, role) is { } person)
            {
                changes.Insert(Kinds.Shift, new Shift { Day = key.Day, Part = key.Part, Planned = person, Person = person, Changes = [new(now, by, ShiftEvent.Entered, null, person)] });
            }
        }
    }

    private static string? Of(PropertyCatalogue catalogue, StaffRole role) => catalogue.SampleStaff.FirstOrDefault(person => person.Role == role)?.Name;
}
