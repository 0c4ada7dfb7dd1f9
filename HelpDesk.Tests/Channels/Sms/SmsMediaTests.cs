using System.Text;
using HelpDesk.Bot;
using HelpDesk.Bot.Channels.Sms;
using HelpDesk.Store.Photos;
using Microsoft.Extensions.Options;

namespace HelpDesk.Tests.Channels.Sms;

/// <summary>Pictures of a text: which are asked for, and whom.</summary>
public sealed class SmsMediaTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 21, 2, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Given_a_text_with_two_pictures_when_it_arrives_then_both_are_awaited_from_the_gateway()
    {
        var photos = Of("NumMedia=2&MediaUrl0=https%3A%2F%2Fapi.twilio.com%2Fm%2F1&MediaUrl1=https%3A%2F%2Fapi.twilio.com%2Fm%2F2");

        Assert.Equal(["https://api.twilio.com/m/1", "https://api.twilio.com/m/2"], photos.Select(photo => photo.Source));
        Assert.All(photos, photo => Assert.Equal(PhotoState.Awaited, photo.State));
        Assert.Equal(2, photos.Select(photo => photo.Id).Distinct(StringComparer.Ordinal).Count());
    }

    [Theory]
    [InlineData("NumMedia=0&MediaUrl0=https%3A%2F%2Fapi.twilio.com%2Fm", "there are none")]
    [InlineData("MediaUrl0=https%3A%2F%2Fapi.twilio.com%2Fm", "not told how many")]
    [InlineData("NumMedia=1&MediaUrl0=https%3A%2F%2Fapi.twilio.com.evil.example%2Fm", "another host")]
    [InlineData("NumMedia=1&MediaUrl0=https%3A%2F%2Fevil%40api.twilio.com%2Fm", "with a user")]
    [InlineData("NumMedia=1&MediaUrl0=http%3A%2F%2Fapi.twilio.com%2Fm", "not encrypted")]
    [InlineData("NumMedia=1&MediaUrl0=https%3A%2F%2Fapi.twilio.com%3A8443%2Fm", "another port")]
    [InlineData("NumMedia=1&MediaUrl0=http%3A%2F%2F169.254.169.254%2Flatest", "a private address")]
    [InlineData("NumMedia=x&MediaUrl0=https%3A%2F%2Fapi.twilio.com%2Fm", "not a number")]
    public void Given_a_picture_that_is_not_the_gateways_when_it_arrives_then_nobody_is_asked_for_it(string form, string reason) =>
        Assert.True(Of(form).Count == 0, reason);

    [Fact]
    public void Given_hundreds_of_pictures_when_they_arrive_then_ten_are_asked_for() =>
        Assert.Equal(10, Of("NumMedia=150&" + string.Join('&', Enumerable.Range(0, 150).Select(index => $"MediaUrl{index}=https%3A%2F%2Fapi.twilio.com%2Fm%2F{index}"))).Count);

    private static IReadOnlyList<Photo> Of(string body) =>
        new SmsMedia(Options.Create(new Settings())).Of(FormFields.Parse(Encoding.UTF8.GetBytes(body)) ?? throw new ArgumentException("No form.", nameof(body)), "sms:+8613900001202", At);
}
