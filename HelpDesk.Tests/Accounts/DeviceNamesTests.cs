using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Desk.SignIn;

namespace HelpDesk.Tests.Accounts;

public sealed class DeviceNamesTests
{
    [Theory]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Version/18.0 Mobile/15E148 Safari/604.1", "iphone", "safari")]
    [InlineData("Mozilla/5.0 (Linux; Android 14; M2012K11AC) AppleWebKit/537.36 Chrome/130.0 Mobile Safari/537.36 XWEB/1 MMWEBSDK MicroMessenger/8.0", "android", "wechat")]
    [InlineData("Mozilla/5.0 (Phone; OpenHarmony 5.0) AppleWebKit/537.36 Chrome/114.0 Safari/537.36 ArkWeb HuaweiBrowser/5.0", "harmony", "huawei")]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/130.0 Safari/537.36 Edg/130.0", "windows", "edge")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:131.0) Gecko/20100101 Firefox/131.0", "mac", "firefox")]
    [InlineData("<script>alert(1)</script>", "other", "other")]
    [InlineData("", "other", "other")]
    public void Given_what_a_browser_says_of_itself_when_kept_then_it_is_a_word_of_ours(string userAgent, string device, string browser) =>
        Assert.Equal((device, browser), DeviceNames.Of(userAgent));

    [Fact]
    public void Given_every_device_and_browser_when_shown_then_there_are_words_for_it() => Assert.All(
        DeviceNames.AllDevices.Select(name => $"device.{name}").Concat(DeviceNames.AllBrowsers.Select(name => $"browser.{name}")),
        key => Assert.Contains(key, DeskWords.All.Keys));
}
