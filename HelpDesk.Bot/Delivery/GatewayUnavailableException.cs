namespace HelpDesk.Bot.Delivery;

/// <summary>The gateway's list could not be read; nothing may be concluded from it.</summary>
internal sealed class GatewayUnavailableException : Exception
{
    public GatewayUnavailableException()
    {
    }

    public GatewayUnavailableException(string message)
        : base(message)
    {
    }

    public GatewayUnavailableException(string message, Exception inner)
        : base(message, inner)
    {
    }
}
