namespace HelpDesk.Dialogs.Understanding;

/// <summary>Part of the catalogue's <c>words</c> that a word of the office stands in.</summary>
public enum OfficeSection
{
    /// <summary><c>intent</c>: what is wanted.</summary>
    Intent,

    /// <summary><c>category</c>: a thing, by its trade.</summary>
    Category,

    /// <summary><c>emergency</c>: a danger.</summary>
    Emergency,

    /// <summary><c>notEmergency</c>: sounds like a danger and is none.</summary>
    NotEmergency,

    /// <summary><c>places</c>: a place of the property.</summary>
    Places,

    /// <summary><c>staff</c>: a person is asked for.</summary>
    Staff,
}

/// <summary>What the office taught about a word.</summary>
/// <param name="Section">Where it did.</param>
/// <param name="Value">The intent, trade or danger as a number; 0 where the section says all.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct Lesson(OfficeSection Section, int Value);

/// <summary>A word of the office's own found in a message.</summary>
/// <param name="Lesson">What it was taught for.</param>
/// <param name="Start">Its first character.</param>
/// <param name="End">The character after its last.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct OfficeHit(Lesson Lesson, int Start, int End);

/// <summary>What the office's own words decide about a message, whatever the model would say.</summary>
/// <param name="Intent">What is wanted, unless there is a danger; null when nothing was taught.</param>
/// <param name="Danger">A danger it taught is told, not denied.</param>
/// <param name="Category">The trade of the thing; null when it taught none.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct Taught(Intent? Intent, bool Danger, Category? Category)
{
    /// <summary>Reads what the office's words decide.</summary>
    /// <param name="scan">The message.</param>
    /// <param name="heard">The fault as the rules heard it.</param>
    /// <param name="danger">The danger as the rules heard it.</param>
    public static Taught Of(Scan scan, HeardFault heard, EmergencyKind? danger)
    {
        if (scan.Taught.Count == 0)
        {
            return default;
        }

        var taught = default(Taught) with { Danger = danger is not null && EmergencyRecogniser.TellsTaught(scan) };
        foreach (var hit in scan.Taught)
        {
            if (scan.IsRefused(hit.Start))
            {
                continue;
            }

            if (hit.Lesson.Section == OfficeSection.Intent && FurtherMatters.IsWeightier((Intent)hit.Lesson.Value, taught.Intent))
            {
                taught = taught with { Intent = (Intent)hit.Lesson.Value };
            }
            else if (hit.Lesson.Section == OfficeSection.Category && taught.Category is null && danger != EmergencyKind.Electric && IsOf(hit, heard.Thing))
            {
                // Sparks and shocks are the electrician's, whatever they come out of.
                taught = taught with { Category = (Category)hit.Lesson.Value };
            }
        }

        return taught;
    }

    // “闸机旁边的灯不亮”: another thing is broken.
    private static bool IsOf(OfficeHit hit, Hit? thing) => thing is not { } found || (hit.Start < found.End && hit.End > found.Start);
}
