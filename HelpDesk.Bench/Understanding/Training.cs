using HelpDesk.Dialogs.Understanding;
using HelpDesk.Tests.Understanding;

namespace HelpDesk.Bench.Understanding;

/// <summary>Makes the model from labelled sentences: one logistic regression an outcome, learned by stochastic descent. The same sentences give the same model.</summary>
internal sealed class Training
{
    private const int Rounds = 30;
    private const float Rate = 0.25f;
    private const float Decay = 2e-5f;
    private const int LeastSeen = 2;
    private const float LeastWeight = 0.12f;
    private const string Marks = ",.!?;:，。！？；：、…~～\n";

    private readonly Dictionary<uint, int> _rows = [];
    private readonly List<uint> _keys = [];
    private readonly List<int> _seen = [];
    private float[] _weights = [];
    private float[] _squares = [];

    /// <summary>Learns from sentences.</summary>
    public static byte[] Learn(IReadOnlyList<Labelled> sentences, string hash)
    {
        var training = new Training();
        var examples = sentences.SelectMany(training.ExamplesOf).ToList().ConvertAll(training.WithoutRare).ToArray();
        training._weights = new float[training._keys.Count * TrainedModel.Lanes];
        training._squares = new float[training._weights.Length];
        var random = new Shuffle(20261122);
        for (var round = 0; round < Rounds; round++)
        {
            random.Apply(examples);
            foreach (var example in examples)
            {
                training.Learn(example);
            }
        }

        return TrainedModel.Write(Convert.FromHexString(hash), training.Kept());
    }

    private List<(uint Key, float[] Weights)> Kept()
    {
        var kept = new List<(uint, float[])>();
        for (var row = 0; row < _keys.Count; row++)
        {
            var weights = _weights.AsSpan(row * TrainedModel.Lanes, TrainedModel.Lanes).ToArray();
            if (_seen[row] >= LeastSeen && weights.Max(MathF.Abs) >= LeastWeight)
            {
                kept.Add((_keys[row], weights));
            }
        }

        kept.Sort(static (a, b) => a.Item1.CompareTo(b.Item1));
        return kept;
    }

    // As written, and once more as a recogniser of speech would write it.
    private IEnumerable<Example> ExamplesOf(Labelled said)
    {
        yield return ExampleOf(said, said.Text, 1);
        var spoken = string.Concat(said.Text.Select(static c => Marks.Contains(c, StringComparison.Ordinal) ? ' ' : c));
        if (spoken.Trim() != said.Text.TrimEnd(Marks.ToCharArray()))
        {
            yield return ExampleOf(said, spoken, 0.5f);
        }
    }

    private Example ExampleOf(Labelled said, string text, float share)
    {
        var scan = Scan.Of(text, Lexicon.Standard);
        var signs = Signs.Of(scan, said.Lang is null ? null : Understander.Rule(scan), new Sign[Signs.Most]);
        var values = new SortedDictionary<int, float>();
        for (var i = 0; i < signs.All.Length; i++)
        {
            var row = RowOf(signs.All[i].Key);
            _seen[row] += values.ContainsKey(row) || share < 1 ? 0 : 1;
            values[row] = values.GetValueOrDefault(row) + (i < signs.OfText ? 1 / MathF.Sqrt(signs.OfText) : TrainedModel.FindingValue);
        }

        return new Example([.. values.Keys], [.. values.Values], IndexOf<Intent>(said.Intent), said.Category is { } category ? IndexOf<Category>(category) : -1, said.ComplaintClass is { } level ? IndexOf<ComplaintClass>(level) : -1, share * (said.Hard ? 2 : 1));
    }

    // What stands in one sentence alone teaches nothing about others.
    private Example WithoutRare(Example example)
    {
        var kept = Enumerable.Range(0, example.Rows.Length).Where(i => _seen[example.Rows[i]] >= LeastSeen).ToArray();
        return example with { Rows = [.. kept.Select(i => example.Rows[i])], Values = [.. kept.Select(i => example.Values[i])] };
    }

    private static int IndexOf<T>(string written)
        where T : struct, Enum => Convert.ToInt32(Enum.Parse<T>(written.Replace("_", "", StringComparison.Ordinal), ignoreCase: true), System.Globalization.CultureInfo.InvariantCulture);

    private int RowOf(uint key)
    {
        if (!_rows.TryGetValue(key, out var row))
        {
            _rows.Add(key, row = _keys.Count);
            _keys.Add(key);
            _seen.Add(0);
        }

        return row;
    }

    private void Learn(Example example)
    {
        Span<float> scores = stackalloc float[TrainedModel.Lanes];
        for (var i = 0; i < example.Rows.Length; i++)
        {
            var weights = _weights.AsSpan(example.Rows[i] * TrainedModel.Lanes, TrainedModel.Lanes);
            for (var lane = 0; lane < TrainedModel.Lanes; lane++)
            {
                scores[lane] += weights[lane] * example.Values[i];
            }
        }

        Span<float> errors = stackalloc float[TrainedModel.Lanes];
        Softmax(scores[..TrainedModel.Intents], example.Intent, errors[..TrainedModel.Intents]);
        var danger = example.Intent == (int)Intent.Emergency;
        errors[TrainedModel.DangerLane] = ((danger ? 1 : 0) - (1 / (1 + MathF.Exp(-scores[TrainedModel.DangerLane])))) * (danger ? 2 : 1);
        if (example.Category >= 0)
        {
            Softmax(scores.Slice(TrainedModel.FirstCategory, TrainedModel.Categories), example.Category, errors.Slice(TrainedModel.FirstCategory, TrainedModel.Categories));
        }

        if (example.Class >= 0)
        {
            Softmax(scores.Slice(TrainedModel.FirstClass, TrainedModel.Classes), example.Class, errors.Slice(TrainedModel.FirstClass, TrainedModel.Classes));
        }

        for (var i = 0; i < example.Rows.Length; i++)
        {
            var at = example.Rows[i] * TrainedModel.Lanes;
            for (var lane = 0; lane < TrainedModel.Lanes; lane++)
            {
                if (errors[lane] != 0)
                {
                    var step = (errors[lane] * example.Values[i] * example.Share) - (Decay * _weights[at + lane]);
                    _squares[at + lane] += step * step;
                    _weights[at + lane] += Rate * step / (MathF.Sqrt(_squares[at + lane]) + 0.05f);
                }
            }
        }
    }

    private static void Softmax(ReadOnlySpan<float> scores, int right, Span<float> errors)
    {
        var most = scores[0];
        foreach (var score in scores)
        {
            most = MathF.Max(most, score);
        }

        var sum = 0f;
        for (var i = 0; i < scores.Length; i++)
        {
            sum += errors[i] = MathF.Exp(scores[i] - most);
        }

        for (var i = 0; i < scores.Length; i++)
        {
            errors[i] = (i == right ? 1 : 0) - (errors[i] / sum);
        }
    }

    private sealed record Example(int[] Rows, float[] Values, int Intent, int Category, int Class, float Share);

    /// <summary>The same order every time.</summary>
    private sealed class Shuffle(uint seed)
    {
        private uint state = seed;

        public void Apply<T>(T[] items)
        {
            for (var i = items.Length - 1; i > 0; i--)
            {
                state ^= state << 13;
                state ^= state >> 17;
                state ^= state << 5;
                var other = (int)(state % (uint)(i + 1));
                (items[i], items[other]) = (items[other], items[i]);
            }
        }
    }
}
