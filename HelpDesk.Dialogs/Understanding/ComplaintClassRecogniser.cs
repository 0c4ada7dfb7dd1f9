namespace HelpDesk.Dialogs.Understanding;

/// <summary>Proposes how grave a complaint is; staff decide.</summary>
internal static class ComplaintClassRecogniser
{
    private static readonly ConceptSet Important = ConceptSet.Of(
        Concept.Again, Concept.ReportedBefore, Concept.MendedBadly, Concept.Several, Concept.Money, Concept.Habit, Concept.ForDays);

    private static readonly ConceptSet Grave = ConceptSet.Of(Concept.Threat, Concept.SafetyRisk, Concept.FallSign, Concept.CrimeSign, Concept.PersonSign);

    public static ComplaintClass Read(Scan scan, EmergencyKind? danger) =>
        danger is not null || scan.HasAny(Grave) ? ComplaintClass.Grave
        : scan.HasAny(Important) ? ComplaintClass.Important
        : ComplaintClass.Minor;
}
