namespace HelpDesk.Tests.Clients;

/// <summary>A channel's connector as published.</summary>
public sealed class ConnectorPrism() : PrismServer("connector.swagger.json", refuses: true);
