using HelpDesk.Store.Incidents;
using HelpDesk.Store.Tickets;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Incidents;

public sealed class AlikenessTests
{
    [Theory]
    [InlineData(true, "电梯不动了", null, "电梯又停了", null, 10, "one lift")]
    [InlineData(true, "电梯坏咗", null, "The lift is stuck", null, 200, "in two languages, within four hours")]
    [InlineData(false, "电梯不动了", null, "电梯又停了", null, 241, "a lift that stands again later stands anew")]
    [InlineData(true, "没水了", null, "停水了吗，水龙头没有水", null, 30, "no water")]
    [InlineData(false, "马桶没水", null, "停水了吗", null, 30, "a toilet is one's own")]
    [InlineData(true, "家里停电", null, "冇電呀", null, 30, "no power")]
    [InlineData(false, "卧室灯不亮", "electrical", "客厅灯不亮", "electrical", 5, "a lamp at home is one's own")]
    [InlineData(true, "楼道灯不亮", "electrical", "走廊的灯坏了", "electrical", 5, "the lamps of the common parts")]
    [InlineData(true, "单元门关不上", "door_lock", "门禁刷卡没反应", "door_lock", 5, "the door of the house")]
    [InlineData(false, "门锁打不开", "door_lock", "房门锁坏了", "door_lock", 5, "a lock at home")]
    [InlineData(true, "楼道垃圾堆着没人清", "public_area", "楼道垃圾没人清走", "public_area", 60, "words in common")]
    [InlineData(false, "楼道垃圾堆着没人清", "public_area", "车库地面有油", "public_area", 60, "another matter of the common parts")]
    [InlineData(false, "电梯不动了", null, "没水了", null, 1, "another fault")]
    [InlineData(true, "上不了网", "network", "宽带断了", "network", 90, "the network of the building")]
    public void Given_two_residents_of_one_building_when_compared_then_it_is_one_incident_where_it_can_be(
        bool expected, string item, string? category, string otherItem, string? otherCategory, int minutes, string why)
    {
        var one = Of(1, item, category);
        var other = Of(2, otherItem, otherCategory) with { CreatedAt = Some.Now.AddMinutes(minutes) };

        Assert.True(expected == Alikeness.Score(one, Fault.Of(one), other, Fault.Of(other)) >= Alikeness.Proposed, why);
        Assert.Equal(Alikeness.Score(one, Fault.Of(one), other, Fault.Of(other)), Alikeness.Score(other, Fault.Of(other), one, Fault.Of(one)));
    }

    [Theory]
    [InlineData("fire", "fire", 14, true)]
    [InlineData("fire", "fire", 15, true)]
    [InlineData("fire", "fire", 16, false)]
    [InlineData("fire", "gas", 1, false)]
    public void Given_dangers_of_one_building_when_told_within_a_quarter_of_an_hour_then_they_are_one(string danger, string other, int minutes, bool expected)
    {
        var one = Of(1, "着火了", null) with { Urgent = true, Danger = danger };
        var two = Of(2, "起火冒烟", null) with { Urgent = true, Danger = other, CreatedAt = Some.Now.AddMinutes(minutes) };

        Assert.Equal(expected, Alikeness.Score(one, Fault.Of(one), two, Fault.Of(two)) >= Alikeness.Proposed);
    }

    public static TheoryData<string, Func<Ticket, Ticket>, bool> Others => new()
    {
        { "another building has another lift", ticket => ticket with { Building = "3" }, false },
        { "another entrance has another lift", ticket => ticket with { Entrance = "2" }, false },
        { "an entrance that was not told may be the same", ticket => ticket with { Entrance = null }, true },
        { "the same resident says it twice", ticket => ticket with { PartyId = "resident-1" }, false },
        { "the same number", ticket => ticket with { Phone = Told.PhoneOf(1) }, false },
        { "what was merged is closed", ticket => ticket with { MergedInto = "R20261121-0001" }, false },
        { "what staff took out stays out", ticket => ticket with { Timeline = [.. ticket.Timeline, new(Some.Now, "agent", "joined", null), new(Some.Now, "agent", "left", null)] }, false },
        { "what is about a department is confidential", ticket => ticket with { Against = "security" }, false },
        { "what is about a person is confidential", ticket => ticket with { AgainstPerson = "wang" }, false },
        { "a question is no fault", ticket => ticket with { Kind = TicketKind.Question }, false },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void Given_the_lift_of_one_entrance_when_another_tells_of_a_lift_then_it_depends_on_where_and_who(string why, Func<Ticket, Ticket> change, bool expected)
    {
        var one = Of(1, "电梯不动了", "lift") with { Entrance = "1" };
        var other = change(Of(2, "电梯坏了", "lift") with { Entrance = "1" });

        Assert.True(expected == Alikeness.Score(one, Fault.Of(one), other, Fault.Of(other)) >= Alikeness.Proposed, why);
    }

    [Theory]
    [InlineData("1202", "1102", true)]
    [InlineData("1202", "902", true)]
    [InlineData("1202", "802", false)]
    [InlineData("1202", "1203", false)]
    [InlineData("1202", null, false)]
    [InlineData("1202", "A1102", false)]
    public void Given_leaks_in_two_flats_when_one_is_above_the_other_then_it_may_be_one_pipe(string unit, string? other, bool expected)
    {
        var one = Of(1, "天花板漏水", "plumbing") with { Unit = unit };
        var two = Of(2, "厨房渗水", "plumbing") with { Unit = other };

        Assert.Equal(expected, Alikeness.Score(one, Fault.Of(one), two, Fault.Of(two)) >= Alikeness.Proposed);
    }

    [Theory]
    [InlineData("noise", "楼上装修电钻太吵", "noise", "装修电钻声音很大", true)]
    [InlineData("noise", "楼上装修电钻太吵", "noise", "半夜有狗叫", false)]
    [InlineData("noise", "楼上装修电钻太吵", "rubbish", "装修电钻和垃圾", false)]
    public void Given_complaints_of_one_building_when_of_one_kind_and_in_like_words_then_they_may_be_one(string form, string item, string otherForm, string otherItem, bool expected)
    {
        var one = Of(1, item, null) with { Kind = TicketKind.Complaint, Form = form };
        var two = Of(2, otherItem, null) with { Kind = TicketKind.Complaint, Form = otherForm };

        Assert.Equal(expected, Alikeness.Score(one, Fault.Of(one), two, Fault.Of(two)) >= Alikeness.Proposed);
    }

    private static Ticket Of(int index, string item, string? category) => Told.Lift(index) with { Item = item, Text = item, Category = category, CreatedAt = Some.Now, Unit = null };
}
