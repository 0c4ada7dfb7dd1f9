namespace HelpDesk.Dialogs.Understanding;

/// <summary>Tells whether a message corrects what was said before, and which fields it names.</summary>
internal static class CorrectionRecogniser
{
    private static readonly (Concept Concept, FieldName Field)[] Fields =
    [
        (Concept.FieldUnit, FieldName.Unit), (Concept.FieldPlace, FieldName.Place), (Concept.FieldItem, FieldName.Item),
        (Concept.FieldTime, FieldName.Time), (Concept.FieldName, FieldName.Name), (Concept.FieldPhone, FieldName.Phone),
    ];

    /// <summary>Whether it corrects, and the fields named as wrong or changed.</summary>
    public static (bool Corrects, IReadOnlyList<FieldName> Fields) Read(Scan scan, HeardSlots slots, When? when)
    {
        var refuses = scan.Refused.End > scan.Refused.Start && RefusesValue(scan);
        if (!refuses && !scan.Has(Concept.ChangeTo) && !scan.Has(Concept.Wrong))
        {
            return (false, []);
        }

        var named = new List<FieldName>(2);
        foreach (var (concept, field) in Fields)
        {
            if (scan.Has(concept) && IsNamed(scan, concept))
            {
                named.Add(field);
            }
        }

        AddValues(named, slots, when, refuses);
        return (true, named);
    }

    // “不是报修” refuses an intent and corrects no field.
    private static bool RefusesValue(Scan scan)
    {
        foreach (var hit in scan.Hits)
        {
            if (hit.Concept is Concept.Refusal)
            {
                return false;
            }
        }

        return true;
    }

    // “地方” in a sentence about something else names no field; near a word of correction it does.
    private static bool IsNamed(Scan scan, Concept concept)
    {
        foreach (var hit in scan.Hits)
        {
            if (hit.Concept != concept)
            {
                continue;
            }

            var clause = scan.Clause(scan.ClauseOf(hit.Start));
            if (clause.Has(Concept.ChangeTo) || clause.Has(Concept.Wrong))
            {
                return true;
            }
        }

        return false;
    }

    private static void AddValues(List<FieldName> named, HeardSlots slots, When? when, bool refuses)
    {
        if (slots.Unit is not null || slots.Building is not null || slots.Entrance is not null)
        {
            Add(named, FieldName.Unit);
        }

        if (when is not null)
        {
            Add(named, FieldName.Time);
        }

        if (slots.Place is not null && refuses)
        {
            Add(named, FieldName.Place);
        }

        if (slots.Phone is not null)
        {
            Add(named, FieldName.Phone);
        }

        if (slots.Name is not null)
        {
            Add(named, FieldName.Name);
        }
    }

    private static void Add(List<FieldName> named, FieldName field)
    {
        if (!named.Contains(field))
        {
            named.Add(field);
        }
    }
}
