using HelpDesk.Bot.Desk;
using HelpDesk.Store;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Engine;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Bot.Lookup;

/// <summary>Keeps lists under a name: one's own, and those of everybody, which supervisors and those above them keep.</summary>
internal sealed class SavedViews(DeskStore store, TimeProvider clock)
{
    /// <summary>Own ones first, each group by name.</summary>
    public async Task<IReadOnlyList<Versioned<SavedView>>> ReadAsync(string owner, CancellationToken cancel) =>
        [.. await OfAsync(owner, cancel), .. await OfAsync(SavedView.Everybody, cancel)];

    /// <summary>One that the person may see; null otherwise.</summary>
    public async ValueTask<Versioned<SavedView>?> FindAsync(string id, ViewKeeper who, CancellationToken cancel) =>
        await store.FindAsync(Kinds.View, id, cancel) is { } view && (view.Value.IsShared() || view.Value.Owner == who.Name) ? view : null;

    /// <summary>Keeps a list under a name.</summary>
    /// <param name="who">Who keeps it.</param>
    /// <param name="name">As typed.</param>
    /// <param name="shared">For everybody.</param>
    /// <param name="filter">Which tickets.</param>
    /// <param name="once">Makes a record in the same commit that it was done; null for none.</param>
    /// <param name="cancel">Cancels the commit.</param>
    public async Task<ViewOutcome> KeepAsync(ViewKeeper who, string name, bool shared, FilterQuery filter, Func<string, OnceWrite>? once, CancellationToken cancel)
    {
        if (shared && !who.MayShare)
        {
            return new ViewOutcome.Refused(ViewRefusal.NotShared);
        }

        var now = clock.GetUtcNow();
        var view = new SavedView { Id = Guid.CreateVersion7(now).ToString("N"), Owner = shared ? SavedView.Everybody : who.Name, Name = name.Trim(), Filter = filter.Written };
        if (await RefusalAsync(view, cancel) is { } refusal)
        {
            return new ViewOutcome.Refused(refusal);
        }

        var changes = new Changes().Insert(Kinds.View, view).Audit(AuditEntry.Of(now, who.Name, "keep_view", Kinds.View.Name, view.Id) with { Changed = ["name", "filter"] });
        changes.Keep(once?.Invoke(view.Id));
        return await store.CommitAsync(changes, cancel) ? new ViewOutcome.Kept(new(view, 1)) : new ViewOutcome.Stale();
    }

    /// <summary>Gives it another name or list.</summary>
    public async Task<ViewOutcome> ChangeAsync(ViewKeeper who, string id, long? version, string? name, FilterQuery? filter, CancellationToken cancel)
    {
        if (await FindAsync(id, who, cancel) is not { } before)
        {
            return new ViewOutcome.NotFound();
        }

        var after = before.Value with { Name = name?.Trim() ?? before.Value.Name, Filter = filter?.Written ?? before.Value.Filter };
        if (!who.MayChange(before.Value))
        {
            return new ViewOutcome.Refused(ViewRefusal.NotShared);
        }

        if (version is { } seen && seen != before.Version)
        {
            return new ViewOutcome.Stale();
        }

        if (await RefusalAsync(after, cancel) is { } refusal)
        {
            return new ViewOutcome.Refused(refusal);
        }

        string[] changed = [.. after.Name == before.Value.Name ? [] : new[] { "name" }, .. after.Filter == before.Value.Filter ? [] : new[] { "filter" }];
        var entry = AuditEntry.Of(clock.GetUtcNow(), who.Name, "change_view", Kinds.View.Name, id) with { Changed = changed };
        return await store.CommitAsync(new Changes().Update(Kinds.View, before, after).Audit(entry), cancel)
            ? new ViewOutcome.Kept(new(after, before.Version + 1))
            : new ViewOutcome.Stale();
    }

    /// <summary>Forgets it.</summary>
    public async Task<ViewOutcome> DeleteAsync(ViewKeeper who, string id, long? version, CancellationToken cancel)
    {
        if (await FindAsync(id, who, cancel) is not { } before)
        {
            return new ViewOutcome.NotFound();
        }

        if (!who.MayChange(before.Value))
        {
            return new ViewOutcome.Refused(ViewRefusal.NotShared);
        }

        if (version is { } seen && seen != before.Version)
        {
            return new ViewOutcome.Stale();
        }

        var entry = AuditEntry.Of(clock.GetUtcNow(), who.Name, "delete_view", Kinds.View.Name, id);
        return await store.CommitAsync(new Changes().Delete(Kinds.View, before).Audit(entry), cancel) ? new ViewOutcome.Kept(before) : new ViewOutcome.Stale();
    }

    private async Task<ViewRefusal?> RefusalAsync(SavedView view, CancellationToken cancel)
    {
        if (view.Name.Length is 0 or > SavedView.MaxName)
        {
            return view.Name.Length == 0 ? ViewRefusal.NameMissing : ViewRefusal.NameTooLong;
        }

        var others = (await OfAsync(view.Owner, cancel)).Where(each => each.Value.Id != view.Id).ToList();
        return others.Exists(each => string.Equals(each.Value.Name, view.Name, StringComparison.OrdinalIgnoreCase)) ? ViewRefusal.NameTaken
            : others.Count >= SavedView.Most ? ViewRefusal.TooMany
            : null;
    }

    private async Task<IReadOnlyList<Versioned<SavedView>>> OfAsync(string owner, CancellationToken cancel)
    {
        var query = new Query { Kind = Kinds.View.Name, Where = [new("owner", FieldValue.Of(owner))], Take = SavedView.Most };
        return [.. (await store.QueryAsync(Kinds.View, query, cancel)).OrderBy(view => view.Value.Name, StringComparer.Ordinal)];
    }
}

/// <summary>Who keeps views.</summary>
/// <param name="Name">Sign-in name, or <c>api:NAME</c>.</param>
/// <param name="MayShare">May keep views of everybody.</param>
public sealed record ViewKeeper(string Name, bool MayShare)
{
    internal static ViewKeeper Of(string name, StaffRole role) => new(name, StaffPermissions.May(role, DeskAction.ShareViews));

    public bool MayChange(SavedView view) => view.IsShared() ? MayShare : view.Owner == Name;
}

/// <summary>Why a view was not kept.</summary>
internal enum ViewRefusal
{
    /// <summary>It has no name.</summary>
    NameMissing,

    /// <summary>Its name is too long.</summary>
    NameTooLong,

    /// <summary>Another has the name.</summary>
    NameTaken,

    /// <summary>There are too many.</summary>
    TooMany,

    /// <summary>Views of everybody are not theirs to keep.</summary>
    NotShared,
}

/// <summary>How keeping a view ended.</summary>
internal abstract record ViewOutcome
{
    private ViewOutcome()
    {
    }

    /// <summary>Done.</summary>
    public sealed record Kept(Versioned<SavedView> View) : ViewOutcome;

    /// <summary>The rules say no.</summary>
    public sealed record Refused(ViewRefusal Reason) : ViewOutcome;

    /// <summary>Somebody changed it since; nothing was written.</summary>
    public sealed record Stale : ViewOutcome;

    /// <summary>No such view.</summary>
    public sealed record NotFound : ViewOutcome;
}
