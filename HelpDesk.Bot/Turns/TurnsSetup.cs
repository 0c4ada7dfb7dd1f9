namespace HelpDesk.Bot.Turns;

/// <summary>Turns, the one way of a message.</summary>
internal static class TurnsSetup
{
    public static void AddTurns(this WebApplicationBuilder builder)
    {
    }
}
