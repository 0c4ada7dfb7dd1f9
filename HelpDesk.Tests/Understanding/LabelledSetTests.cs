using System.Runtime.CompilerServices;
using System.Text.Json;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Tests.Understanding;

/// <summary>Scores the project's own sentences: a part that words may be tuned on, and a part that is only measured.</summary>
public sealed class LabelledSetTests
{
    [Theory]
    [InlineData("test-part.jsonl", 0.93, 0.97, 0.90)]
    [InlineData("build-part.jsonl", 0.95, 0.98, 0.93)]
    public void Given_a_labelled_set_when_heard_then_the_figures_hold(string file, double intents, double units, double categories)
    {
        var score = Score.Of(Sentences(file));

        Assert.True(score.MissedEmergencies.Count == 0, "missed: " + string.Join(" / ", score.MissedEmergencies));
        Assert.True(score.FalseAlarms.Count <= 1, "false alarms: " + string.Join(" / ", score.FalseAlarms));
        Assert.True(score.Intent >= intents, $"intent {score.Intent:P1}: " + string.Join(" / ", score.Misses));
        Assert.True(score.Unit >= units, $"unit {score.Unit:P1}: " + string.Join(" / ", score.Misses));
        Assert.True(score.Category >= categories, $"category {score.Category:P1}: " + string.Join(" / ", score.Misses));
    }

    [Fact]
    public void Given_both_parts_when_counted_then_there_are_enough_sentences_and_none_twice()
    {
        var all = Sentences("test-part.jsonl").Concat(Sentences("build-part.jsonl")).Select(sentence => sentence.Text).ToList();

        Assert.True(all.Count >= 250, $"{all.Count} sentences");
        Assert.Equal(all.Count, all.Distinct(StringComparer.Ordinal).Count());
    }

    private static List<Sentence> Sentences(string file, [CallerFilePath] string here = "")
    {
        var path = Path.Combine(Path.GetDirectoryName(here) ?? ".", file);
        return [.. File.ReadLines(path).Where(line => line.Length > 0).Select(line => JsonSerializer.Deserialize<Sentence>(line, JsonSerializerOptions.Web)).OfType<Sentence>()];
    }

    private sealed record Sentence(string Text, string Intent, string? Category, string? Building, string? Entrance, string? Unit);

    private sealed class Score
    {
        private int _sentences;
        private int _intents;
        private int _units;
        private int _categories;
        private int _categorised;

        public List<string> MissedEmergencies { get; } = [];

        public List<string> FalseAlarms { get; } = [];

        public List<string> Misses { get; } = [];

        public double Intent => (double)_intents / _sentences;

        public double Unit => (double)_units / _sentences;

        public double Category => (double)_categories / _categorised;

        public static Score Of(IEnumerable<Sentence> sentences)
        {
            var score = new Score();
            foreach (var sentence in sentences)
            {
                score.Add(sentence, Say.It(sentence.Text));
            }

            return score;
        }

        private void Add(Sentence sentence, Heard heard)
        {
            _sentences++;
            var isEmergency = sentence.Intent == "emergency";
            if (isEmergency && heard.Emergency is null)
            {
                MissedEmergencies.Add(sentence.Text);
            }
            else if (!isEmergency && heard.Emergency is not null)
            {
                FalseAlarms.Add(sentence.Text);
            }

            _intents += Count(Snake(heard.Intent.ToString()) == sentence.Intent, sentence);
            _units += Count((heard.Slots.Building, heard.Slots.Entrance, heard.Slots.Unit) == (sentence.Building, sentence.Entrance, sentence.Unit), sentence);
            if (sentence.Category is not null)
            {
                _categorised++;
                _categories += Count(heard.Slots.Category is { } category && Snake(category.ToString()) == sentence.Category, sentence);
            }
        }

        private int Count(bool right, Sentence sentence)
        {
            if (!right)
            {
                Misses.Add(sentence.Text);
            }

            return right ? 1 : 0;
        }

        private static string Snake(string name) =>
            string.Concat(name.Select((c, i) => char.IsUpper(c) ? (i > 0 ? "_" : string.Empty) + char.ToLowerInvariant(c) : c.ToString()));
    }
}
