using HelpDesk.Store.Staff;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Store.Staff;

public sealed class AccountRulesTests
{
    private static readonly StaffAccount Agent = new() { Name = "li", DisplayName = "李", Role = StaffRole.Agent, Stamp = "old", PasswordHash = "hash" };
    private static readonly StaffAccount Admin = Agent with { Name = "root", Role = StaffRole.Admin };
    private static readonly PasswordLink Link = new("link", Some.Now + PasswordLink.Lifetime);

    public static TheoryData<string, AccountCommand, bool> Commands => new()
    {
        { "another name shown", new AccountCommand.Change(AccountFacts.Of(Agent) with { DisplayName = "李姐" }), false },
        { "another department", new AccountCommand.Change(AccountFacts.Of(Agent) with { Department = "security" }), false },
        { "another role", new AccountCommand.Change(AccountFacts.Of(Agent) with { Role = StaffRole.Supervisor }), true },
        { "locked", new AccountCommand.Lock(), true },
        { "a new link", new AccountCommand.Reset(Link), true },
        { "a new password", new AccountCommand.SetPassword("new"), true },
        { "sessions ended", new AccountCommand.EndSessions(), true },
        { "unlocked", new AccountCommand.Unlock(), false },
        { "another language", new AccountCommand.Speak("en"), false },
    };

    [Theory]
    [MemberData(nameof(Commands))]
    public void Given_a_command_when_carried_out_then_sessions_end_only_where_they_must(string what, AccountCommand command, bool ends)
    {
        var changed = Assert.IsType<AccountDecision.Changed>(AccountRules.Apply(Agent, command, [], "new", Some.Now));
        Assert.True(ends == (changed.After.Stamp == "new"), what);
    }

    public static TheoryData<string, AccountCommand> EndsOfAnAdministrator => new()
    {
        { "locked", new AccountCommand.Lock() },
        { "removed", new AccountCommand.Remove() },
        { "another role", new AccountCommand.Change(AccountFacts.Of(Admin) with { Role = StaffRole.Manager }) },
    };

    [Theory]
    [MemberData(nameof(EndsOfAnAdministrator))]
    public void Given_an_administrator_when_no_other_can_sign_in_then_they_stay(string what, AccountCommand command)
    {
        StaffAccount other = Admin with { Name = "second" };
        foreach (var useless in new[] { other with { PasswordHash = null }, other with { LockedAt = Some.Now }, other with { Role = StaffRole.Manager } })
        {
            var refused = Assert.IsType<AccountDecision.Refused>(AccountRules.Apply(Admin, command, [useless], "new", Some.Now));
            Assert.True(refused.Reason == AccountRefusal.LastAdministrator, what);
        }

        Assert.IsNotType<AccountDecision.Refused>(AccountRules.Apply(Admin, command, [other], "new", Some.Now));
    }

    [Fact]
    public void Given_a_locked_account_when_locked_again_then_nothing_changes()
    {
        var locked = Agent with { LockedAt = Some.Now };
        Assert.Equal(new AccountDecision.Changed(locked), AccountRules.Apply(locked, new AccountCommand.Lock(), [], "new", Some.Now.AddHours(1)));
    }

    [Theory]
    [InlineData("link", 0, true)]
    [InlineData("link", 24 * 60, false)]
    [InlineData("other", 0, false)]
    public void Given_a_link_when_used_then_it_must_be_the_one_and_in_time(string hash, int minutes, bool opens) =>
        Assert.Equal(opens, AccountRules.IsOpenedBy(Agent with { Link = Link }, hash, Some.Now.AddMinutes(minutes)));

    [Fact]
    public void Given_an_account_locked_by_an_administrator_when_a_quarter_of_an_hour_has_passed_then_it_is_still_locked()
    {
        var locked = Agent with { LockedAt = Some.Now };
        Assert.True(Lockout.IsLocked(locked, Some.Now + Lockout.Duration));
        Assert.False(AccountRules.IsOpenedBy(locked with { Link = Link }, "link", Some.Now));
    }

    [Theory]
    [InlineData("li", true)]
    [InlineData("王师傅", true)]
    [InlineData("li.wei-2_x", true)]
    [InlineData("l", false)]
    [InlineData(".li", false)]
    [InlineData("li wei", false)]
    [InlineData("li/wei", false)]
    [InlineData("system", false)]
    public void Given_a_name_when_it_is_to_be_signed_in_with_then_it_is_one(string name, bool possible) => Assert.Equal(possible, AccountRules.IsName(name));
}
