using HelpDesk.Bot.Channels;
using HelpDesk.Bot.Channels.Sms;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace HelpDesk.Bot.Photos;

/// <summary>Photos and files of residents: kept beside the store, served inertly, fetched from the gateway where they came with a text.</summary>
internal static class PhotosSetup
{
    public static void AddPhotos(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.TryAddSingleton<PhotoFolder>();
        services.TryAddSingleton<PhotoIntake>();
        services.AddSingleton(provider => new TwilioPictures(
            OutsideHttp.NewClient(),
            provider.GetRequiredService<AddressRules>().NewClient(),
            provider.GetRequiredService<SmsMedia>(),
            provider.GetRequiredService<IOptions<Settings>>()));
        services.TryAddSingleton<IPictureSource, PictureSources>();
        services.AddSingleton<AwaitedPhotos>();
        services.AddHostedService<PhotoFetcher>();
    }
}
