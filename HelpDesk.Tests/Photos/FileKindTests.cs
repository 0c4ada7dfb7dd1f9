using System.Text;
using HelpDesk.Bot.Photos;

namespace HelpDesk.Tests.Photos;

public sealed class FileKindTests
{
    [Fact]
    public void Given_files_of_every_kind_that_is_taken_when_looked_at_then_their_content_tells()
    {
        Assert.Equal(FileKind.Jpeg, FileKind.Of(Pictures.Jpeg()));
        Assert.Equal(FileKind.Png, FileKind.Of(Pictures.Png));
        Assert.Equal(FileKind.Gif, FileKind.Of(Pictures.Gif));
        Assert.Equal(FileKind.Webp, FileKind.Of(Pictures.Webp));
        Assert.Equal(FileKind.Heic, FileKind.Of(Pictures.Heic));
        Assert.Equal(FileKind.Pdf, FileKind.Of(Pictures.Pdf));
    }

    [Theory]
    [InlineData("")]
    [InlineData("<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>")]
    [InlineData("<?xml version='1.0'?><svg/>")]
    [InlineData("<!doctype html><script>alert(1)</script>")]
    [InlineData("\ufeff<html>")]
    [InlineData("GIF8<script>alert(1)</script>")]
    [InlineData(" %PDF-1.4")]
    [InlineData("<script>/*%PDF-1.4*/</script>")]
    [InlineData("RIFF0000WAVEfmt ")]
    [InlineData("PK\u0003\u0004 a zip")]
    [InlineData("MZ a program")]
    [InlineData("0000ftypisom a film")]
    public void Given_a_file_of_any_other_kind_when_looked_at_then_it_is_not_taken(string content) => Assert.Null(FileKind.Of(Encoding.UTF8.GetBytes(content)));

    [Theory]
    [InlineData("leak.png", "leak.jpg")]
    [InlineData("漏水 2.JPEG", "漏水 2.jpg")]
    [InlineData("../../etc/passwd", "passwd.jpg")]
    [InlineData("C:\\Users\\x\\a.svg", "a.jpg")]
    [InlineData("<img src=x onerror=alert(1)>.html", "img src=x onerror=alert(1).jpg")]
    [InlineData("evil\u202Egnp.exe", "evilgnp.jpg")]
    [InlineData("a\r\nSet-Cookie: x=1.png", "aSet-Cookie x=1.jpg")]
    [InlineData("", "file.jpg")]
    [InlineData(null, "file.jpg")]
    [InlineData("...", "file.jpg")]
    [InlineData("\ud800x", "x.jpg")]
    public void Given_a_name_when_cleaned_then_it_is_harmless_and_ends_as_the_content_says(string? given, string expected) =>
        Assert.Equal(expected, PhotoIntake.NameOf(given, FileKind.Jpeg));

    [Fact]
    public void Given_a_long_name_when_cleaned_then_it_is_short() => Assert.True(PhotoIntake.NameOf(new string('长', 500), FileKind.Png).Length <= 90);
}
