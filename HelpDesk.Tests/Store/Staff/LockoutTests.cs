using HelpDesk.Store.Staff;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Store.Staff;

public sealed class LockoutTests
{
    private static readonly StaffAccount Account = new() { Name = "a", DisplayName = "A", Role = StaffRole.Agent, Stamp = "s" };

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    public void Given_wrong_passwords_in_a_row_when_counted_then_the_fifth_locks(int wrong, bool locked)
    {
        var account = Account;
        for (var each = 0; each < wrong; each++)
        {
            account = Lockout.AfterWrong(account, Some.Now);
        }

        Assert.Equal(locked, Lockout.IsLocked(account, Some.Now));
        Assert.False(Lockout.IsLocked(account, Some.Now + Lockout.Duration));
    }

    [Fact]
    public void Given_a_right_password_when_counted_then_the_row_begins_again() =>
        Assert.Equal(Account, Lockout.AfterRight(Lockout.AfterWrong(Account, Some.Now)));
}
