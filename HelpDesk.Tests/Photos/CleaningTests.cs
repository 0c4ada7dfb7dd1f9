using System.Text;
using HelpDesk.Bot.Photos;

namespace HelpDesk.Tests.Photos;

public sealed class CleaningTests
{
    private static readonly byte[] Hidden = [.. "<script>alert(1)</script>"u8];

    [Theory]
    [InlineData(6, true)]
    [InlineData(3, false)]
    public void Given_a_photo_of_a_phone_when_cleaned_then_the_place_is_gone_and_the_right_side_is_still_up(byte side, bool little)
    {
        var cleaned = JpegFile.Cleaned(Pictures.Jpeg(Pictures.Exif(side, little), Pictures.Segment(0xFE, Hidden)));

        Assert.NotNull(cleaned);
        Assert.DoesNotContain("GPS", Encoding.Latin1.GetString(cleaned), StringComparison.Ordinal);
        Assert.DoesNotContain("script", Encoding.Latin1.GetString(cleaned), StringComparison.Ordinal);
        Assert.Equal(side, OrientationIn(cleaned));
        Assert.Equal(cleaned, JpegFile.Cleaned(cleaned));
    }

    [Fact]
    public void Given_an_upright_photo_when_cleaned_then_only_picture_and_colours_are_left()
    {
        var colours = Pictures.Segment(0xE2, [.. "ICC_PROFILE\0"u8, 1, 1, 42]);
        var others = new[] { Pictures.Exif(1, little: true), Pictures.Segment(0xE1, [.. "http://ns.adobe.com/xap/1.0/\0<x/>"u8]), Pictures.Segment(0xE2, [.. "MPF\0"u8]), Pictures.Segment(0xED, Hidden), Pictures.Segment(0xFE, Hidden) };

        Assert.Equal(Pictures.Jpeg(colours), JpegFile.Cleaned([.. Pictures.Jpeg([colours, .. others]), .. Hidden]));
    }

    [Fact]
    public void Given_bytes_that_only_begin_as_a_jpeg_when_cleaned_then_they_are_none()
    {
        Assert.Null(JpegFile.Cleaned([0xFF, 0xD8, 0xFF, 0xE0, .. Hidden]));
        Assert.Null(JpegFile.Cleaned([0xFF, 0xD8, 0xFF]));
        Assert.Null(JpegFile.Cleaned([0xFF, 0xD8, 0xFF, 0xE1, 0, 1]));
        Assert.Null(JpegFile.Cleaned([0xFF, 0xD8, 0xFF, 0xFE, 0, 27, .. Hidden]));
    }

    [Fact]
    public void Given_a_photo_cut_anywhere_when_cleaned_then_nothing_is_thrown()
    {
        byte[][] files = [Pictures.Jpeg(Pictures.Exif(6, little: true)), Pictures.Png, Pictures.Gif, Pictures.Webp];
        Func<byte[], byte[]?>[] cleaners = [bytes => JpegFile.Cleaned(bytes), bytes => PngFile.Cleaned(bytes), bytes => GifFile.Cleaned(bytes), bytes => WebpFile.Cleaned(bytes)];
        foreach (var (file, clean) in files.Zip(cleaners))
        {
            for (var length = 13; length < file.Length; length++)
            {
                _ = clean(file[..length]);
                _ = clean([.. file[..length], 0xFF, 0xFF, 0xFF, 0xFF, .. file[length..]]);
            }
        }
    }

    [Fact]
    public void Given_other_pictures_when_cleaned_then_texts_and_what_follows_the_end_are_gone()
    {
        Assert.Equal(Pictures.Png, PngFile.Cleaned([.. WithChunk(Pictures.Png, "tEXt"), .. Hidden]));
        Assert.Equal(Pictures.Png, PngFile.Cleaned(WithChunk(Pictures.Png, "eXIf")));
        Assert.Null(PngFile.Cleaned([.. Pictures.Png[..8], .. Hidden]));
        Assert.Equal(Pictures.Gif, GifFile.Cleaned([.. Pictures.Gif, .. Hidden]));
        Assert.Equal(Pictures.Gif, GifFile.Cleaned([.. Pictures.Gif[..19], 0x21, 0xFE, (byte)Hidden.Length, .. Hidden, 0, .. Pictures.Gif[19..]]));
        Assert.Null(GifFile.Cleaned([.. "GIF89a=1;/*"u8, .. Hidden, .. "*/"u8]));
        Assert.Equal(Pictures.Webp, WebpFile.Cleaned([.. Pictures.Webp, .. Hidden]));
        byte[] exif = [.. Pictures.Webp, .. "EXIF"u8, 4, 0, 0, 0, .. "GPS!"u8];
        exif[4] += 12;
        Assert.Equal(Pictures.Webp, WebpFile.Cleaned(exif));
    }

    // Behind the header; the checksum is nobody's business here.
    private static byte[] WithChunk(byte[] png, string name) => [.. png[..33], 0, 0, 0, (byte)Hidden.Length, .. Encoding.ASCII.GetBytes(name), .. Hidden, 1, 2, 3, 4, .. png[33..]];

    private static byte OrientationIn(byte[] jpeg) => jpeg[jpeg.AsSpan().IndexOf("Exif\0\0"u8) + 6 + 8 + 2 + 9];
}
