namespace HelpDesk.Dialogs.Understanding;

/// <summary>The weights of one message's signs, kept apart so that they can be read.</summary>
internal sealed class Weighing
{
    private const int MostReasons = 8;
    private const int MostWords = 4;

    /// <summary>A reason lighter than this part of the heaviest tells nobody anything.</summary>
    private const double Least = 0.04;

    private readonly Scan _scan;
    private readonly Sign[] _signs;
    private readonly int _ofText;

    /// <summary>Weight of each sign for each lane.</summary>
    private readonly float[][] _weights;
    private readonly float[] _scores;

    private Weighing(Scan scan, Sign[] signs, int ofText, float[][] weights, float[] scores)
    {
        (_scan, _signs, _ofText, _weights, _scores) = (scan, signs, ofText, weights, scores);
    }

    /// <summary>0 to 1: how much of a danger the model hears.</summary>
    public double DangerShare => 1 / (1 + Math.Exp(-Math.Clamp(_scores[TrainedModel.DangerLane], -30, 30)));

    /// <summary>Weighs a message.</summary>
    public static Weighing Of(TrainedModel model, Scan scan, Ruling ruled)
    {
        var signs = Signs.Of(scan, ruled, new Sign[Signs.Most]);
        var scores = new float[TrainedModel.Lanes];
        model.Score(signs, scores);
        var weights = new float[signs.All.Length][];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = new float[TrainedModel.Lanes];
            for (var lane = 0; lane < TrainedModel.Lanes; lane++)
            {
                weights[i][lane] = model.WeightOf(signs, i, lane);
            }
        }

        return new Weighing(scan, signs.All.ToArray(), signs.OfText, weights, scores);
    }

    /// <summary>The best intent but a danger and one other.</summary>
    public Intent Best(Intent? except) =>
        Enum.GetValues<Intent>().Where(intent => intent != Intent.Emergency && intent != except).MaxBy(intent => _scores[(int)intent]);

    /// <summary>0 to 1: share of an intent among all but a danger.</summary>
    public double ShareOf(Intent intent)
    {
        var sum = Enum.GetValues<Intent>().Where(static each => each != Intent.Emergency).Sum(each => Math.Exp(Math.Clamp(_scores[(int)each] - _scores[(int)intent], -30, 30)));
        return 1 / sum;
    }

    /// <summary>Weights for an intent against the mean of all: only what tells intents apart counts.</summary>
    public double[] OfIntent(Intent intent) => [.. _weights.Select(weight => weight[(int)intent] - weight.Take(TrainedModel.Intents).Average())];

    /// <summary>Weights for a danger.</summary>
    public double[] OfDanger() => [.. _weights.Select(static weight => (double)weight[TrainedModel.DangerLane])];

    /// <summary>The weightiest reasons, the words of the message joined to readable stretches.</summary>
    /// <param name="weights">Weight of each sign.</param>
    public Reasons ReasonsOf(double[] weights) => new(
        Heaviest(Stretches.Of(_scan, _signs.AsSpan(0, _ofText), weights)),
        Heaviest(Findings(weights)));

    private static List<Reason> Heaviest(IEnumerable<Reason> reasons)
    {
        var sorted = reasons.OrderByDescending(static reason => Math.Abs(reason.Weight)).ThenBy(static reason => reason.Kind).ThenBy(static reason => reason.Name, StringComparer.Ordinal).Take(MostReasons).ToList();
        return sorted.FindAll(reason => reason.Weight != 0 && Math.Abs(reason.Weight) >= Least * Math.Abs(sorted[0].Weight));
    }

    // Two groups said together count half for each.
    private IEnumerable<Reason> Findings(double[] weights)
    {
        var sums = new SortedDictionary<(ReasonKind Kind, int Value), double>();
        for (var i = _ofText; i < _signs.Length; i++)
        {
            var (kind, value) = ((FindingKind)(-1 - _signs[i].Start), _signs[i].End);
            if (kind == FindingKind.Pair)
            {
                Add(sums, ReasonKind.Group, value >> 8, weights[i] / 2);
                Add(sums, ReasonKind.Group, value & 0xff, weights[i] / 2);
            }
            else
            {
                Add(sums, KindOf(kind), value, weights[i]);
            }
        }

        var places = WordGroups.Standard.Places(_scan.Plain);
        return sums.Select(each => new Reason(each.Key.Kind, NameOf(each.Key.Kind, each.Key.Value), WordsOf(each.Key.Kind, each.Key.Value, places), each.Value));
    }

    private static void Add(SortedDictionary<(ReasonKind Kind, int Value), double> sums, ReasonKind kind, int value, double weight) =>
        sums[(kind, value)] = sums.GetValueOrDefault((kind, value)) + weight;

    private static ReasonKind KindOf(FindingKind kind) => kind switch
    {
        FindingKind.Concept => ReasonKind.RuleWords,
        FindingKind.Intent or FindingKind.SureIntent or FindingKind.UnsureIntent => ReasonKind.RuledIntent,
        FindingKind.Danger => ReasonKind.RuledDanger,
        FindingKind.Category => ReasonKind.RuledCategory,
        FindingKind.Class => ReasonKind.RuledClass,
        FindingKind.Denied => ReasonKind.DeniedGroup,
        FindingKind.Length => ReasonKind.Length,
        _ => ReasonKind.Group,
    };

    private static string NameOf(ReasonKind kind, int value) => kind switch
    {
        ReasonKind.Group or ReasonKind.DeniedGroup => WordGroups.Standard.Names[value],
        ReasonKind.RuleWords => ((Concept)value).ToString(),
        ReasonKind.RuledIntent => ((Intent)value).ToString(),
        ReasonKind.RuledDanger => value == 0 ? "None" : ((EmergencyKind)(value - 1)).ToString(),
        ReasonKind.RuledCategory => value == 0 ? "None" : ((Category)(value - 1)).ToString(),
        ReasonKind.RuledClass => ((ComplaintClass)value).ToString(),
        _ => value.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private List<string> WordsOf(ReasonKind kind, int value, IReadOnlyList<(int Group, bool Denied, int Start, int End)> places)
    {
        var words = new List<string>();
        foreach (var (group, denied, start, end) in kind is ReasonKind.Group or ReasonKind.DeniedGroup ? places : [])
        {
            if (group == value && denied == (kind == ReasonKind.DeniedGroup))
            {
                AddWord(words, start, end);
            }
        }

        foreach (var hit in kind == ReasonKind.RuleWords ? _scan.Hits : [])
        {
            if ((int)hit.Concept == value)
            {
                AddWord(words, hit.Start, hit.End);
            }
        }

        return words;
    }

    // The longest of words that stand in one another is enough.
    private void AddWord(List<string> words, int start, int end)
    {
        var word = _scan.Cut(start, end);
        if (word.Length > 0 && words.Count < MostWords && !words.Exists(known => known.Contains(word, StringComparison.OrdinalIgnoreCase)))
        {
            words.RemoveAll(known => word.Contains(known, StringComparison.OrdinalIgnoreCase));
            words.Add(word);
        }
    }
}
