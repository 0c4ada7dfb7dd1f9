using HelpDesk.Bot.Simulator.Gateway;

namespace HelpDesk.Tests.Simulator;

public sealed class SegmentsTests
{
    [Theory]
    [InlineData('a', 160, 1)]
    [InlineData('a', 161, 2)]
    [InlineData('a', 307, 3)]
    [InlineData('€', 80, 1)]
    [InlineData('€', 81, 2)]
    [InlineData('水', 70, 1)]
    [InlineData('水', 71, 2)]
    [InlineData('水', 135, 3)]
    public void Given_a_text_when_it_is_billed_then_parts_follow_its_alphabet(char letter, int length, int expected) =>
        Assert.Equal(expected, Segments.Of(new string(letter, length)));
}
