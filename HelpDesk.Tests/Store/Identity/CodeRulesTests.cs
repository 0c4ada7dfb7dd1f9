using HelpDesk.Store.Identity;

namespace HelpDesk.Tests.Store.Identity;

public sealed class CodeRulesTests
{
    private const string Phone = "+8613900001202";
    private const string Here = "chat:1";

    private static readonly DateTimeOffset Now = new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero);

    private static DeviceCode Fresh => CodeRules.Asked(null, Here, Phone, "hash", Now);

    [Fact]
    public void Given_a_fresh_code_when_written_rightly_then_it_is_accepted_once()
    {
        var (outcome, after) = CodeRules.Try(Fresh, matches: true, Now.AddMinutes(9));

        Assert.Equal(CodeOutcome.Accepted, outcome);
        Assert.Equal(CodeOutcome.Expired, CodeRules.Try(after, matches: true, Now.AddMinutes(9)).Outcome);
    }

    [Fact]
    public void Given_five_wrong_tries_when_the_right_code_follows_then_it_is_too_late()
    {
        var code = Fresh;
        for (var tries = 0; tries < CodeRules.MostTries; tries++)
        {
            (var outcome, code) = CodeRules.Try(code, matches: false, Now);
            Assert.Equal(CodeOutcome.Wrong, outcome);
        }

        Assert.Equal(CodeOutcome.Expired, CodeRules.Try(code, matches: true, Now).Outcome);
    }

    [Theory]
    [InlineData(599, CodeOutcome.Accepted)]
    [InlineData(600, CodeOutcome.Expired)]
    public void Given_a_code_when_ten_minutes_have_passed_then_it_works_no_more(int seconds, CodeOutcome outcome) =>
        Assert.Equal(outcome, CodeRules.Try(Fresh, matches: true, Now.AddSeconds(seconds)).Outcome);

    [Fact]
    public void Given_a_number_that_is_not_on_file_when_any_code_is_written_then_it_is_wrong_as_many_times_as_any_other()
    {
        var code = CodeRules.Asked(null, Here, Phone, null, Now);
        for (var tries = 0; tries < CodeRules.MostTries; tries++)
        {
            (var outcome, code) = CodeRules.Try(code, matches: true, Now);
            Assert.Equal(CodeOutcome.Wrong, outcome);
        }

        Assert.Equal(CodeOutcome.Expired, CodeRules.Try(code, matches: true, Now).Outcome);
    }

    [Theory]
    [InlineData(59, CodeVerdict.TooSoon)]
    [InlineData(60, CodeVerdict.Free)]
    public void Given_a_code_just_sent_when_another_is_asked_for_then_a_minute_has_to_pass(int seconds, CodeVerdict verdict) =>
        Assert.Equal(verdict, CodeRules.MaySend(Fresh, null, Phone, Now.AddSeconds(seconds)));

    [Fact]
    public void Given_three_codes_for_a_number_when_a_fourth_is_asked_for_from_anywhere_then_an_hour_has_to_pass()
    {
        NumberCodes? number = null;
        for (var asked = 0; asked < CodeRules.MostForNumber; asked++)
        {
            Assert.Equal(CodeVerdict.Free, CodeRules.MaySend(null, number, Phone, Now.AddMinutes(asked)));
            number = CodeRules.Asked(number, Phone, Now.AddMinutes(asked));
        }

        Assert.Equal(CodeVerdict.TooMany, CodeRules.MaySend(null, number, Phone, Now.AddMinutes(59)));
        Assert.Equal(CodeVerdict.Free, CodeRules.MaySend(null, number, Phone, Now.AddMinutes(60)));
    }

    [Fact]
    public void Given_five_codes_of_a_device_when_a_sixth_is_asked_for_any_number_then_a_day_has_to_pass()
    {
        DeviceCode? device = null;
        for (var asked = 0; asked < CodeRules.MostForDevice; asked++)
        {
            var phone = "+861390000000" + asked;
            Assert.Equal(CodeVerdict.Free, CodeRules.MaySend(device, null, phone, Now.AddMinutes(asked)));
            device = CodeRules.Asked(device, Here, phone, null, Now.AddMinutes(asked));
        }

        Assert.Equal(CodeVerdict.TooMany, CodeRules.MaySend(device, null, Phone, Now.AddHours(23)));
        Assert.Equal(CodeVerdict.Free, CodeRules.MaySend(device, null, Phone, Now.AddHours(24)));
    }

    [Theory]
    [InlineData(true, 179, true)]
    [InlineData(true, 180, false)]
    [InlineData(false, 1, false)]
    public void Given_a_proof_when_days_pass_then_it_ends_with_its_lifetime(bool isDevice, int days, bool holds) =>
        Assert.Equal(holds, VerificationRules.Holds(Now, isDevice, Now.AddDays(days)));
}
