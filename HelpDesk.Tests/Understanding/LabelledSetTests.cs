using System.Security.Cryptography;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Tests.Understanding;

/// <summary>Scores the project's own sentences: a part that words are tuned on and the model is made from, and a part that is only measured.</summary>
public sealed class LabelledSetTests
{
    [Fact]
    public void Given_the_testing_part_when_heard_then_the_figures_hold()
    {
        var score = SetScore.Of(LabelledSet.Read(LabelledSet.TestingFiles()), Say.It);

        Holds(score, "emergency recall", 1);
        Holds(score, "no false alarm (hard)", 0.95);
        Holds(score, "intent", 0.95);
        Holds(score, "building and unit", 0.98);
        Holds(score, "category", 0.93);
    }

    [Fact]
    public void Given_both_parts_when_counted_then_there_are_enough_sentences_and_none_twice()
    {
        var all = LabelledSet.Read(LabelledSet.TestingFiles()).Concat(LabelledSet.Read(LabelledSet.BuildingFiles())).Select(static sentence => sentence.Text).ToList();

        Assert.True(all.Count >= 600, $"{all.Count} sentences");
        Assert.Equal(all.Count, all.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Given_the_testing_part_when_hashed_then_nobody_edited_it()
    {
        foreach (var line in File.ReadLines(Path.Combine(LabelledSet.Folder(), "testing-part.sha256")))
        {
            var (hash, file) = (line[..64], line[66..]);
            Assert.True(hash == Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Path.Combine(LabelledSet.Folder(), file)))), file);
        }
    }

    [Fact]
    public void Given_the_model_when_asked_then_it_was_made_from_the_sentences_that_are_here()
    {
        Assert.True(TrainedModel.Standard.TrainedOn == LabelledSet.HashOfBuildingPart(), "run: dotnet run -c Release --project HelpDesk.Bench -- train");
    }

    private static void Holds(SetScore score, string measure, double least) =>
        Assert.True(score[measure] >= least, $"{measure} {score[measure]:P1} of {score.Of(measure)}:\n" + string.Join('\n', score.Misses.Where(miss => miss.StartsWith(measure.Split(' ')[0], StringComparison.Ordinal))));
}
