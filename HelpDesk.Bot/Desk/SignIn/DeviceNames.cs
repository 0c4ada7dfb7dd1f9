namespace HelpDesk.Bot.Desk.SignIn;

/// <summary>Tells in a word what somebody signs in with; what the browser says of itself is not kept.</summary>
internal static class DeviceNames
{
    // The first that fits: many browsers also name those they are like.
    private static readonly (string Sign, string Name)[] Devices =
    [
        ("iPhone", "iphone"), ("iPad", "ipad"), ("OpenHarmony", "harmony"), ("HarmonyOS", "harmony"), ("Android", "android"),
        ("Windows", "windows"), ("Macintosh", "mac"), ("CrOS", "chromebook"), ("Linux", "linux"),
    ];

    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("MicroMessenger", "wechat"), ("Edg", "edge"), ("HuaweiBrowser", "huawei"), ("MiuiBrowser", "mi"), ("SamsungBrowser", "samsung"),
        ("Firefox", "firefox"), ("FxiOS", "firefox"), ("CriOS", "chrome"), ("Chrome", "chrome"), ("Safari", "safari"),
    ];

    /// <summary>Names of all devices, with <c>other</c>.</summary>
    public static IEnumerable<string> AllDevices => Devices.Select(each => each.Name).Append("other").Distinct();

    /// <summary>Names of all browsers, with <c>other</c>.</summary>
    public static IEnumerable<string> AllBrowsers => Browsers.Select(each => each.Name).Append("other").Distinct();

    /// <summary>Device and browser of a User-Agent header.</summary>
    public static (string Device, string Browser) Of(string userAgent) => (NameIn(Devices, userAgent), NameIn(Browsers, userAgent));

    private static string NameIn((string Sign, string Name)[] known, string userAgent) =>
        Array.Find(known, each => userAgent.Contains(each.Sign, StringComparison.Ordinal)).Name ?? "other";
}
