namespace HelpDesk.Bot.Desk;

/// <summary>The staff desk under /desk.</summary>
internal static class DeskSetup
{
    public static void AddDesk(this WebApplicationBuilder builder)
    {
    }

    public static void MapDesk(this WebApplication app)
    {
    }
}
