namespace HelpDesk.Tests.Understanding;

/// <summary>The project's own whole conversations, each played once against the real pipeline, and what has to hold for all of them.</summary>
public sealed class ConversationTests(ConversationTests.Played played) : IClassFixture<ConversationTests.Played>
{
    /// <summary>Answers to one question that do not help before a person is offered.</summary>
    private const int Failures = 3;

    [Fact]
    public void Given_both_parts_when_counted_then_there_are_enough_conversations_and_none_twice()
    {
        Assert.True(played.All.Count >= 60, $"{played.All.Count} conversations");
        Assert.Equal(played.All.Count, played.All.Select(static talk => talk.Talk.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Given_any_conversation_when_answered_then_in_the_language_of_the_resident() =>
        Empty(played.All.Where(static talk => talk.InOtherLanguage.Any()));

    [Fact]
    public async Task Given_any_conversation_when_nothing_helps_three_times_in_a_row_then_a_person_is_offered() =>
        Empty((await ConversationPlayer.PlayAsync(WrittenTalk.All(), "？？")).Where(static talk => LongestStruggle(talk) > Failures || talk.Turns.Count >= ConversationPlayer.Most));

    [Fact]
    public void Given_conversations_that_file_when_filed_then_kind_and_flat_are_right()
    {
        var figures = new TalkFigures(played.All);

        Assert.True(figures.Kind >= 0.85, $"kind {figures.Kind:P1}\n{figures}");
        Assert.True(figures.Flat >= 0.85, $"flat {figures.Flat:P1}\n{figures}");
    }

    [Fact]
    public void Given_conversations_that_file_when_counted_then_the_median_resident_writes_three_messages()
    {
        var figures = new TalkFigures(played.All);

        Assert.True(figures.Median <= 3, $"{figures}");
    }

    [Fact]
    public void Given_what_is_known_when_asking_then_nothing_of_it_is_asked() =>
        Empty(played.All.Where(static talk => talk is { KnownAsked.Count: > 0, IsFalseAlarm: false }));

    [Fact]
    public void Given_any_conversation_when_played_then_it_comes_to_an_end_without_going_in_circles() =>
        Empty(played.All.Where(static talk => talk is { IsEndless: true, IsFalseAlarm: false }));

    private static void Empty(IEnumerable<PlayedTalk> faulty)
    {
        var all = faulty.ToList();
        Assert.True(all.Count == 0, $"{all.Count} conversations:\n{string.Join("\n\n", all)}");
    }

    // Answers in a row after which the same question stood again and nobody was called.
    private static int LongestStruggle(PlayedTalk talk)
    {
        var (longest, here) = (0, 0);
        for (var i = talk.Talk.Says.Count; i < talk.Turns.Count; i++)
        {
            var (before, turn) = (talk.Turns[i - 1], talk.Turns[i]);
            here = turn.HandsOff || turn.Asked != before.Asked || turn.Form != before.Form ? 0 : here + 1;
            longest = Math.Max(longest, here + 1);
        }

        return longest;
    }

    /// <summary>All conversations as they went; written to the file that the environment names in TALKS, to be read.</summary>
    public sealed class Played : IAsyncLifetime
    {
        internal IReadOnlyList<PlayedTalk> All { get; private set; } = [];

        /// <inheritdoc/>
        public async Task InitializeAsync()
        {
            All = await ConversationPlayer.PlayAsync(WrittenTalk.All());
            if (Environment.GetEnvironmentVariable("TALKS") is { } path)
            {
                await File.WriteAllTextAsync(path, string.Join("\n\n", All) + "\n\n" + new TalkFigures(All));
            }
        }

        /// <inheritdoc/>
        public Task DisposeAsync() => Task.CompletedTask;
    }
}
