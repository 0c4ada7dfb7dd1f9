using HelpDesk.Store;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Engine;

namespace HelpDesk.Tests.Bookings;

/// <summary>64 residents, the desk and three places: the promise that no slot is sold twice.</summary>
public sealed class RaceTests
{
    private const int Residents = 64;
    private const int Capacity = 3;

    private static readonly string[] Later = ["2026-11-23T10:00", "2026-11-23T14:00", "2026-11-23T16:00"];

    public static TheoryData<int> Seeds() => [.. Enumerable.Range(1, 16)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Given_64_residents_when_all_confirm_the_same_slot_at_once_then_three_have_it_and_the_others_are_offered_the_nearest(int seed)
    {
        await using var desk = await Crowd.DeskAsync(Capacity);
        var crowd = new Crowd(desk);
        await EachAsync(seed, resident => crowd.SaysAsync(resident, "预约空调清洗一台，3栋1202，周一上午八点"));

        var answers = await EachAsync(seed + 100, resident => crowd.SaysAsync(resident, "确认"));

        var places = await crowd.PlacesAsync();
        Assert.Equal(Capacity, places.Count);
        Assert.Equal(["aircon_cleaning/2026-11-23T0800/0", "aircon_cleaning/2026-11-23T0800/1", "aircon_cleaning/2026-11-23T0800/2"], places.Select(place => place.Id).Order(StringComparer.Ordinal));
        Assert.Equal(Capacity, (await crowd.TicketsAsync()).Count);
        Assert.Equal(Capacity, answers.Count(answer => answer.StartsWith("已约好，单号B20261121-", StringComparison.Ordinal)));
        Assert.Equal(Residents - Capacity, answers.Count(answer => answer.StartsWith("非常抱歉，11月23日（周一）08:00刚刚约满，还没有为您登记。", StringComparison.Ordinal)));
        await crowd.HoldsAsync(Capacity);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Given_the_unlucky_ones_when_they_race_on_for_the_nearest_then_still_no_place_is_sold_twice(int seed)
    {
        await using var desk = await Crowd.DeskAsync(Capacity);
        var crowd = new Crowd(desk);
        await EachAsync(seed, resident => crowd.SaysAsync(resident, "预约空调清洗一台，3栋1202，周一上午八点"));
        for (var round = 0; round < 6; round++)
        {
            await EachAsync(seed + round, resident => crowd.SaysAsync(resident, "1"));
        }

        await crowd.HoldsAsync(Capacity);
        Assert.True((await crowd.PlacesAsync()).Count > 2 * Capacity, "the nearest slots are sold too");
        Assert.DoesNotContain(await desk.Store.QueryAsync(Kinds.Task, new Query { Kind = Kinds.Task.Name }, CancellationToken.None), task => task.Value.Reason == DeskTaskReason.Parked);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Given_residents_and_staff_when_all_want_the_same_slot_at_once_then_three_have_it_and_nobody_else_is_told_so(int seed)
    {
        await using var desk = await Crowd.DeskAsync(Capacity);
        var crowd = new Crowd(desk);
        await EachAsync(seed, resident => resident % 2 == 0 ? crowd.SaysAsync(resident, "预约空调清洗一台，3栋1202，周一上午八点") : Task.FromResult(""));

        var answers = await EachAsync(seed + 200, resident => resident % 2 == 0 ? crowd.SaysAsync(resident, "确认") : crowd.IsFiledByStaffAsync(resident, "2026-11-23T08:00"));

        Assert.Equal(Capacity, answers.Count(answer => answer.StartsWith("已约好", StringComparison.Ordinal)));
        Assert.Equal(Residents - Capacity, answers.Count(answer => answer.StartsWith("非常抱歉", StringComparison.Ordinal) || answer == "16:00 10:00 14:00 16:00"));
        Assert.Equal(Capacity, (await crowd.PlacesAsync()).Count);
        await crowd.HoldsAsync(Capacity);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Given_bookings_of_a_day_when_staff_move_all_to_one_slot_at_once_then_it_holds_three_and_the_others_stay_where_they_were(int seed)
    {
        await using var desk = await Crowd.DeskAsync(Capacity);
        var crowd = new Crowd(desk);
        var tickets = new List<string>();
        foreach (var slot in Later.SelectMany(slot => Enumerable.Repeat(slot, Capacity)))
        {
            tickets.Add((await crowd.IsFiledByStaffAsync(0, slot)).Split('：')[^1]);
        }

        var moved = await EachAsync(seed, which => which < tickets.Count ? crowd.IsMovedByStaffAsync(tickets[which], "2026-11-23T08:00") : Task.FromResult(""));

        Assert.Equal(Capacity, moved.Count(each => each == "moved"));
        Assert.Equal(tickets.Count - Capacity, moved.Count(each => each == "taken"));
        Assert.Equal(tickets.Count, (await crowd.PlacesAsync()).Count);
        await crowd.HoldsAsync(Capacity);
    }

    private static async Task<IReadOnlyList<string>> EachAsync(int seed, Func<int, Task<string>> says)
    {
        // A fixed order of starts for each seed; how they meet is the machine's.
        var order = Enumerable.Range(0, Residents).OrderBy(resident => (resident * 7919 * seed) % 104729).ToList();
        return await Task.WhenAll(order.Select(resident => Task.Run(() => says(resident))));
    }
}
