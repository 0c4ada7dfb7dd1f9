using FsCheck;
using FsCheck.Fluent;
using HelpDesk.Bot.Desk;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Conversations;

namespace HelpDesk.Tests.Bookings;

/// <summary>Whatever residents and staff do in whatever order: the places sold are those of the bookings that stand.</summary>
public sealed class BookAndChangeTests
{
    private const int Capacity = 2;

    private static readonly string[] Texts =
    [
        "预约空调清洗一台，3栋1202，周一上午八点", "预约空调清洗三台，3栋1202，周一上午八点", "预约空调清洗四台，3栋1202，周二下午", "1", "1", "1", "2", "3",
        "对", "改到周一上午十点", "空调清洗改到周一上午八点", "空调清洗改到周二下午", "我想改期", "取消我的预约", "三台", "改到周二", "保留", "算了",
    ];

    [Fact]
    public void Given_any_talk_of_five_residents_and_the_desk_when_played_then_places_and_bookings_agree()
    {
        var steps = Gen.Choose(0, 4).Zip(Gen.Choose(0, Texts.Length + 5)).ArrayOf(40).ToArbitrary();
        Prop.ForAll(steps, talk => Task.Run(() => PlaysAsync(talk)).GetAwaiter().GetResult()).Check(Config.QuickThrowOnFailure.WithMaxTest(25).WithReplay(20261121UL, 9UL));
    }

    private static async Task<bool> PlaysAsync((int Resident, int Step)[] talk)
    {
        await using var desk = await Crowd.DeskAsync(Capacity);
        var crowd = new Crowd(desk);
        foreach (var (resident, step) in talk)
        {
            if (step < Texts.Length)
            {
                await crowd.SaysAsync(resident, Texts[step]);
            }
            else
            {
                await StaffAsync(desk, crowd, resident, step - Texts.Length);
            }

            await crowd.HoldsAsync(Capacity);
        }

        return true;
    }

    private static async Task StaffAsync(TestDesk desk, Crowd crowd, int which, int step)
    {
        var tickets = await crowd.TicketsAsync();
        if (tickets.Count == 0)
        {
            return;
        }

        var number = tickets[which % tickets.Count].Number;
        if (step > 3)
        {
            await crowd.IsMovedByStaffAsync(number, step == 4 ? "2026-11-23T08:00" : "2026-11-24T14:00");
            return;
        }

        TicketCommand command = step switch
        {
            0 => new TicketCommand.Cancel(null),
            1 => new TicketCommand.Close(null),
            2 => new TicketCommand.Reopen(null),
            _ => new TicketCommand.Done(null),
        };
        var staff = new DeskTickets(desk.Store, new ResidentLine(desk.Store, desk.Time), desk.Get<HelpDesk.Bot.Duty.StaffOnFile>(), desk.Get<HelpDesk.Bot.Catalogue.CatalogueInUse>(), desk.Time);
        await staff.ApplyAsync(new(number, command, "agent", null), CancellationToken.None);
    }
}
