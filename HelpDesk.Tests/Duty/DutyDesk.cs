using HelpDesk.Bot.Duty;
using HelpDesk.Store;
using HelpDesk.Store.Duty;
using HelpDesk.Store.Staff;
using HelpDesk.Tests.Conversations;

namespace HelpDesk.Tests.Duty;

/// <summary>A desk with a roster: who works there, who is on duty, and the rounds by the clock.</summary>
internal static class DutyDesk
{
    public const string WuPhone = "+8613900008010";
    public const string GuardPhone = "+8613900008011";
    public const string SupervisorPhone = "+8613900008001";

    /// <summary>Opens a desk with a second technician, 吴师傅, who is texted in English, and a guard with a phone, 小钱.</summary>
    public static async Task<TestDesk> OpenAsync(string local, params string[] planned)
    {
        var desk = await TestDesk.OpenAsync(local);
        var changes = new Changes()
            .Insert(Kinds.Staff, new StaffAccount { Name = "wu", DisplayName = "吴师傅", Role = StaffRole.Technician, Phone = WuPhone, Language = "en", Stamp = "1" })
            .Insert(Kinds.Staff, new StaffAccount { Name = "qian", DisplayName = "小钱", Role = StaffRole.Security, Phone = GuardPhone, Stamp = "1" });
        foreach (var shift in planned)
        {
            changes.Insert(Kinds.Shift, SomeRoster.Planned(shift));
        }

        Assert.True(await desk.Store.CommitAsync(changes, CancellationToken.None));
        return desk;
    }

    public static Task<RosterOutcome> DoAsync(this TestDesk desk, RosterCommand command, string by = "supervisor") =>
        desk.Get<RosterDesk>().ApplyAsync(command, by, null, CancellationToken.None);

    /// <summary>Time passes, and the clock's round with it.</summary>
    public static async Task RoundAsync(this TestDesk desk, TimeSpan after = default)
    {
        desk.Time.Advance(after);
        var round = new DutyRound(desk.Store, desk.Get<RosterOnFile>(), desk.Get<StaffOnFile>(), desk.Catalogue, desk.Time);
        await round.RunAsync(CancellationToken.None);
    }
}
