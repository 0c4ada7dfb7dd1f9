namespace HelpDesk.Tests.Conversations.Forms;

/// <summary>Repairs as residents of the mainland write them.</summary>
public sealed class RepairInChinese : FormScripts
{
    protected override string EverythingAtOnce => """
        resident 2-506 (sms)> 你好，我家热水器打不着火，今天下午四点以后家里有人，麻烦派人看看，我姓陈
        bot (sms)>            请核对：您登记的房号，家里热水器打不着火，11月23日（周一）16:00后上门，陈。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 对的
        bot (sms)>            已登记，单号R20261123-0001。已为您约在11月23日（周一）16:00后上门。谢谢您的信任，有变化我们会告诉您。
        """;

    protected override string SlotBySlot => """
        resident +8613711112222 (sms)> 报修
        bot (sms)>                     请问什么坏了？例如：厨房水管漏水。
        resident +8613711112222 (sms)> 厕所一直流水停不下来
        bot (sms)>                     请问您是哪一栋、哪个房号？⏎请问什么时候方便上门？例如：明天下午三点后。
        resident +8613711112222 (sms)> 6栋
        bot (sms)>                     请问是6栋的哪个房号？
        resident +8613711112222 (sms)> 703
        bot (sms)>                     请问什么时候方便上门？例如：明天下午三点后。
        resident +8613711112222 (sms)> 明早吧
        bot (sms)>                     请核对：6栋703，厕所一直流水，11月24日（周二）上午上门。对吗？回复1确认，2修改。
        resident +8613711112222 (sms)> 嗯对
        bot (sms)>                     已登记，单号R20261123-0001。已为您约在11月24日（周二）上午上门。谢谢您的信任，有变化我们会告诉您。
        """;

    protected override string WrongThenRight => """
        resident +8613711112222 (sms)> 客厅的插座没电了，7栋302
        bot (sms)>                     没有查到7栋302，请问是下面哪一个？也可以直接写房号。回复1为6栋302，2为5栋302，3为3栋302。
        resident +8613711112222 (sms)> 哦打错了，6栋302
        bot (sms)>                     请问什么时候方便上门？例如：明天下午三点后。
        resident +8613711112222 (sms)> 昨天下午
        bot (sms)>                     11月22日（周日）已经过了，请问改到什么时候方便？
        resident +8613711112222 (sms)> 那就后天下午
        bot (sms)>                     请核对：6栋302，客厅插座没电，11月25日（周三）下午上门。对吗？回复1确认，2修改。
        resident +8613711112222 (sms)> 可以
        bot (sms)>                     已登记，单号R20261123-0001。已为您约在11月25日（周三）下午上门。谢谢您的信任，有变化我们会告诉您。
        """;

    protected override string CorrectedByValue => """
        resident 3-1202 (sms)> 主卧空调不制冷，周三上午来修
        bot (sms)>             请核对：您登记的房号，主卧空调不制冷，11月25日（周三）上午上门。对吗？回复1确认，2修改。
        resident 3-1202 (sms)> 还是下午三点吧
        bot (sms)>             请核对：您登记的房号，主卧空调不制冷，11月25日（周三）15:00上门。对吗？回复1确认，2修改。
        resident 3-1202 (sms)> 嗯
        bot (sms)>             已登记，单号R20261123-0001。已为您约在11月25日（周三）15:00上门。谢谢您的信任，有变化我们会告诉您。
        """;

    protected override string CorrectedByName => """
        resident 3-1202 (sms)> 洗手盆下水堵了，明天上午来
        bot (sms)>             请核对：您登记的房号，下水堵了，11月24日（周二）上午上门。对吗？回复1确认，2修改。
        resident 3-1202 (sms)> 内容不对
        bot (sms)>             请问什么坏了？例如：厨房水管漏水。
        resident 3-1202 (sms)> 是厨房的洗菜盆堵了
        bot (sms)>             请核对：您登记的房号，厨房洗菜盆堵了，11月24日（周二）上午上门。对吗？回复1确认，2修改。
        resident 3-1202 (sms)> 1
        bot (sms)>             已登记，单号R20261123-0001。已为您约在11月24日（周二）上午上门。谢谢您的信任，有变化我们会告诉您。
        """;

