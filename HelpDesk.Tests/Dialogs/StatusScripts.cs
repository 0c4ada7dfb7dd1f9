namespace HelpDesk.Tests.Dialogs;

public sealed class StatusScripts
{
    [Fact]
    public void Given_tickets_when_asked_about_then_a_foreign_number_and_an_unknown_one_answer_alike() => Script.Play(
        """
        [open R20261120-0001 马桶堵了]
        [open R20261120-0002 灯不亮 resolved]
        resident> 我的报修怎么样了
        bot> R20261120-0001（马桶堵了）：正在处理。
        resident> R20261120-0002
        bot> R20261120-0002（灯不亮）：已处理完。如有问题请告诉我们。
        resident> R20261120-0777
        bot> 没有查到这个单号，请核对一下，或用登记时的号码联系我们。
        bot> 核实身份后可以查询：请写您在物业登记的手机号，我们发验证码到该手机。回复1本号码，2不用了。
        """);

    [Fact]
    public void Given_a_form_when_it_is_called_off_then_nothing_is_filed() => Script.Play(
        """
        resident> 马桶堵了
        bot> 请问您是哪一栋、哪个房号？
        bot> 请问什么时候方便上门？例如：明天下午三点后。
        resident> 算了，不修了
        bot> 好的，已为您取消本次填写。
        """);

    [Fact]
    public void Given_several_open_tickets_when_one_is_to_be_withdrawn_then_it_is_chosen_and_confirmed() => Script.Play(
        """
        [open R20261120-0001 马桶堵了]
        [open R20261120-0002 灯不亮]
        resident> 我要取消报修
        bot> 请问要撤销哪一单？回复1为R20261120-0001 马桶堵了，2为R20261120-0002 灯不亮，3保留。
        resident> 2
        bot> 确定撤销单号R20261120-0002（灯不亮）吗？回复1确认，2保留。
        resident> 1
        desk> cancels R20261120-0002
        bot> 单号R20261120-0002已撤销。还有需要请随时告诉我们。
        """);

    [Fact]
    public void Given_a_named_ticket_when_withdrawing_is_not_confirmed_then_it_stays() => Script.Play(
        """
        [open R20261120-0001 马桶堵了]
        resident> 取消R20261120-0001
        bot> 确定撤销单号R20261120-0001（马桶堵了）吗？回复1确认，2保留。
        resident> 2
        bot> 好的，单子保留不变。
        resident> 取消R20261120-0009
        bot> 没有查到这个单号，请核对一下，或用登记时的号码联系我们。
        bot> 核实身份后可以查询：请写您在物业登记的手机号，我们发验证码到该手机。回复1本号码，2不用了。
        """);
}
