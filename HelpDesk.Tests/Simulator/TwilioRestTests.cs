using System.Net;
using System.Net.Http.Headers;

namespace HelpDesk.Tests.Simulator;

public sealed class TwilioRestTests
{
    [Fact]
    public async Task Given_a_right_form_when_a_text_is_created_then_the_answer_has_the_known_shape()
    {
        await using var scene = await GatewayScene.OpenAsync();

        using var answer = await scene.SendAsync(body: "您的报修 R20261121-0001 已受理");
        var json = await GatewayScene.JsonAsync(answer);

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Matches("^SM[0-9a-f]{32}$", json.GetProperty("sid").GetString());
        Assert.Equal("queued", json.GetProperty("status").GetString());
        Assert.Equal("1", json.GetProperty("num_segments").GetString());
        Assert.Equal("outbound-api", json.GetProperty("direction").GetString());
        Assert.Equal("您的报修 R20261121-0001 已受理", json.GetProperty("body").GetString());
        Assert.Matches("^[A-Z][a-z]{2}, [0-9]{2} [A-Z][a-z]{2} 20[0-9]{2} [0-9:]{8} [+]0000$", json.GetProperty("date_created").GetString());
        Assert.Equal(
            [
                "account_sid", "api_version", "body", "date_created", "date_sent", "date_updated", "direction", "error_code", "error_message", "from",
                "messaging_service_sid", "num_media", "num_segments", "price", "price_unit", "sid", "status", "subresource_uris", "to", "uri",
            ],
            json.EnumerateObject().Select(each => each.Name).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("", GatewayScene.Number, "x", null, 21604)]
    [InlineData("13900001202", GatewayScene.Number, "x", null, 21211)]
    [InlineData("+86 139", GatewayScene.Number, "x", null, 21211)]
    [InlineData(GatewayScene.Handset, null, "x", null, 21603)]
    [InlineData(GatewayScene.Handset, "+8675511111111", "x", null, 21606)]
    [InlineData(GatewayScene.Handset, GatewayScene.Number, "", null, 21602)]
    [InlineData(GatewayScene.Handset, GatewayScene.Number, "x", "desk/status", 21609)]
    [InlineData(GatewayScene.Handset, GatewayScene.Number, "x", "http://the_desk/status", 21609)]
    public async Task Given_a_wrong_form_when_a_text_is_created_then_it_is_refused_with_its_code(string to, string? from, string body, string? callback, int code)
    {
        await using var scene = await GatewayScene.OpenAsync();
        Dictionary<string, string?> form = new() { ["To"] = to, ["From"] = from, ["Body"] = body, ["StatusCallback"] = callback };

        using var answer = await scene.Client.PostAsync(
            scene.Messages(), new FormUrlEncodedContent(form.Where(each => each.Value is not null)));
        var json = await GatewayScene.JsonAsync(answer);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(code, json.GetProperty("code").GetInt32());
        Assert.Equal(400, json.GetProperty("status").GetInt32());
        Assert.Equal($"https://www.twilio.com/docs/errors/{code}", json.GetProperty("more_info").GetString());
        Assert.Equal(0, scene.Host.Ledger.Counts.All);
    }

    [Theory]
    [InlineData(1_600, HttpStatusCode.Created)]
    [InlineData(1_601, HttpStatusCode.BadRequest)]
    public async Task Given_a_long_text_when_it_is_created_then_1600_characters_are_the_limit(int length, HttpStatusCode expected)
    {
        await using var scene = await GatewayScene.OpenAsync();

        using var answer = await scene.SendAsync(body: new string('水', length));

        Assert.Equal(expected, answer.StatusCode);
    }

    [Theory]
    [InlineData("Basic QUM6d3Jvbmc=")]
    [InlineData("Bearer 0123456789abcdef0123456789abcdef")]
    [InlineData(null)]
    public async Task Given_wrong_credentials_when_anything_is_asked_then_it_is_20003(string? credentials)
    {
        await using var scene = await GatewayScene.OpenAsync();
        scene.Client.DefaultRequestHeaders.Authorization = credentials is null ? null : AuthenticationHeaderValue.Parse(credentials);

        using var answer = await scene.SendAsync();

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal(20003, (await GatewayScene.JsonAsync(answer)).GetProperty("code").GetInt32());
    }

    [Fact]
    public async Task Given_json_instead_of_a_form_when_a_text_is_created_then_it_is_refused()
    {
        await using var scene = await GatewayScene.OpenAsync();

        using var answer = await scene.Client.PostAsync(scene.Messages(), new StringContent("{}", MediaTypeHeaderValue.Parse("application/json")));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    public async Task Given_a_sent_text_when_it_is_fetched_then_it_is_delivered_and_an_unknown_one_is_404()
    {
        await using var scene = await GatewayScene.OpenAsync();
        using var created = await scene.SendAsync();
        var sid = (await GatewayScene.JsonAsync(created)).GetProperty("sid").GetString();
        await scene.Host.Work.IdleAsync();

        using var known = await scene.Client.GetAsync(scene.Messages($"/{sid}.json"));
        using var unknown = await scene.Client.GetAsync(scene.Messages("/SM0.json"));

        Assert.Equal("delivered", (await GatewayScene.JsonAsync(known)).GetProperty("status").GetString());
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Given_five_texts_when_they_are_listed_by_two_then_pages_follow_each_other_although_a_new_one_came()
    {
        await using var scene = await GatewayScene.OpenAsync();
        for (var number = 1; number <= 5; number++)
        {
            (await scene.SendAsync(body: $"第{number}条")).Dispose();
        }

        var seen = new List<string?>();
        var next = $"/2010-04-01/Accounts/{GatewayScene.Account}/Messages.json?To={Uri.EscapeDataString(GatewayScene.Handset)}&PageSize=2";
        while (next is not null)
        {
            using var answer = await scene.Client.GetAsync($"{scene.Url}/sim/twilio{next}");
            var page = await GatewayScene.JsonAsync(answer);
            seen.AddRange(page.GetProperty("messages").EnumerateArray().Select(each => each.GetProperty("body").GetString()));
            next = page.GetProperty("next_page_uri").GetString();
            (await scene.SendAsync(body: "新来的")).Dispose();
        }

        Assert.Equal(["第5条", "第4条", "第3条", "第2条", "第1条"], seen);
    }

    [Theory]
    [InlineData("To=%2B8613900001202", 1)]
    [InlineData("To=%2B8613900000000", 0)]
    [InlineData("From=%2B8613900001202", 1)]
    [InlineData("DateSent%3E=2000-01-01", 2)]
    [InlineData("DateSent>=2000-01-01T00:00:00Z", 2)]
    [InlineData("DateSent%3E=2999-01-01", 0)]
    [InlineData("DateSent%3C=2000-01-01", 0)]
    [InlineData("DateSent=2000-01-01", 0)]
    public async Task Given_one_text_each_way_when_listed_with_a_filter_then_only_matches_show(string query, int expected)
    {
        await using var scene = await GatewayScene.OpenAsync();
        (await scene.SendAsync()).Dispose();
        await scene.WriteAsync("漏水");

        using var answer = await scene.Client.GetAsync(scene.Messages($".json?{query}"));

        Assert.Equal(expected, (await GatewayScene.JsonAsync(answer)).GetProperty("messages").GetArrayLength());
    }

    [Theory]
    [InlineData("Page=-1")]
    [InlineData("PageSize=0")]
    [InlineData("PageSize=many")]
    [InlineData("DateSent%3E=yesterday")]
    public async Task Given_a_filter_nobody_can_read_when_listed_then_it_is_refused(string query)
    {
        await using var scene = await GatewayScene.OpenAsync();

        using var answer = await scene.Client.GetAsync(scene.Messages($".json?{query}"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }
}
