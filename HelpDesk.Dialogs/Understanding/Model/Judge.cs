namespace HelpDesk.Dialogs.Understanding;

/// <summary>What a message was judged to be, rules and model together.</summary>
/// <param name="Intent">Its intent; never <see cref="Intent.Emergency"/> without a danger.</param>
/// <param name="Confidence">0 to 1.</param>
/// <param name="Danger">The danger.</param>
/// <param name="Category">The trade.</param>
/// <param name="Class">The class, were it a complaint.</param>
/// <param name="IsTaught">The office taught the intent by a phrase of its own.</param>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct Judgement(Intent Intent, double Confidence, EmergencyKind? Danger, Category? Category, ComplaintClass Class, bool IsTaught = false)
{
    /// <summary>How far the danger is above the point from which people are called.</summary>
    public float Urgency { get; init; }
}

/// <summary>Weighs what the rules found against what the model learned.</summary>
internal static class Judge
{
    /// <summary>From here on people are called. Below zero, since a danger missed is worse than a false alarm.</summary>
    private const float Alarm = -1;

    /// <summary>The same where a rule heard the danger too.</summary>
    private const float AlarmOfRule = -2;

    /// <summary>Up to here a lift is left alone that somebody says is empty.</summary>
    private const float NobodyInLift = 2;

    private const float ClassMargin = 5;

    private const int ShortCall = 8;

    /// <summary>How sure a phrase is that the office taught; below what would spare the look for dangers.</summary>
    public const double OfficeSays = 0.98;

    public static Judgement Of(TrainedModel model, Scan scan, Ruling ruled)
    {
        if (IsSettled(ruled))
        {
            return new Judgement(ruled.Intent, ruled.Confidence, ruled.Danger, ruled.Category, ruled.Class);
        }

        var room = System.Buffers.ArrayPool<Sign>.Shared.Rent(Signs.Most);
        var signs = Signs.Of(scan, ruled, room);
        Span<float> scores = stackalloc float[TrainedModel.Lanes];
        model.Score(signs, scores);
        System.Buffers.ArrayPool<Sign>.Shared.Return(room);
        var urgency = scores[TrainedModel.DangerLane] - (ruled.Danger is null ? Alarm : AlarmOfRule);
        var danger = urgency > 0 || ruled.Taught.Danger ? ruled.Danger ?? KindOf(scan, urgency) : null;
        var (intent, confidence) = ruled.Taught.Intent is { } meant && danger is null ? (meant, OfficeSays) : IntentOf(scores, danger);
        if (danger is null && ruled.Intent == Intent.Human && scan.Folded.Length <= ShortCall)
        {
            // “找管家”: little else can be meant, whatever a house calls its staff.
            (intent, confidence) = (Intent.Human, ruled.Confidence);
        }

        var category = ruled.Taught.Category is { } taught ? taught
            : ruled.Category is null && !(intent == Intent.Repair || danger is not (null or EmergencyKind.Crime or EmergencyKind.Person)) ? (Category?)null
            : (Category)Best(scores.Slice(TrainedModel.FirstCategory, TrainedModel.Categories));
        var level = ClassOf(scores.Slice(TrainedModel.FirstClass, TrainedModel.Classes), danger is null && ruled.Danger is not null ? ComplaintClassRecogniser.Read(scan, null) : ruled.Class);
        return new Judgement(intent, confidence, danger, category, level, danger is null && ruled.Taught.Intent is not null) { Urgency = urgency };
    }

    // Carrier words and numbers of tickets mean what they mean.
    public static bool IsSettled(Ruling ruled) => ruled is { Danger: null, Confidence: >= 0.99 };

    private static (Intent Intent, double Confidence) IntentOf(ReadOnlySpan<float> scores, EmergencyKind? danger)
    {
        if (danger is not null)
        {
            return (Intent.Emergency, 0.95);
        }

        var best = Intent.Other;
        for (var i = 0; i < TrainedModel.Intents; i++)
        {
            best = (Intent)i != Intent.Emergency && scores[i] > scores[(int)best] ? (Intent)i : best;
        }

        var sum = 0.0;
        for (var i = 0; i < TrainedModel.Intents; i++)
        {
            sum += (Intent)i == Intent.Emergency ? 0 : Math.Exp(Math.Clamp(scores[i] - scores[(int)best], -30, 30));
        }

        return (best, 1 / sum);
    }

    // A rule names what a class hangs on, as the office's own promises do: it yields only to much better evidence, and no promise of a manager is made without one.
    private static ComplaintClass ClassOf(ReadOnlySpan<float> scores, ComplaintClass ruled)
    {
        var best = (ComplaintClass)Best(scores);
        var isClear = scores[(int)best] - scores[(int)ruled] > ClassMargin;
        return isClear && best < ComplaintClass.Grave ? best : ruled;
    }

    private static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            best = scores[i] > scores[best] ? i : best;
        }

        return best;
    }

    // Which safety instruction fits, by the words that stand in the message; none for a lift that nobody is in.
    private static EmergencyKind? KindOf(Scan scan, float urgency) =>
        scan.Has(Concept.GasSign) || scan.Has(Concept.GasWord) ? EmergencyKind.Gas
        : scan.Has(Concept.Fire) || scan.Has(Concept.SmokeAlarm) ? EmergencyKind.Fire
        : scan.Has(Concept.ShockSign) || (scan.Has(Concept.ElectricFixture) && scan.Has(Concept.WaterWord)) ? EmergencyKind.Electric
        : urgency < NobodyInLift && scan.Has(Concept.NobodyInside) && scan.Has(Concept.LiftWord) ? null
        : scan.Has(Concept.TrappedSign) || (scan.Has(Concept.LiftWord) && !scan.Has(Concept.PersonSign)) ? EmergencyKind.Trapped
        : scan.Has(Concept.CrimeSign) ? EmergencyKind.Crime
        : scan.Has(Concept.FallSign) || scan.Has(Concept.FallWord) ? EmergencyKind.Falling
        : scan.Has(Concept.PersonSign) || scan.Has(Concept.VulnerablePerson) ? EmergencyKind.Person
        : scan.Has(Concept.WaterWord) || scan.Has(Concept.PipeWord) ? EmergencyKind.Flood
        : scan.Has(Concept.ElectricFixture) ? EmergencyKind.Electric
        : EmergencyKind.Person;
}
