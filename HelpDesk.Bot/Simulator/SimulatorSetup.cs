namespace HelpDesk.Bot.Simulator;

/// <summary>Residents' phones under /sim and the gateway behind them; Development only.</summary>
internal static class SimulatorSetup
{
    public static void AddSimulator(this WebApplicationBuilder builder)
    {
    }

    public static void MapSimulator(this WebApplication app)
    {
    }
}
