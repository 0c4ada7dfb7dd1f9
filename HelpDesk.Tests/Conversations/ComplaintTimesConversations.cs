using HelpDesk.Bot.Catalogue;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Complaints;
using HelpDesk.Dialogs.Texts;

namespace HelpDesk.Tests.Conversations;

/// <summary>Complainants are promised what the office's own figures say.</summary>
public sealed class ComplaintTimesConversations
{
    [Theory]
    [InlineData(60, "1小时", "1小時", "1 hour")]
    [InlineData(120, "2小时", "2小時", "2 hours")]
    [InlineData(90, "90分钟", "90分鐘", "90 minutes")]
    [InlineData(1, "1分钟", "1分鐘", "1 minute")]
    [InlineData(24 * 60, "24小时", "24小時", "24 hours")]
    [InlineData(5 * 24 * 60, "5天", "5天", "5 days")]
    public void Given_a_length_when_worded_then_it_is_whole_and_in_the_right_number(int minutes, string hans, string hant, string en) => Assert.Equal(
        (hans, hant, en),
        (LengthWording.Of(TimeSpan.FromMinutes(minutes), Language.ZhHans), LengthWording.Of(TimeSpan.FromMinutes(minutes), Language.ZhHant), LengthWording.Of(TimeSpan.FromMinutes(minutes), Language.En)));

    [Fact]
    public void Given_figures_of_the_office_when_the_catalogue_is_read_then_complainants_are_told_these()
    {
        var sla = CatalogueFile.PresetText(CatalogueFile.Mainland)
            .Replace("referralMinutes: 60 ", "referralMinutes: 30 ", StringComparison.Ordinal)
            .Replace("minorDays: 2", "minorDays: 4", StringComparison.Ordinal);

        var times = CatalogueFile.Read(new StringReader(sla), "own.yaml").Estate.ComplaintTimes;

        Assert.Equal(new ComplaintTimes { Referral = TimeSpan.FromMinutes(30), MinorSolved = TimeSpan.FromDays(4) }, times);
    }

    [Fact]
    public Task Given_other_figures_when_a_grave_complaint_is_filed_then_each_is_told() => PlaysAsync("""
        resident 2-506 (sms)>  楼道的垃圾三天没人管，我要打12345投诉
        bot (sms)>             感谢您告诉我们，非常抱歉给您添麻烦了。⏎我们非常理解您的心情。需要请客服主管直接与您联系吗？回复1为请主管联系我，2为直接登记。
        resident 2-506 (sms)>  2
        bot (sms)>             请问您希望我们怎么处理？回复1跳过。
        resident 2-506 (sms)>  马上清理
        bot (sms)>             请核对：您登记的房号，楼道的垃圾三天没人管，我要打12345投诉；诉求：马上清理。对吗？回复1确认，2修改。
        resident 2-506 (sms)>  1
        bot (sms)>             已登记，单号C20261121-0001，属重大投诉：30分钟内报管理处主任，24小时内正式答复，7天内办结，结果由同事致电告诉您，内容会为您保密。
        bot (manager, sms)>    重大投诉 C20261121-0001：楼道的垃圾三天没人管，我要打12345投诉。请在11:05前查看并转办，登录工作台处理。
        """);

    [Fact]
    public Task Given_other_figures_when_a_minor_complaint_is_filed_in_english_then_they_are_told() => PlaysAsync("""
        resident 2-506 (sms)> I want to complain, the corridor on our floor is dirty
        bot (sms)>            Thank you for telling us; we are very sorry.⏎What would you like us to do about it? Reply 1 to skip.
        resident 2-506 (sms)> 1
        bot (sms)>            Please check: your registered unit, the corridor on our floor is dirty. Correct? Reply 1 to confirm, 2 to change.
        resident 2-506 (sms)> 1
        bot (sms)>            Registered as C20261121-0001. The person in charge will contact you first; it is settled within 4 days and we call you with the result.
        """);

    private static async Task PlaysAsync(string script)
    {
        await using var desk = await TestDesk.OpenAsync("2026-11-21 10:05");
        var now = desk.Catalogue.Now;
        var times = new ComplaintTimes { Referral = TimeSpan.FromMinutes(30), GraveReply = TimeSpan.FromDays(1), GraveSolved = TimeSpan.FromDays(7), MinorSolved = TimeSpan.FromDays(4) };
        desk.Catalogue.Replace(now with { Estate = now.Estate with { ComplaintTimes = times } });
        await new Script(desk).PlaysAsync(script);
    }
}
