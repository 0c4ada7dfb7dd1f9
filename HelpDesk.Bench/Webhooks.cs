using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;

namespace HelpDesk.Bench;

/// <summary>Posts signed SMS webhooks as the gateway does.</summary>
internal sealed class Webhooks(string address, string token, string ourNumber) : IDisposable
{
    private readonly string url = address + "/twilio/sms";
    private readonly byte[] key = Encoding.UTF8.GetBytes(token);
    private readonly HttpClient client = new(new SocketsHttpHandler { MaxConnectionsPerServer = 64, UseCookies = false, UseProxy = false });
    private long messages;

    /// <summary>Posts one text; returns the status.</summary>
    public async Task<int> PostAsync(string from, string text)
    {
        var sid = $"SM{Interlocked.Increment(ref messages):x32}";
        (string Key, string Value)[] form =
        [
            ("AccountSid", "AC00000000000000000000000000000000"), ("ApiVersion", "2010-04-01"), ("Body", text), ("From", from),
            ("MessageSid", sid), ("NumMedia", "0"), ("NumSegments", "1"), ("SmsMessageSid", sid), ("SmsSid", sid), ("SmsStatus", "received"), ("To", ourNumber),
        ];
        using var request = new HttpRequestMessage(HttpMethod.Post, url);
        request.Content = new StringContent(string.Join('&', form.Select(pair => pair.Key + "=" + Uri.EscapeDataString(pair.Value))), Encoding.UTF8);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded") { CharSet = "utf-8" };
        request.Headers.Add("X-Twilio-Signature", Signature(form));
        using var answer = await client.SendAsync(request);
        await answer.Content.CopyToAsync(Stream.Null);
        return (int)answer.StatusCode;
    }

    public void Dispose() => client.Dispose();

    // The gateway's scheme prescribes HMAC-SHA1. The form above is already in ordinal order of its keys.
#pragma warning disable CA5350
    private string Signature((string Key, string Value)[] form) =>
        Convert.ToBase64String(HMACSHA1.HashData(key, Encoding.UTF8.GetBytes(url + string.Concat(form.Select(pair => pair.Key + pair.Value)))));
#pragma warning restore CA5350
}
