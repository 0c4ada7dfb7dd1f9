namespace HelpDesk.Store.Engine;

/// <summary>What every engine demands of its callers, so that a mistake of ours is refused before it reaches the medium.</summary>
internal static class PortRules
{
    private const int MostTaken = 1_000;
    private const int MostFound = 200;
    private const int FewWrites = 8;

    /// <summary>Checks a commit against the kinds.</summary>
    /// <exception cref="ArgumentException">An unknown kind, a change of what is only added, a wrong number of fields, a deletion of nothing, or one document twice.</exception>
    public static void Check(Commit commit, IReadOnlyDictionary<string, KindSchema> kinds)
    {
        ArgumentNullException.ThrowIfNull(commit);
        foreach (var write in commit.Writes)
        {
            if (!kinds.TryGetValue(write.Kind, out var kind))
            {
                throw new ArgumentException($"There is no kind {write.Kind}.", nameof(commit));
            }

            if (kind.IsAppendOnly && write.ExpectedVersion != 0)
            {
                throw new ArgumentException($"Documents of kind {write.Kind} are never changed or removed.", nameof(commit));
            }

            if (write.Body is null ? write.ExpectedVersion <= 0 : write.ExpectedVersion < 0 || write.Fields.Count != kind.Fields.Count)
            {
                throw new ArgumentException($"A write of kind {write.Kind} has an impossible version or the wrong fields.", nameof(commit));
            }
        }

        if (HasTwice(commit.Writes))
        {
            throw new ArgumentException("A commit writes each document once.", nameof(commit));
        }
    }

    /// <summary>Checks a query's page.</summary>
    /// <exception cref="ArgumentException">Skip or take is out of range, or it walks through ids in another order.</exception>
    public static void Check(Query query)
    {
        ArgumentNullException.ThrowIfNull(query);
        if (query.Skip < 0 || query.Take is < 1 or > MostTaken)
        {
            throw new ArgumentOutOfRangeException(nameof(query), $"A query skips 0 or more and takes 1 to {MostTaken}.");
        }

        if (query is { AfterId: not null, OrderBy: not null })
        {
            throw new ArgumentException("A query that walks through ids is ordered by them.", nameof(query));
        }
    }

    /// <summary>Checks a search.</summary>
    /// <exception cref="ArgumentException">The kind is not searched, or take is out of range.</exception>
    public static void CheckSearch(KindSchema kind, int take)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(take, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(take, MostFound);
        if (!kind.Searchable)
        {
            throw new ArgumentException($"Kind {kind.Name} is not searched.", nameof(kind));
        }
    }

    private static bool HasTwice(IReadOnlyList<DocumentWrite> writes)
    {
        if (writes.Count > FewWrites)
        {
            return writes.Select(write => (write.Kind, write.Id)).Distinct().Count() != writes.Count;
        }

        for (var right = 1; right < writes.Count; right++)
        {
            for (var left = 0; left < right; left++)
            {
                if (writes[left].Id == writes[right].Id && writes[left].Kind == writes[right].Kind)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
