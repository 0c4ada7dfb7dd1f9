using HelpDesk.Bot.Desk;
using HelpDesk.Store;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Residents;

namespace HelpDesk.Bot.Catalogue;

/// <summary>Puts the sample residents, sign-ins and roster into an empty store; Development only.</summary>
internal static class SampleEstate
{
    public static async Task PlantAsync(DeskStore store, PropertyCatalogue catalogue, DateTimeOffset now, CancellationToken cancel)
    {
        if (await store.Engine.CountAsync(new Query { Kind = Kinds.Staff.Name }, cancel) > 0)
        {
            return;
        }

        var changes = Of(catalogue);
        SampleRoster.Add(changes, catalogue, now);
        await store.CommitAsync(changes, cancel);
    }

    /// <summary>The sample as one commit; slow, because its passwords are hashed.</summary>
    internal static Changes Of(PropertyCatalogue catalogue)
    {
        var changes = new Changes();
        foreach (var resident in catalogue.SampleResidents)
        {
            changes.Insert(Kinds.Resident, resident);
            foreach (var phone in resident.Phones)
            {
                changes.Insert(Kinds.Phone, new PhoneOwner(phone, resident.Id));
            }
        }

        foreach (var person in catalogue.SampleStaff)
        {
            var account = StaffAccounts.Create(person.Name, person.DisplayName, person.Role, person.Password, person.Phone, person.Language);
            changes.Insert(Kinds.Staff, account with { Department = person.Department });
        }

        return changes;
    }
}
