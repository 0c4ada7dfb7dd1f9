using HelpDesk.Dialogs;

namespace HelpDesk.Tests.Dialogs;

/// <summary>Drafts as every release wrote them still go on. The files are never changed, only added to.</summary>
public sealed class StoredStateTests
{
    [Theory]
    [InlineData("v1-repair-when", """
        resident> 明天上午
        bot> 请核对：3栋1202，马桶堵了，11月22日（周日）上午上门。对吗？回复1确认，2修改。
        """)]
    [InlineData("v1-repair-confirm-queue", """
        resident> 1
        desk> files Repair | 2-506 | 灯不亮 | 11月22日（周日）上午 | not urgent
        bot> 已登记，单号R20261121-0001。已为您约在11月22日（周日）上午上门。谢谢您的信任，有变化我们会告诉您。
        bot> 您还提到：楼上半夜装修太吵了
        bot> 感谢您告诉我们，非常抱歉给您添麻烦了。
        bot> 请问您希望我们怎么处理？回复1跳过。
        """)]
    [InlineData("v1-emergency-where", """
        resident> 3栋1202
        desk> adds to R20261121-0007: 3栋1202
        bot> 收到，已补充到单号R20261121-0007。请保持电话畅通。
        bot> 刚才的事还没办完（马桶堵了），要继续吗？回复1继续，2不用了。
        """)]
    [InlineData("v1-cancel-confirm", """
        [open R20261120-0001 马桶堵了]
        resident> 1
        desk> cancels R20261120-0001
        bot> 单号R20261120-0001已撤销。还有需要请随时告诉我们。
        """)]
    public void Given_a_stored_draft_when_continued_then_it_goes_on_where_it_was(string file, string script) =>
        Script.PlayFrom(Stored(file), script);

    [Fact]
    public void Given_the_stored_drafts_when_listed_then_each_is_continued_by_a_test() =>
        Assert.Equal(4, Directory.GetFiles(Folder, "v*.json").Length);

    [Fact]
    public void Given_every_stored_draft_when_read_then_it_is_written_as_it_was()
    {
        foreach (var file in Directory.GetFiles(Folder, "v1-*.json"))
        {
            var stored = File.ReadAllBytes(file);
            Assert.Equal(stored, DialogJson.WriteDraft(Assert.IsType<Draft>(DialogJson.ReadDraft(stored))));
        }
    }

    private static string Folder => Path.Combine(AppContext.BaseDirectory, "Dialogs", "StoredStates");

    private static byte[] Stored(string name) => File.ReadAllBytes(Path.Combine(Folder, name + ".json"));
}
