using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text.Json;

namespace HelpDesk.Tests.Understanding;

/// <summary>A sentence as a person labelled it.</summary>
/// <param name="Text">What a resident wrote or said.</param>
/// <param name="Intent">The intent's written name.</param>
/// <param name="Hard">It names a danger and is none.</param>
internal sealed record Labelled(string Text, string Intent, bool Hard = false)
{
    public string? Channel { get; init; }

    public string? Lang { get; init; }

    public string? Building { get; init; }

    public string? Entrance { get; init; }

    public string? Unit { get; init; }

    public string? Category { get; init; }

    public string? Place { get; init; }

    public string? Time { get; init; }

    public string? ComplaintClass { get; init; }

    public IReadOnlyList<string> Also { get; init; } = [];
}

/// <summary>The project's own sentences.</summary>
internal static class LabelledSet
{
    /// <summary>Folder of the sentences, beside this file.</summary>
    public static string Folder([CallerFilePath] string here = "") => Path.GetDirectoryName(here) ?? ".";

    /// <summary>The files that words are tuned on and the model is made from.</summary>
    public static IReadOnlyList<string> BuildingFiles() => [.. Directory.EnumerateFiles(Folder(), "build-*.jsonl").Order(StringComparer.Ordinal)];

    /// <summary>The files that are only measured.</summary>
    public static IReadOnlyList<string> TestingFiles() => [.. Directory.EnumerateFiles(Folder(), "test-*.jsonl").Order(StringComparer.Ordinal)];

    /// <summary>SHA-256 of the building part and of the words that a model is made with, in the order of the files.</summary>
    public static string HashOfBuildingPart()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in BuildingFiles())
        {
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public static List<Labelled> Read(IEnumerable<string> files) =>
        [.. files.SelectMany(File.ReadLines).Where(static line => line.Length > 0).Select(static line => JsonSerializer.Deserialize<Labelled>(line, JsonSerializerOptions.Web)).OfType<Labelled>()];
}
