namespace HelpDesk.Bot.Takeover;

/// <summary>Taking conversations over.</summary>
internal static class TakeoverSetup
{
    public static void AddTakeover(this IServiceCollection services)
    {
        services.AddSingleton<BotLine>();
        services.AddSingleton<Takeovers>();
        services.AddSingleton<StaffCalled>();
        services.AddSingleton<TakeoverRound>();
        services.AddSingleton<ChatList>();
    }
}
