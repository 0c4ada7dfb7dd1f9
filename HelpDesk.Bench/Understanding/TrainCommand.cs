using HelpDesk.Dialogs.Understanding;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Tests.Understanding;

namespace HelpDesk.Bench.Understanding;

/// <summary>Makes the model from the building part, and says how well it would do on sentences it never saw.</summary>
internal static class TrainCommand
{
    private const int Folds = 5;

    public static int Run()
    {
        var files = LabelledSet.BuildingFiles();
        var sentences = LabelledSet.Read(files);
        Console.WriteLine($"{sentences.Count} sentences of {files.Count} files; each part judged by a model made from the other {Folds - 1}:");
        UnderstandingBench.Print(CrossChecked(sentences));

        var file = Training.Learn(sentences, LabelledSet.HashOfBuildingPart());
        var path = Path.GetFullPath(Path.Combine(LabelledSet.Folder(), "..", "..", "HelpDesk.Dialogs", "Understanding", "Model", "model.bin"));
        File.WriteAllBytes(path, file);
        Console.WriteLine($"{file.Length / 1024} KB written to {path}");
        return 0;
    }

    private static SetScore CrossChecked(List<Labelled> sentences)
    {
        var models = Enumerable.Range(0, Folds).AsParallel().AsOrdered()
            .Select(fold => TrainedModel.Of(Training.Learn([.. sentences.Where((_, i) => i % Folds != fold)], new string('0', 64)))).ToArray();
        var estate = CatalogueFile.ReadSample().Estate;
        var folds = sentences.Select(static (sentence, i) => (sentence.Text, Fold: i % Folds)).ToLookup(static pair => pair.Text, static pair => pair.Fold);
        return SetScore.Of(sentences, text => Understander.Understand(text, UnderstandingBench.Now, estate, models[folds[text].First()]));
    }
}
