using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using HelpDesk.Bot.Photos;
using HelpDesk.Store;
using HelpDesk.Tests.Photos;

namespace HelpDesk.Tests.Channels.Chat.DirectLine;

[Collection(LineDesk.Name)]
public sealed class LineUploadTests(LineDesk desk)
{
    [Fact]
    public async Task Given_photos_with_words_when_uploaded_as_web_chat_does_then_they_are_echoed_with_links_that_serve_them_inertly()
    {
        var talk = await desk.OpenAsync();
        var answer = await UploadAsync(talk, "附照片，厨房水管漏水", "up-1", ("leak.png", Pictures.Png), ("漏.jpg", Pictures.Jpeg(Pictures.Exif(6, little: true))));

        Assert.Equal((HttpStatusCode.OK, $"{talk.Id}|0000002"), (answer.Status, answer.Text("id")));
        var echo = (await talk.ActivitiesAsync())[1];
        Assert.Equal("up-1", echo.GetProperty("channelData").GetProperty("clientActivityID").GetString());
        var attachments = echo.GetProperty("attachments").EnumerateArray().ToList();
        Assert.Equal(["image/png", "image/jpeg"], attachments.Select(each => each.GetProperty("contentType").GetString()));
        Assert.All(attachments, each => Assert.False(each.TryGetProperty("thumbnailUrl", out _)));
        var link = attachments[1].GetProperty("contentUrl").GetString() ?? "";
        Assert.StartsWith(desk.Url + "/photos/", link, StringComparison.Ordinal);

        using var photo = await desk.Client.GetAsync(link);
        Assert.Equal("image/jpeg", photo.Content.Headers.ContentType?.MediaType);
        Assert.Equal(("nosniff", "default-src 'none'; sandbox"), (Header(photo, "X-Content-Type-Options"), Header(photo, "Content-Security-Policy")));
        Assert.Contains("private", Header(photo, "Cache-Control"), StringComparison.Ordinal);
        Assert.StartsWith("inline", photo.Content.Headers.ContentDisposition?.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("GPS", Encoding.Latin1.GetString(await photo.Content.ReadAsByteArrayAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Given_a_document_when_uploaded_then_it_is_only_downloaded()
    {
        var talk = await desk.OpenAsync();
        await UploadAsync(talk, "附件", null, ("合同.html", Pictures.Pdf), ("IMG_1.HEIC", Pictures.Heic));

        foreach (var attachment in (await talk.ActivitiesAsync())[1].GetProperty("attachments").EnumerateArray())
        {
            using var file = await desk.Client.GetAsync(attachment.GetProperty("contentUrl").GetString());
            Assert.Equal("attachment", file.Content.Headers.ContentDisposition?.DispositionType);
        }
    }

    [Fact]
    public async Task Given_one_file_as_the_whole_body_when_uploaded_then_it_is_taken_too()
    {
        var talk = await desk.OpenAsync();
        using var body = new ByteArrayContent(Pictures.Png);
        body.Headers.ContentType = new("image/png");
        body.Headers.ContentDisposition = new("attachment") { FileName = "leak.png" };

        var answer = await desk.AskAsync(HttpMethod.Post, talk.Path + "/upload?userId=dl_x", talk.Token, body);

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("leak.png", (await talk.ActivitiesAsync())[1].GetProperty("attachments")[0].GetProperty("name").GetString());
    }

    [Theory]
    [InlineData("x.png", "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>", 415)]
    [InlineData("x.jpg", "<!doctype html><script>alert(1)</script>", 415)]
    [InlineData("x.gif", "GIF89a=1;/*<script>*/", 415)]
    [InlineData("x.png", "", 415)]
    public async Task Given_a_file_of_a_kind_that_is_not_taken_when_uploaded_then_it_is_refused_clearly_and_nothing_is_kept(string name, string content, int status)
    {
        var talk = await desk.OpenAsync();
        var answer = await UploadAsync(talk, "附照片", "u", ("ok.png", Pictures.Png), (name, Encoding.UTF8.GetBytes(content)));

        Assert.Equal((status, "BadArgument"), ((int)answer.Status, answer.Code));
        Assert.Contains("JPEG", answer.Body, StringComparison.Ordinal);
        Assert.Single(await talk.ActivitiesAsync());
        Assert.Equal(0, await CountAsync(talk));
    }

    [Fact]
    public async Task Given_too_many_or_too_large_files_when_uploaded_then_they_are_refused_and_the_conversation_goes_on()
    {
        var talk = await desk.OpenAsync();
        var many = await UploadAsync(talk, "", null, [.. Enumerable.Range(0, 6).Select(each => ($"{each}.png", Pictures.Png))]);
        var large = await UploadAsync(talk, "", null, ("a.jpg", [.. Pictures.Jpeg(), .. new byte[PhotoIntake.MaxBytes]]));

        Assert.Equal(((HttpStatusCode)413, (HttpStatusCode)413), (many.Status, large.Status));
        Assert.Single(await talk.ActivitiesAsync());
        Assert.Equal(HttpStatusCode.OK, (await UploadAsync(talk, "", null, ("a.jpg", [.. Pictures.Jpeg(), .. new byte[2 << 20]]))).Status);
    }

    [Fact]
    public async Task Given_the_same_upload_twice_when_taken_then_its_files_are_kept_once()
    {
        var talk = await desk.OpenAsync();
        var first = await UploadAsync(talk, "附照片", "same", ("a.png", Pictures.Png));
        var second = await UploadAsync(talk, "附照片", "same", ("a.png", Pictures.Png));

        Assert.Equal(first.Text("id"), second.Text("id"));
        Assert.Equal(1, await CountAsync(talk));
        Assert.Equal(3, (await talk.ActivitiesAsync()).Count);
    }

    [Fact]
    public async Task Given_an_upload_without_files_or_with_broken_parts_when_posted_then_it_is_refused()
    {
        var talk = await desk.OpenAsync();
        Assert.Equal((HttpStatusCode)400, (await UploadAsync(talk, "nothing", null)).Status);
        foreach (var (type, body) in new[] { ("multipart/form-data", "x"), ("multipart/form-data; boundary=b", "--b\r\nContent-Disposition: form-data; name=file; filename=a.png\r\n\r\ncut"), ("multipart/form-data; boundary=b", "no parts at all") })
        {
            using var content = new StringContent(body);
            content.Headers.Remove("Content-Type");
            content.Headers.TryAddWithoutValidation("Content-Type", type);
            Assert.Equal((HttpStatusCode)400, (await desk.AskAsync(HttpMethod.Post, talk.Path + "/upload", talk.Token, content)).Status);
        }
    }

    [Fact]
    public async Task Given_a_days_worth_of_files_when_more_come_then_they_are_refused()
    {
        var talk = await desk.OpenAsync();
        for (var round = 0; round < PhotoIntake.MaxFilesADay / 5; round++)
        {
            Assert.Equal(HttpStatusCode.OK, (await UploadAsync(talk, "", null, [.. Enumerable.Range(0, 5).Select(each => ($"{each}.png", Pictures.Png))])).Status);
        }

        Assert.Equal((HttpStatusCode)413, (await UploadAsync(talk, "", null, ("a.png", Pictures.Png))).Status);
    }

    [Theory]
    [InlineData("0123456789012345678901234567890123456789")]
    [InlineData("..%2f..%2fhelpdesk.db")]
    [InlineData("x")]
    public async Task Given_a_link_that_was_guessed_when_opened_then_there_is_nothing(string id)
    {
        using var answer = await desk.Client.GetAsync($"{desk.Url}/photos/{id}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task<long> CountAsync(LineTalk talk) => await desk.Host.Store.Engine.CountAsync(
        new() { Kind = Kinds.Photo.Name, Where = [new("conversation_id", HelpDesk.Store.Engine.FieldValue.Of("chat:" + talk.Id))] }, CancellationToken.None);

    private async Task<LineAnswer> UploadAsync(LineTalk talk, string text, string? clientId, params (string Name, byte[] Bytes)[] files)
    {
        using var form = new MultipartFormDataContent();
        using var activity = new StringContent(JsonSerializer.Serialize(new
        {
            type = "message",
            text,
            attachments = files.Select(file => new { contentType = "image/png", name = file.Name, thumbnailUrl = "data:image/jpeg;base64," + new string('A', 20_000) }),
            channelData = new { clientActivityID = clientId ?? "id" + Guid.CreateVersion7(TimeProvider.System.GetUtcNow()).ToString("N"), attachmentSizes = files.Select(file => file.Bytes.Length) },
        }));
        activity.Headers.ContentType = new MediaTypeHeaderValue("application/vnd.microsoft.activity");
        form.Add(activity, "activity", "blob");
        foreach (var (name, bytes) in files)
        {
            var part = new ByteArrayContent(bytes);
            part.Headers.ContentType = new MediaTypeHeaderValue("image/png");
            form.Add(part, "file", name);
        }

        return await desk.AskAsync(HttpMethod.Post, talk.Path + "/upload?userId=dl_x", talk.Token, form);
    }

    private static string? Header(HttpResponseMessage answer, string name) => answer.Headers.TryGetValues(name, out var values) ? string.Join(',', values) : null;
}
