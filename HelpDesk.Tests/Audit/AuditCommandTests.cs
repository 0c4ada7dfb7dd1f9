using HelpDesk.Bot.Audit;
using HelpDesk.Store;
using HelpDesk.Tests.Store.Audit;

namespace HelpDesk.Tests.Audit;

public sealed class AuditCommandTests : IDisposable
{
    private readonly Trail trail = new();

    public void Dispose() => trail.Dispose();

    [Fact]
    public async Task Given_a_desk_that_runs_and_a_copy_of_its_store_when_both_are_verified_then_both_are_good_and_tell_the_head()
    {
        await trail.WriteAsync();
        await using var running = trail.Open();
        var copy = trail.File + ".copy";
        await running.BackupAsync(copy, default);

        var (said, code) = await RunAsync("verify", "--store", trail.File);
        var (saidOfCopy, codeOfCopy) = await RunAsync("verify", "--store", copy);

        Assert.Equal((0, 0), (code, codeOfCopy));
        Assert.Equal(said, saidOfCopy);
        Assert.Matches("^entries 9 sealed, 1 waiting\nhead 3:[0-9a-f]{64} of 2026-11-21T02:03:00Z\ngood\n$", said);
    }

    [Fact]
    public async Task Given_a_changed_entry_when_it_is_verified_then_seal_and_entry_are_said_and_the_command_fails()
    {
        await trail.WriteAsync();
        await trail.TamperAsync(async (store, changes) => changes.Update(Kinds.Audit, await Trail.FindAsync(store, Kinds.Audit, Trail.IdOf(5)), Trail.Entry(5, "guard")));

        var (said, code) = await RunAsync("verify", "--store", trail.File);

        Assert.Equal(1, code);
        Assert.EndsWith($"FAULT changed: seal 2, entry {Trail.IdOf(5)}\n", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_head_that_was_noted_when_it_is_another_then_the_command_fails()
    {
        await trail.WriteAsync();

        var (said, code) = await RunAsync("verify", "--store", trail.File, "--head", "3:0123abcd");

        Assert.Equal(1, code);
        Assert.EndsWith("FAULT not_as_noted: seal 3, entry -\n", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData]
    [InlineData("check")]
    [InlineData("verify", "--store")]
    [InlineData("verify", "--head", "x:y")]
    [InlineData("verify", "--stroe", "x")]
    public async Task Given_words_that_are_no_command_when_it_is_run_then_it_says_how(params string[] words)
    {
        var (said, code) = await RunAsync(words);

        Assert.Equal(1, code);
        Assert.Contains("audit verify [--store FILE]", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_no_file_or_no_store_when_it_is_verified_then_it_says_so_and_makes_none()
    {
        var text = Path.Combine(Path.GetDirectoryName(trail.File) ?? "", "notes.txt");
        await File.WriteAllTextAsync(text, "no store, but long enough to be looked at as one");

        Assert.Contains("is not there", (await RunAsync("verify", "--store", trail.File)).Said, StringComparison.Ordinal);
        Assert.Equal(1, (await RunAsync("verify", "--store", text)).Code);
        Assert.False(File.Exists(trail.File));
    }

    private static async Task<(string Said, int Code)> RunAsync(params string[] words)
    {
        var said = new StringWriter { NewLine = "\n" };
        var code = await AuditCommand.RunAsync(words, said, default);
        return (said.ToString(), code);
    }
}
