using HelpDesk.Store.Search;

namespace HelpDesk.Tests.Store.Search;

/// <summary>Which parts of a text are marked, and how well it fits.</summary>
public sealed class AskedWordsTests
{
    [Theory]
    [InlineData("漏水", "厨房漏水，又漏水", "厨房[漏水]，又[漏水]")]
    [InlineData("KITCHEN leak", "A leak in the Kitchen", "A [leak] in the [Kitchen]")]
    [InlineData("ＡＢＣ", "abc", "[abc]")]
    [InlineData("水龙头", "水龙还在，龙头坏了", "[水龙]还在，[龙头]坏了")]
    [InlineData("<b>", "a <b> c", "a [<b>] c")]
    [InlineData("灯", "什么都没有", "什么都没有")]
    [InlineData("aa", "aaa", "[aa]a")]
    [InlineData("漏", "", "")]
    public void Given_a_text_when_words_were_asked_for_then_they_are_marked_and_no_character_is_lost(string typed, string text, string expected)
    {
        var pieces = new AskedWords(typed).Marked(text);

        Assert.Equal(expected, string.Concat(pieces.Select(piece => piece.IsMarked ? $"[{piece.Text}]" : piece.Text)));
        Assert.Equal(text, string.Concat(pieces.Select(piece => piece.Text)));
    }

    [Fact]
    public void Given_texts_when_compared_then_more_words_fit_better_and_the_whole_best()
    {
        var words = new AskedWords("陈先生 漏水");

        Assert.Equal(0, words.Fits("灯不亮"));
        Assert.Equal(1, words.Fits("厨房漏水"));
        Assert.Equal(2, words.Fits("陈先生家漏水"));
        Assert.Equal(2, words.Fits("陈先生", wholly: true));
    }

    [Fact]
    public void Given_a_long_text_when_shown_around_the_word_then_the_word_is_in_it_and_no_character_is_halved()
    {
        var text = string.Concat(Enumerable.Repeat("😀", 300)) + "漏水" + string.Concat(Enumerable.Repeat("😀", 300));
        foreach (var length in Enumerable.Range(20, 20))
        {
            var shown = new AskedWords("漏水").Around(text, length);

            Assert.Contains("漏水", shown, StringComparison.Ordinal);
            Assert.InRange(shown.Length, 10, length + 2);
            Assert.DoesNotContain('\uFFFD', System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(shown)));
        }
    }

    [Theory]
    [InlineData("陈", true)]
    [InlineData("陈先生 506", true)]
    [InlineData("9123", false)]
    [InlineData("  ", false)]
    public void Given_what_is_shown_of_a_resident_when_asked_then_it_answers_as_the_search_does(string typed, bool expected) =>
        Assert.Equal(expected, new AskedWords(typed).AreIn("陈先生 2 506"));
}
