namespace HelpDesk.Dialogs.Understanding;

/// <summary>Proposes how grave a complaint is; staff decide.</summary>
internal static class ComplaintClassRecogniser
{
    private static readonly ConceptSet Important = ConceptSet.Of(
        Concept.Again, Concept.ReportedBefore, Concept.MendedBadly, Concept.Several, Concept.Money, Concept.Habit, Concept.ForDays);

    private static readonly string[] Posts = ["security guard", "security staff", "security man", "security officer", "security desk"];

    private static readonly ConceptSet Grave = ConceptSet.Of(Concept.Threat, Concept.FallSign, Concept.CrimeSign, Concept.PersonSign);

    public static ComplaintClass Read(Scan scan, EmergencyKind? danger) =>
        danger is not null || scan.HasAny(Grave) || IsRisk(scan) ? ComplaintClass.Grave
        : scan.HasAny(Important) ? ComplaintClass.Important
        : ComplaintClass.Minor;

    // A “security guard” is a post, not a danger.
    private static bool IsRisk(Scan scan)
    {
        foreach (var hit in scan.Hits)
        {
            if (hit.Concept == Concept.SafetyRisk && !Posts.Any(post => string.CompareOrdinal(scan.Folded, hit.Start, post, 0, post.Length) == 0))
            {
                return true;
            }
        }

        return false;
    }
}
