using FsCheck;
using FsCheck.Fluent;
using HelpDesk.Store.Outbox;

namespace HelpDesk.Tests.Store.Outbox;

public sealed class SegmentsTests
{
    [Theory]
    [InlineData("a", 0, SmsEncoding.Gsm7, 0, 1)]
    [InlineData("a", 160, SmsEncoding.Gsm7, 160, 1)]
    [InlineData("a", 161, SmsEncoding.Gsm7, 161, 2)]
    [InlineData("a", 306, SmsEncoding.Gsm7, 306, 2)]
    [InlineData("a", 307, SmsEncoding.Gsm7, 307, 3)]
    [InlineData("€", 80, SmsEncoding.Gsm7, 160, 1)]
    [InlineData("€", 81, SmsEncoding.Gsm7, 162, 2)]
    [InlineData("€", 152, SmsEncoding.Gsm7, 304, 2)]
    [InlineData("€", 153, SmsEncoding.Gsm7, 306, 3)]
    [InlineData("ñ", 160, SmsEncoding.Gsm7, 160, 1)]
    [InlineData("水", 70, SmsEncoding.Ucs2, 70, 1)]
    [InlineData("水", 71, SmsEncoding.Ucs2, 71, 2)]
    [InlineData("水", 134, SmsEncoding.Ucs2, 134, 2)]
    [InlineData("水", 135, SmsEncoding.Ucs2, 135, 3)]
    [InlineData("🚰", 35, SmsEncoding.Ucs2, 70, 1)]
    [InlineData("🚰", 66, SmsEncoding.Ucs2, 132, 2)]
    [InlineData("🚰", 67, SmsEncoding.Ucs2, 134, 3)]
    [InlineData("`", 70, SmsEncoding.Ucs2, 70, 1)]
    public void Given_a_text_when_it_is_measured_then_it_takes_as_many_segments_as_on_the_air(string unit, int times, SmsEncoding encoding, int units, int segmentCount) =>
        Assert.Equal(new SmsLength(encoding, units, segmentCount), Segments.Of(string.Concat(Enumerable.Repeat(unit, times))));

    [Fact]
    public void Given_one_character_outside_the_alphabet_when_it_is_measured_then_the_whole_text_is_ucs2() =>
        Assert.Equal(new SmsLength(SmsEncoding.Ucs2, 71, 2), Segments.Of(new string('a', 70) + "水"));

    [Fact]
    public void Given_any_text_when_it_is_measured_then_the_segments_hold_it_and_none_is_spare() =>
        Prop.ForAll<NonNull<string>>(text =>
        {
            var length = Segments.Of(text.Get);
            var part = length.Encoding == SmsEncoding.Gsm7 ? 153 : 67;
            return length.SegmentCount >= 1 && length.Units <= Math.Max(length.SegmentCount * part, length.Encoding == SmsEncoding.Gsm7 ? 160 : 70)
                && (length.SegmentCount == 1 || length.Units > (length.SegmentCount - 1) * (part - 1));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
}
