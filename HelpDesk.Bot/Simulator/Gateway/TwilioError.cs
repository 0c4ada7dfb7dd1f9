namespace HelpDesk.Bot.Simulator.Gateway;

/// <summary>A refusal as the gateway words it.</summary>
/// <remarks>Source: Twilio, "Error and warning dictionary".</remarks>
internal sealed record TwilioError(int Status, int Code, string Message)
{
    public static readonly TwilioError Unauthenticated = new(401, 20003, "Authenticate");
    public static readonly TwilioError NotFound = new(404, 20404, "The requested resource was not found");
    public static readonly TwilioError NoForm = new(415, 20415, "Content-Type must be application/x-www-form-urlencoded");
    public static readonly TwilioError BadPage = new(400, 20006, "Page, PageSize or DateSent is not valid");
    public static readonly TwilioError TooMany = new(429, 20429, "Too Many Requests");
    public static readonly TwilioError Internal = new(500, 20500, "An internal server error has occurred");
    public static readonly TwilioError NoTo = new(400, 21604, "A 'To' phone number is required.");
    public static readonly TwilioError NoFrom = new(400, 21603, "A 'From' phone number is required.");
    public static readonly TwilioError NoBody = new(400, 21602, "Message body is required.");
    public static readonly TwilioError LongBody = new(400, 21617, "The concatenated message body exceeds the 1600 character limit.");
    public static readonly TwilioError BadCallback = new(400, 21609, "The 'StatusCallback' URL is not a valid URL.");
    public static readonly TwilioError InvalidTo = new(400, 21211, "The 'To' number is not a valid phone number.");
    public static readonly TwilioError ForeignFrom = new(400, 21606, "The 'From' phone number is not one of this account's.");
    public static readonly TwilioError OptedOut = new(400, 21610, "Attempt to send to unsubscribed recipient");

    public IResult ToResult() => Results.Json(
        new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["code"] = Code,
            ["message"] = Message,
            ["more_info"] = $"https://www.twilio.com/docs/errors/{Code}",
            ["status"] = Status,
        },
        statusCode: Status);
}
