using System.Text;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Dialogs;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace HelpDesk.Bot;

/// <summary>Tells a newcomer where to go, on the console once the desk listens.</summary>
internal static class Welcome
{
    public static void SayWelcome(this WebApplication app)
    {
        app.Lifetime.ApplicationStarted.Register(() =>
        {
            var address = app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "";
            Console.WriteLine(Text(address.TrimEnd('/'), app.Services.GetRequiredService<PropertyCatalogue>(), app.Environment.IsDevelopment()));
        });
    }

    internal static string Text(string address, PropertyCatalogue catalogue, bool development)
    {
        var text = new StringBuilder();
        text.AppendLine().AppendLine($"HelpDesk {catalogue.Estate.Names[Language.ZhHans]} · {catalogue.Estate.Names[Language.En]}");
        text.AppendLine($"  residents' chat   {address}/");
        if (!development)
        {
            return text.Append($"  staff desk        {address}/desk").AppendLine().ToString();
        }

        text.AppendLine($"  residents' phones {address}/sim").AppendLine($"  staff desk        {address}/desk   sample sign-ins:");
        foreach (var person in catalogue.SampleStaff)
        {
            text.AppendLine($"    {person.Name,-11} {person.Password,-15} {Store.Kinds.Written(person.Role)}");
        }

        return text.AppendLine("  Development: sample estate, simulated gateway, nothing leaves this machine.").ToString();
    }
}
