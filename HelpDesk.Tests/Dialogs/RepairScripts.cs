using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Tests.Dialogs;

public sealed class RepairScripts
{
    [Fact]
    public void Given_everything_in_one_text_when_confirmed_then_two_messages_file_a_repair() => Script.Play(
        """
        resident> 3栋1202厨房水管漏水，明天下午三点后来修
        bot> 请核对：3栋1202，厨房水管漏水，11月22日（周日）15:00后上门。对吗？回复1确认，2修改。
        resident> 对
        desk> files Repair | 3-1202 | 厨房 | 水管漏水 | 11月22日（周日）15:00后
        bot> 已登记，单号R20261121-0001。师傅将于11月22日（周日）15:00后上门。谢谢您的信任，有变化我们会告诉您。
        """,
        Said.Repair("3栋1202厨房水管漏水，明天下午三点后来修", "水管漏水", "3", "1202", "厨房", Said.On(22, 15, "明天下午三点后")),
        Said.A("对", answer: Answer.Yes));
}
