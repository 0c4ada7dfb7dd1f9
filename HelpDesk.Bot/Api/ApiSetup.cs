namespace HelpDesk.Bot.Api;

/// <summary>The staff API under /api/v1.</summary>
internal static class ApiSetup
{
    public static void AddApi(this WebApplicationBuilder builder)
    {
    }

    public static void MapApi(this WebApplication app)
    {
    }
}
