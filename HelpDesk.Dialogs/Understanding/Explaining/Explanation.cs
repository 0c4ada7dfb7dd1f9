namespace HelpDesk.Dialogs.Understanding;

/// <summary>What one message was understood to say, and why; for people to read.</summary>
/// <remarks>Pure and deterministic. Reads the message a second time, so that understanding itself carries nothing along for it.</remarks>
public sealed record Explanation
{
    /// <summary>What was understood, as every turn understands it.</summary>
    public required Heard Heard { get; init; }

    /// <summary>What decided the intent.</summary>
    public IntentDecider IntentBy { get; init; }

    /// <summary>What decided the danger, or that there is none.</summary>
    public DangerDecider DangerBy { get; init; }

    /// <summary>0 to 1: how much of a danger the model hears.</summary>
    public double DangerShare { get; init; }

    /// <summary>The intent that the reasons speak of: the message's own; for a danger, what it would be without one.</summary>
    public Intent Intent { get; init; }

    /// <summary>0 to 1: the model's share for <see cref="Intent"/>.</summary>
    public double Share { get; init; }

    /// <summary>The next best intent; null when nothing was weighed.</summary>
    public Intent? RunnerUp { get; init; }

    /// <summary>0 to 1: the model's share for <see cref="RunnerUp"/>.</summary>
    public double RunnerUpShare { get; init; }

    /// <summary>What spoke for and against <see cref="Intent"/>.</summary>
    public Reasons ForIntent { get; init; } = Reasons.None;

    /// <summary>What spoke for and against a danger.</summary>
    public Reasons ForDanger { get; init; } = Reasons.None;

    /// <summary>Words that the office taught and that stand in the message.</summary>
    public IReadOnlyList<OfficeWordFound> Office { get; init; } = [];

    /// <summary>Explains one message. Never throws, whatever the text.</summary>
    /// <param name="text">The message as received.</param>
    /// <param name="localNow">Now, in the property's zone.</param>
    /// <param name="estate">The property.</param>
    public static Explanation Of(string text, DateTimeOffset localNow, Estate estate)
    {
        var heard = Understander.Understand(text, localNow, estate);
        return heard.Text.Length == 0 ? new Explanation { Heard = heard, Intent = heard.Intent } : Of(heard, Scan.Of(heard.Text, estate.Words.Lexicon), TrainedModel.Standard);
    }

    private static Explanation Of(Heard heard, Scan scan, TrainedModel model)
    {
        var ruled = Understander.Rule(scan);
        var judged = Judge.Of(model, scan, ruled);
        var weighed = Weighing.Of(model, scan, ruled);
        var intent = heard.Intent == Intent.Emergency ? weighed.Best(except: null) : heard.Intent;
        var other = weighed.Best(except: intent);
        return new Explanation
        {
            Heard = heard,
            IntentBy = heard.Emergency is not null ? IntentDecider.Danger
                : judged.IsTaught ? IntentDecider.Office
                : Judge.IsSettled(ruled) ? IntentDecider.Rules
                : heard.Intent != judged.Intent ? IntentDecider.Parts
                : heard.Intent != weighed.Best(except: null) ? IntentDecider.RulesAhead
                : IntentDecider.Model,
            DangerBy = heard.Emergency is not null
                ? ruled.Taught.Danger ? DangerDecider.Office : ruled.Danger is not null ? DangerDecider.Rules : DangerDecider.Model
                : ruled.Danger is not null ? DangerDecider.ModelAgainst : DangerDecider.Nothing,
            DangerShare = weighed.DangerShare,
            Intent = intent,
            Share = weighed.ShareOf(intent),
            RunnerUp = other,
            RunnerUpShare = weighed.ShareOf(other),
            ForIntent = weighed.ReasonsOf(weighed.OfIntent(intent)),
            ForDanger = weighed.ReasonsOf(weighed.OfDanger()),
            Office = [.. scan.Taught.Select(hit => new OfficeWordFound(hit.Lesson.Section, Written(hit.Lesson), scan.Cut(hit.Start, hit.End))).Distinct()],
        };
    }

    private static string? Written(Lesson lesson) => lesson.Section switch
    {
        OfficeSection.Intent => ((Intent)lesson.Value).ToString(),
        OfficeSection.Category => ((Category)lesson.Value).ToString(),
        OfficeSection.Emergency => ((EmergencyKind)lesson.Value).ToString(),
        _ => null,
    };
}

/// <summary>What decided an intent.</summary>
public enum IntentDecider
{
    /// <summary>Everything that was found, weighed together.</summary>
    Model,

    /// <summary>The rules' own judgement, because no other was clearly better.</summary>
    RulesAhead,

    /// <summary>A word that means one thing only: a carrier's word, a ticket's number.</summary>
    Rules,

    /// <summary>Several matters stand in the message; the weightiest is the intent.</summary>
    Parts,

    /// <summary>A phrase that the office taught.</summary>
    Office,

    /// <summary>A danger goes first.</summary>
    Danger,
}

/// <summary>What decided about a danger.</summary>
public enum DangerDecider
{
    /// <summary>Neither rules nor model hear one.</summary>
    Nothing,

    /// <summary>The rules hear one and the model does not call it false.</summary>
    Rules,

    /// <summary>No rule hears one; the model does.</summary>
    Model,

    /// <summary>A rule heard one and the model calls it false.</summary>
    ModelAgainst,

    /// <summary>The office taught it.</summary>
    Office,
}

/// <summary>A word of the office found in a message.</summary>
/// <param name="Section">Part of the catalogue's <c>words</c>.</param>
/// <param name="Value">The intent, trade or danger by its name; null where the section says all.</param>
/// <param name="Word">The word as it stands in the message.</param>
public sealed record OfficeWordFound(OfficeSection Section, string? Value, string Word);

/// <summary>What spoke for and against one outcome, the weightiest first.</summary>
/// <param name="Words">Stretches of the message.</param>
/// <param name="Findings">Word groups and rules.</param>
public sealed record Reasons(IReadOnlyList<Reason> Words, IReadOnlyList<Reason> Findings)
{
    /// <summary>Nothing was weighed.</summary>
    public static Reasons None { get; } = new([], []);
}

/// <summary>One thing that spoke for or against an outcome.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name among those of its kind; for a stretch of the message the stretch itself.</param>
/// <param name="Words">Words of the message that stand for it; empty for what no single word says.</param>
/// <param name="Weight">Above 0 for, below 0 against; comparable within one outcome.</param>
public sealed record Reason(ReasonKind Kind, string Name, IReadOnlyList<string> Words, double Weight);

/// <summary>What can speak for or against an outcome.</summary>
public enum ReasonKind
{
    /// <summary>A stretch of the message.</summary>
    Stretch,

    /// <summary>Words of one meaning, by the name of their group.</summary>
    Group,

    /// <summary>Words of a group, denied.</summary>
    DeniedGroup,

    /// <summary>Words that the rules know, by what they stand for (<see cref="Concept"/>).</summary>
    RuleWords,

    /// <summary>The intent that the rules alone would give.</summary>
    RuledIntent,

    /// <summary>The danger that the rules alone hear; <c>None</c> for none.</summary>
    RuledDanger,

    /// <summary>The trade that the rules alone name; <c>None</c> for none.</summary>
    RuledCategory,

    /// <summary>The class that the rules alone give, were it a complaint.</summary>
    RuledClass,

    /// <summary>How long the message is.</summary>
    Length,
}
