using System.Text;
using HelpDesk.Bot.Channels.Chat.DirectLine;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace HelpDesk.Tests.Channels.Chat.DirectLine;

public sealed class LineTokensTests
{
    private static readonly byte[] Key = [.. Enumerable.Range(1, 32).Select(each => (byte)each)];
    private static readonly LineToken Token = new("0123456789abcdef0123456789abcdef", "dl_wang", ["https://www.example.com"]);
    private readonly ManualTimeProvider time = new();
    private readonly LineTokens tokens;

    public LineTokensTests() => tokens = new(Key, time);

    [Fact]
    public async Task Given_a_token_when_read_then_it_says_who_speaks_where_and_clients_can_read_the_user()
    {
        var issued = tokens.Issue(Token);

        var read = await tokens.ReadAsync(issued);
        Assert.Equal((Token.ConversationId, Token.User, "https://www.example.com"), (read?.ConversationId, read?.User, read?.Origins[0]));
        var payload = new JsonWebToken(issued);
        Assert.Equal("dl_wang", payload.GetPayloadValue<string>("user"));
        Assert.All(["bot", "site", "conv", "iss", "aud", "nbf", "exp"], claim => Assert.True(payload.TryGetPayloadValue<object>(claim, out _), claim));
        Assert.Equal(TimeSpan.FromMinutes(30), payload.ValidTo - payload.ValidFrom);
    }

    [Fact]
    public async Task Given_half_an_hour_when_over_then_the_token_is_dead_and_a_minute_earlier_it_is_not()
    {
        var issued = tokens.Issue(Token);
        time.Advance(TimeSpan.FromMinutes(29));
        Assert.NotNull(await tokens.ReadAsync(issued));
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Null(await tokens.ReadAsync(issued));
    }

    [Fact]
    public async Task Given_a_token_for_the_stream_when_used_elsewhere_then_it_opens_nothing()
    {
        var issued = tokens.IssueForStream(Token);
        Assert.NotNull(await tokens.ReadForStreamAsync(issued));
        Assert.NotNull(await tokens.ReadForStreamAsync(tokens.Issue(Token)));
        Assert.Null(await tokens.ReadAsync(issued));
    }

    public static TheoryData<string> Foreign()
    {
        var good = new LineTokens(Key, new ManualTimeProvider()).Issue(Token).Split('.');
        return
        [
            "",
            "nonsense",
            "a.b.c",
            new string('x', LineTokens.MaxLength + 1),
            new LineTokens([.. Key.Reverse()], new ManualTimeProvider()).Issue(Token),
            $"{good[0]}.{good[1]}.",
            $"{Base64UrlEncoder.Encode("{\"alg\":\"none\",\"typ\":\"JWT\"}")}.{good[1]}.",
            $"{good[0]}.{Base64UrlEncoder.Encode(Encoding.UTF8.GetString(Base64UrlEncoder.DecodeBytes(good[1])).Replace("dl_wang", "dl_zhao", StringComparison.Ordinal))}.{good[2]}",
        ];
    }

    [Theory]
    [MemberData(nameof(Foreign))]
    public async Task Given_a_token_that_is_not_ours_or_was_altered_when_read_then_it_is_nothing(string token) => Assert.Null(await tokens.ReadAsync(token));

    [Fact]
    public void Given_a_folder_when_the_key_is_asked_twice_then_it_is_the_same_and_nobody_else_may_read_it()
    {
        var folder = Directory.CreateTempSubdirectory("helpdesk-key");
        var first = LineKey.In(folder.FullName);

        Assert.Equal(first, LineKey.In(folder.FullName));
        Assert.Equal(32, first.Length);
        var file = Assert.Single(folder.GetFiles());
        Assert.True(OperatingSystem.IsWindows() || File.GetUnixFileMode(file.FullName) == (UnixFileMode.UserRead | UnixFileMode.UserWrite));
        File.WriteAllBytes(file.FullName, [1, 2, 3]);
        Assert.Throws<InvalidDataException>(() => LineKey.In(folder.FullName));
        folder.Delete(recursive: true);
    }
}
