namespace HelpDesk.Tests.Clients;

/// <summary>The gateway of texts as published: it complains of whatever that does not allow.</summary>
/// <remarks>
/// Without <c>--errors</c>: with it Prism refuses its own example of a list as well, whose addresses are relative. Requests are refused
/// all the same.
/// </remarks>
public sealed class Prism() : PrismServer("twilio-messages-calls.openapi.json", refuses: false);
