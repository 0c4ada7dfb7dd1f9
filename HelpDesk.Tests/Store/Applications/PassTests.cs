using HelpDesk.Store.Applications;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Store.Applications;

public sealed class PassTests
{
    private static readonly DateOnly Today = new(2026, 12, 1);

    [Theory]
    [InlineData(0, 3, "2026-12-01", PassStatus.Valid)]
    [InlineData(2, 3, "2026-12-02", PassStatus.Valid)]
    [InlineData(3, 3, "2026-12-02", PassStatus.UsedUp)]
    [InlineData(99, 0, "2026-12-02", PassStatus.Valid)]
    [InlineData(0, 3, "2026-11-30", PassStatus.NotYet)]
    [InlineData(0, 3, "2026-12-03", PassStatus.Expired)]
    public void Given_a_pass_of_two_days_when_checked_then_its_days_and_uses_decide(int used, int allowed, string day, PassStatus status) =>
        Assert.Equal(status, PassRules.Check(APass(allowed) with { Used = used }, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Given_one_tap_when_it_arrives_twice_then_one_use_is_gone()
    {
        var used = Assert.IsType<PassOutcome.Used>(PassRules.Use(APass(2), "guard", "tap-1", Some.Now, Today)).Pass;

        Assert.IsType<PassOutcome.Same>(PassRules.Use(used, "guard", "tap-1", Some.Now, Today));
        Assert.Equal((1, 1), (used.Used, PassRules.UsesLeft(used)));
    }

    [Fact]
    public void Given_a_suspended_or_void_pass_when_used_then_it_says_so()
    {
        Assert.Equal(PassStatus.Suspended, Assert.IsType<PassOutcome.Refused>(PassRules.Use(APass(2) with { SuspendedFor = "停工" }, "guard", "a", Some.Now, Today)).Status);
        Assert.Equal(PassStatus.Revoked, Assert.IsType<PassOutcome.Refused>(PassRules.Use(APass(2) with { SuspendedFor = "停工", RevokedFor = "收回" }, "guard", "a", Some.Now, Today)).Status);
    }

    [Theory]
    [InlineData("2026-12-05", null, "2026-12-05", "2027-03-04")]
    [InlineData("2026-11-01", null, "2026-12-01", "2027-02-28")]
    [InlineData(null, null, "2026-12-01", "2027-02-28")]
    [InlineData("2026-12-05", "2026-12-07", "2026-12-05", "2026-12-07")]
    public void Given_wanted_days_when_issued_then_it_is_valid_from_them_and_never_from_the_past(string? starts, string? ends, string from, string to)
    {
        var application = new Application { StartsOn = Day(starts), EndsOn = Day(ends) };

        Assert.Equal((Day(from), Day(to)), PassRules.Validity(application, new PassTerms(90, 0, 1), Today));
    }

    [Theory]
    [InlineData("P 123 456 782")]
    [InlineData("123456782")]
    [InlineData("p123-456-782")]
    [InlineData("１２３４５６７８２")]
    public void Given_a_number_as_typed_when_read_then_it_is_the_same(string typed) => Assert.Equal("P123456782", PassNumber.Parse(typed));

    [Theory]
    [InlineData("123456783")]
    [InlineData("12345678")]
    [InlineData("1234567820")]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("<script>")]
    [InlineData("R20261121-0001")]
    public void Given_a_mistyped_number_when_read_then_it_is_none(string? typed) => Assert.Null(PassNumber.Parse(typed));

    [Fact]
    public void Given_drawn_numbers_when_read_back_then_each_is_itself_and_spoken_in_threes()
    {
        Assert.Equal("P123456782", PassNumber.Of(12_345_678));
        Assert.Equal("P 123 456 782", PassNumber.Spoken("P123456782"));
        Assert.All(Enumerable.Range(0, 50), _ => Assert.NotNull(PassNumber.Parse(PassNumber.Draw())));
    }

    internal static Pass APass(int uses, string number = "P123456782") => new()
    {
        Number = number,
        Ticket = SomeApplication.Number,
        Form = "goods_out",
        Item = "物品放行条",
        Building = "2",
        Unit = "506",
        Resident = "陈先生",
        Phone = Some.Phone,
        Fields = [new("items", "物品", "沙发一张、空调两台"), new("carrier_phone", "搬运方电话", "13800001234")],
        ValidFrom = Today,
        ValidTo = Today.AddDays(1),
        UsesAllowed = uses,
        IssuedAt = Some.Now,
        IssuedBy = "agent",
    };

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture);
}
