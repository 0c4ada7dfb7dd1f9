using System.Text;
using FsCheck;
using FsCheck.Fluent;
using HelpDesk.Bot.Channels.Sms;

namespace HelpDesk.Tests.Channels.Sms;

public sealed class FormFieldsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("A", "A", "")]
    [InlineData("A=", "A", "")]
    [InlineData("A=1&&B=2&", "A", "1", "B", "2")]
    [InlineData("a=1&A=2&a=3", "a", "1", "A", "2", "a", "3")]
    [InlineData("A=x=y", "A", "x=y")]
    [InlineData("A+b%20c=%2B+%e6%b0%B4", "A b c", "+ 水")]
    [InlineData("=1", "", "1")]
    public void Given_a_form_when_it_is_read_then_names_and_values_come_in_order(string body, params string[] expected) =>
        Assert.Equal(expected, FormFields.Parse(Encoding.ASCII.GetBytes(body))?.All.SelectMany(field => new[] { field.Key, field.Value }));

    [Theory]
    [InlineData("A=%")]
    [InlineData("A=%2")]
    [InlineData("A=%zz")]
    [InlineData("%G1=1")]
    [InlineData("A=%ff%fe")]
    [InlineData("A=%e6%b0")]
    [InlineData("A=%ed%a0%80")]
    [InlineData("A=%c0%80")]
    public void Given_a_broken_form_when_it_is_read_then_it_is_refused_whole(string body) => Assert.Null(FormFields.Parse(Encoding.ASCII.GetBytes("B=1&" + body)));

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void Given_many_fields_when_it_is_read_then_more_than_two_hundred_are_refused(int count, bool accepted) =>
        Assert.Equal(accepted, FormFields.Parse(Encoding.ASCII.GetBytes(string.Join('&', Enumerable.Repeat("A=1", count)))) is not null);

    [Fact]
    public void Given_any_octets_when_they_are_read_then_nothing_throws() =>
        Prop.ForAll<byte[]>(octets => FormFields.Parse(octets) is null or { All.Count: <= 200 }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
}
