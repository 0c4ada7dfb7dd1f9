using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace HelpDesk.Bot.Simulator.Gateway;

/// <summary>The gateway's REST interface for the desk: create, fetch and list texts.</summary>
/// <remarks>Source: Twilio, "Messages resource".</remarks>
internal sealed partial class TwilioRest(SimulatedGateway gateway, Ledger ledger, FaultPanel faults, PictureShelf pictures, SimulatorOptions options, TimeProvider time)
{
    private const int MaxBody = 1_600;

    private static readonly TimeSpan LongestSilence = TimeSpan.FromMinutes(5);

    public void Map(IEndpointRouteBuilder routes)
    {
        var messages = routes.MapGroup("/sim/twilio/2010-04-01/Accounts/{account}").AddEndpointFilter(async (context, next) =>
            IsAuthentic(context.HttpContext.Request)
                ? await next(context)
                : TwilioError.Unauthenticated.ToResult());
        messages.MapPost("/Messages.json", CreateAsync);
        messages.MapGet("/Messages.json", (HttpRequest request) => TwilioList.Answer(request, ledger, options.AccountSid));
        messages.MapGet("/Messages/{sid}.json", (string sid) =>
            ledger.Find(sid) is { } text ? Json(text, StatusCodes.Status200OK) : TwilioError.NotFound.ToResult());
        messages.MapGet("/Messages/{sid}/Media/{media}", (string sid, string media) =>
            ledger.Find(sid)?.Pictures.Contains(media) == true && pictures.Find(media) is { } picture
                ? Results.Bytes(picture.Bytes, picture.ContentType)
                : TwilioError.NotFound.ToResult());
    }

    [GeneratedRegex(@"^\+[1-9][0-9]{6,14}$", RegexOptions.NonBacktracking)]
    internal static partial Regex E164 { get; }

    private async Task<IResult> CreateAsync(HttpRequest request, CancellationToken cancel)
    {
        if (request.ContentType?.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true)
        {
            return TwilioError.NoForm.ToResult();
        }

        var form = await request.ReadFormAsync(cancel);
        var to = form["To"].ToString();
        if (Refusal(form, to) is { } refusal)
        {
            return refusal.ToResult();
        }

        var callback = form["StatusCallback"].ToString();
        var text = await gateway.SendAsync(to, form["Body"].ToString(), callback.Length == 0 ? null : callback);
        return await AnswerAsync(text, cancel);
    }

    private TwilioError? Refusal(IFormCollection form, string to) =>
        faults.Take(FaultKind.TooMany, to) is not null ? TwilioError.TooMany
        : faults.Take(FaultKind.ServerError, to) is not null ? TwilioError.Internal
        : to.Length == 0 ? TwilioError.NoTo
        : form["From"].Count == 0 && form["MessagingServiceSid"].Count == 0 ? TwilioError.NoFrom
        : form["Body"].ToString() is not { Length: > 0 } body ? TwilioError.NoBody
        : body.Length > MaxBody ? TwilioError.LongBody
        : !E164.IsMatch(to) || faults.Take(FaultKind.InvalidNumber, to) is not null ? TwilioError.InvalidTo
        : form["From"] is [{ } from] && from != options.Number ? TwilioError.ForeignFrom
        : form["StatusCallback"] is [{ } callback] && !IsCallback(callback) ? TwilioError.BadCallback
        : ledger.IsBlocked(to) || faults.Take(FaultKind.OptedOut, to) is not null ? TwilioError.OptedOut
        : null;

    private async Task<IResult> AnswerAsync(SimulatedText text, CancellationToken cancel)
    {
        if (faults.Take(FaultKind.NoAnswer, text.To) is not null)
        {
            await Task.Delay(LongestSilence, time, cancel);
        }

        if (faults.Take(FaultKind.DelayAnswer, text.To) is { } delay)
        {
            await Task.Delay(TimeSpan.FromSeconds(delay.Amount), time, cancel);
        }

        return faults.Take(FaultKind.Nonsense, text.To) is null
            ? Json(text, StatusCodes.Status201Created)
            : Results.Text("<html><body>Service portal</body></html>", "text/html");
    }

    private IResult Json(SimulatedText text, int status) =>
        Results.Json(TwilioMessage.Of(text, options.AccountSid), TwilioJson.Default.TwilioMessage, statusCode: status);

    private bool IsAuthentic(HttpRequest request)
    {
        var expected = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"{options.AccountSid}:{options.AuthToken}"));
        return (string?)request.RouteValues["account"] == options.AccountSid
            && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(request.Headers.Authorization.ToString()), Encoding.UTF8.GetBytes(expected));
    }

    private static bool IsCallback(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && (uri.Scheme is "http" or "https") && !uri.Host.Contains('_', StringComparison.Ordinal);
}