    protected override string SideQuestion => """
        resident 1-1803 (sms)> 阳台推拉门关不上
        bot (sms)>             请问什么时候方便上门？例如：明天下午三点后。
        resident 1-1803 (sms)> 上门修要钱吗？
        bot (sms)>             公共部位和保修期内免费；室内维修按价目表收人工和材料费，先报价，您同意后才动工。⏎请问什么时候方便上门？
        resident 1-1803 (sms)> 周四下午两点到四点
        bot (sms)>             请核对：您登记的房号，阳台推拉门关不上，11月26日（周四）14:00–16:00上门。对吗？回复1确认，2修改。
        resident 1-1803 (sms)> 没问题
        bot (sms)>             已登记，单号R20261123-0001。已为您约在11月26日（周四）14:00–16:00上门。谢谢您的信任，有变化我们会告诉您。
        """;

    protected override string GivenUp => """
        resident 2-506 (sms)> 书房的灯不亮了
        bot (sms)>            请问什么时候方便上门？例如：明天下午三点后。
        resident 2-506 (sms)> 算了，我自己换个灯泡就行
        bot (sms)>            好的，已为您取消本次填写。
        resident 2-506 (sms)> 我报的修怎么样了
        bot (sms)>            这里没有查到您在办的单子。⏎核实身份后可以查询：请写您在物业登记的手机号，我们发验证码到该手机。回复1本号码，2不用了。
        """;

    protected override string PersonAskedFor => """
        resident chat> 家里跳闸了，推不上去
        bot (chat)>    请问您是哪一栋、哪个房号？⏎请问什么时候方便上门？例如：明天下午三点后。
        resident chat> 你们能不能找个真人跟我说
        bot (chat)>    请稍候，已请同事联系您。
        resident chat> 5栋201
        bot (chat)>    请问什么时候方便上门？例如：明天下午三点后。
        resident chat> 中午有人
        bot (chat)>    方便的话，请再留一个联系电话，好与您联系。⏎请核对：5栋201，家里跳闸，11月23日（周一）中午上门。对吗？ [确认] [修改]
        resident chat> 对
        bot (chat)>    已登记，单号R20261123-0001。已为您约在11月23日（周一）中午上门。谢谢您的信任，有变化我们会告诉您。
        """;

    protected override string Back => """
        resident +8613711112222 (sms)> 马桶冲不下水
        bot (sms)>                     请问您是哪一栋、哪个房号？⏎请问什么时候方便上门？例如：明天下午三点后。
        resident +8613711112222 (sms)> 2栋805
        bot (sms)>                     请问什么时候方便上门？例如：明天下午三点后。
        resident +8613711112222 (sms)> 上一步
        bot (sms)>                     请问您是哪一栋、哪个房号？
        resident +8613711112222 (sms)> 2栋806
        bot (sms)>                     请问什么时候方便上门？例如：明天下午三点后。
        resident +8613711112222 (sms)> 今晚七点
        bot (sms)>                     请核对：2栋806，马桶冲不下水，11月23日（周一）19:00上门。对吗？回复1确认，2修改。
        resident +8613711112222 (sms)> 对
        bot (sms)>                     已登记，单号R20261123-0001。已为您约在11月23日（周一）19:00上门。谢谢您的信任，有变化我们会告诉您。
        """;

    // The barrier at the gate needs nobody at home, so no time is asked.
    protected override string SameMessageTwice => """
        resident 1-1803 (sms)> 小区东门道闸抬不起来，坏了
        bot (sms)>             请核对：您登记的房号，小区东门道闸抬不起来。对吗？回复1确认，2修改。
        [the same message again]
        resident 1-1803 (sms)> 对
        bot (sms)>             已登记，单号R20261123-0001。谢谢您的信任，有变化我们会告诉您。
        [the same message again]
        resident 1-1803 (sms)> 进度
        bot (sms)>             R20261123-0001（道闸抬不起来）：正在处理。
        """;

    protected override string AfterADayOnAnotherChannel => """
        [chat belongs to 3-1202]
        resident chat>         卫生间天花板渗水，楼上漏下来的
        bot (chat)>            请问什么时候方便上门？例如：明天下午三点后。
        [1 day passes]
        resident 3-1202 (sms)> 下午5点后我在家
        bot (sms)>             上次您的报修还没提交：天花板渗水，我们接着办。⏎请核对：您登记的房号，卫生间天花板渗水，11月24日（周二）17:00后上门。对吗？回复1确认，2修改。
        resident 3-1202 (sms)> 1
        bot (sms)>             已登记，单号R20261124-0001。已为您约在11月24日（周二）17:00后上门。谢谢您的信任，有变化我们会告诉您。
        """;
}
