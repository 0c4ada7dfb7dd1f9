using System.Net;
using System.Text;
using System.Text.Json;
using HelpDesk.Store;
using HelpDesk.Tests.Desk;

namespace HelpDesk.Tests.Api;

/// <summary>Bookings filed and moved over the API.</summary>
public sealed class BookingApiTests : IAsyncLifetime, IDisposable
{
    private const string Booking = """{"kind":"booking","service":"meeting_room","day":"2026-11-23","time":"09:00","quantity":2,"resident":"何先生","language":"en"}""";

    private readonly DeskHost host = new(
        "Testing",
        ("HelpDesk:Api:Keys:0:Name", "desk"), ("HelpDesk:Api:Keys:0:Key", "key-of-the-desk"), ("HelpDesk:Api:Keys:0:Role", "agent"),
        ("HelpDesk:Api:Keys:1:Name", "gate"), ("HelpDesk:Api:Keys:1:Key", "key-of-the-gate"), ("HelpDesk:Api:Keys:1:Role", "security"));

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await host.DisposeAsync();

    public void Dispose() => host.Dispose();

    [Fact]
    public async Task Given_a_free_time_when_booked_over_the_api_then_it_is_held_and_taken_for_the_next()
    {
        var (created, ticket) = await PostAsync("tickets", Booking);
        var (conflict, problem) = await PostAsync("tickets", Booking);

        Assert.Equal(HttpStatusCode.Created, created);
        var booking = ticket.GetProperty("booking");
        Assert.Equal(("meeting_room", "2026-11-23", "09:00", 2, 120m, true), (booking.GetProperty("service").GetString(), booking.GetProperty("day").GetString(), booking.GetProperty("time").GetString(), booking.GetProperty("quantity").GetInt32(), booking.GetProperty("fee").GetDecimal(), booking.GetProperty("held").GetBoolean()));
        Assert.Equal("meeting room", ticket.GetProperty("item").GetString());
        Assert.Equal((HttpStatusCode.Conflict, "slot_taken"), (conflict, problem.GetProperty("code").GetString()));
        Assert.Equal(["2026-11-23 11:00", "2026-11-23 12:00", "2026-11-23 13:00", "2026-11-23 14:00"], problem.GetProperty("nearest").EnumerateArray().Select(each => $"{each.GetProperty("day").GetString()} {each.GetProperty("time").GetString()}"));
        Assert.Equal(2, (await host.Store.QueryAsync(Kinds.Place, new() { Kind = Kinds.Place.Name }, default)).Count);
    }

    [Theory]
    [InlineData("\"time\":\"09:00\"", "\"time\":\"9 o'clock\"", "slot", "not_possible")]
    [InlineData("\"day\":\"2026-11-23\",", "", "slot", "not_possible")]
    [InlineData("\"day\":\"2026-11-23\",\"time\":\"09:00\",", "", "slot", "missing")]
    [InlineData("\"quantity\":2", "\"quantity\":0", "quantity", "not_possible")]
    [InlineData("meeting_room", "sauna", "service", "unknown")]
    [InlineData("meeting_room", "aircon_cleaning", "unit", "missing")]
    public async Task Given_a_booking_with_a_fault_when_posted_then_the_field_is_named(string right, string wrong, string field, string reason)
    {
        var (status, problem) = await PostAsync("tickets", Booking.Replace(right, wrong, StringComparison.Ordinal));

        Assert.Equal((HttpStatusCode.BadRequest, reason), (status, problem.GetProperty("fields").GetProperty(field).GetString()));
    }

    [Fact]
    public async Task Given_a_booking_when_moved_over_the_api_then_its_time_changes_once_and_taken_or_wrong_times_are_refused()
    {
        var (_, ticket) = await PostAsync("tickets", Booking);
        await PostAsync("tickets", Booking.Replace("09:00", "14:00", StringComparison.Ordinal));
        var path = $"tickets/{ticket.GetProperty("number").GetString()}/booking";

        var (moved, after) = await PostAsync(path, """{"day":"2026-11-24","time":"10:00","reason":"room under repair"}""");
        var (again, same) = await PostAsync(path, """{"day":"2026-11-24","time":"10:00","reason":"room under repair"}""");
        var (taken, problem) = await PostAsync(path, """{"day":"2026-11-23","time":"15:00"}""");
        var (wrong, _) = await PostAsync(path, """{"day":"soon"}""");
        var (forbidden, _) = await PostAsync(path, """{"day":"2026-11-24","time":"12:00"}""", "key-of-the-gate");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.BadRequest, HttpStatusCode.Forbidden), (moved, again, taken, wrong, forbidden));
        Assert.Equal(("2026-11-24", "10:00", 2L), (after.GetProperty("booking").GetProperty("day").GetString(), after.GetProperty("booking").GetProperty("time").GetString(), same.GetProperty("version").GetInt64()));
        Assert.Equal("slot_taken", problem.GetProperty("code").GetString());
        Assert.Equal("2026-11-24 10:00–12:00 · room under repair", after.GetProperty("timeline")[1].GetProperty("detail").GetString());
    }

    [Fact]
    public async Task Given_a_ticket_without_a_booking_when_moved_then_409()
    {
        var (_, ticket) = await PostAsync("tickets", """{"kind":"repair","text":"灯坏了"}""");

        var (status, problem) = await PostAsync($"tickets/{ticket.GetProperty("number").GetString()}/booking", """{"day":"2026-11-24","time":"10:00"}""");

        Assert.Equal((HttpStatusCode.Conflict, "no_booking"), (status, problem.GetProperty("code").GetString()));
    }

    private async Task<(HttpStatusCode Status, JsonElement Json)> PostAsync(string path, string body, string key = "key-of-the-desk")
    {
        using var client = host.CreateClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        using var answer = await client.PostAsync("/api/v1/" + path, new StringContent(body, Encoding.UTF8, "application/json"));
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return (answer.StatusCode, json.RootElement.Clone());
    }
}
