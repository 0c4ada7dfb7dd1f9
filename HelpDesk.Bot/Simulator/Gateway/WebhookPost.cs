using System.Net;
using System.Xml;
using System.Xml.Linq;

namespace HelpDesk.Bot.Simulator.Gateway;

/// <summary>Posts one signed webhook to the desk.</summary>
internal sealed class WebhookPost(HttpMessageInvoker http, SimulatorOptions options, DeskAddress desk, TimeProvider time)
{
    private const int MaxAnswerBytes = 64 * 1024;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public async Task<WebhookAnswer> SendAsync(string address, IReadOnlyList<KeyValuePair<string, string>> form, CancellationToken cancel)
    {
        using var patience = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancel);
        using var request = new HttpRequestMessage(HttpMethod.Post, desk.ConnectUrl(address)) { Content = new FormUrlEncodedContent(form) };
        request.Headers.UserAgent.ParseAdd("TwilioProxy/1.1");
        request.Headers.Add("X-Twilio-Signature", WebhookSignature.Of(options.AuthToken, address, form));
        request.Headers.Add("I-Twilio-Idempotency-Token", Guid.CreateVersion7(time.GetUtcNow()).ToString());
        try
        {
            using var answer = await http.SendAsync(request, either.Token);
            return new WebhookAnswer(((int)answer.StatusCode).ToString(), await TextsOfAsync(answer, either.Token));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return new WebhookAnswer("timeout", []);
        }
        catch (Exception broken) when (broken is HttpRequestException or IOException)
        {
            return new WebhookAnswer("unreachable", []);
        }
    }

    private static async Task<IReadOnlyList<string>> TextsOfAsync(HttpResponseMessage answer, CancellationToken cancel)
    {
        if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentLength is null or 0 or > MaxAnswerBytes)
        {
            return [];
        }

        try
        {
            using var text = new StringReader(await answer.Content.ReadAsStringAsync(cancel));
            using var xml = XmlReader.Create(text, new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
            return [.. XElement.Load(xml).Elements("Message").Select(each => (each.Element("Body") ?? each).Value).Where(body => body.Length > 0)];
        }
        catch (XmlException)
        {
            return [];
        }
    }
}

/// <summary>What came of one post.</summary>
/// <param name="Result">HTTP status, or timeout, unreachable.</param>
/// <param name="Texts">Texts that the answer (TwiML) asks to send back.</param>
internal sealed record WebhookAnswer(string Result, IReadOnlyList<string> Texts);
