namespace HelpDesk.Tests.Conversations.Forms;

/// <summary>A question that nobody answered in advance in Chinese.</summary>
public sealed class QuestionInChinese : FormScripts
{
    protected override string EverythingAtOnce =>
        """
        resident 2-506 (sms)> 请问小区可以自己装充电桩吗？
        bot (sms)>            我请同事答复您：请问小区可以自己装充电桩吗（您登记的房号）。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 对
        bot (sms)>            已记下，单号Q20261123-0001，同事会于11月24日（周二）12:00前答复您。
        """;

    protected override string SlotBySlot =>
        """
        resident +8613711113333 (sms)> 我想咨询个事
        bot (sms)>                     请问您想了解什么？
        resident +8613711113333 (sms)> 外地车牌能不能办月卡
        bot (sms)>                     方便的话，请问您贵姓？⏎我请同事答复您：外地车牌能不能办月卡。对吗？回复1确认，2修改。
        resident +8613711113333 (sms)> 姓孟
        bot (sms)>                     我请同事答复您：外地车牌能不能办月卡；联系人：孟。对吗？回复1确认，2修改。
        resident +8613711113333 (sms)> 1
        bot (sms)>                     已记下，单号Q20261123-0001，同事会于11月24日（周二）12:00前答复您。
        """;

    protected override string WrongThenRight =>
        """
        resident chat> 想问一下
        bot (chat)>    请问您想了解什么？
        resident chat> 嗯
        bot (chat)>    抱歉没有听清，请再说一下具体情况。
        resident chat> 幼儿园校车停哪个门
        bot (chat)>    方便的话，请再留下称呼和联系电话，好与您联系。⏎我请同事答复您：幼儿园校车停哪个门。对吗？ [确认] [修改]
        resident chat> 我姓丁，13711114444
        bot (chat)>    我请同事答复您：幼儿园校车停哪个门；联系人：丁；电话13711114444。对吗？ [确认] [修改]
        resident chat> 确认
        bot (chat)>    已记下，单号Q20261123-0001，同事会于11月24日（周二）12:00前答复您。
        """;

    protected override string CorrectedByValue =>
        """
        resident 2-506 (sms)> 请问水表怎么过户？
        bot (sms)>            我请同事答复您：请问水表怎么过户（您登记的房号）。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 不是水表，是电表
        bot (sms)>            我请同事答复您：请问电表怎么过户（您登记的房号）。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 1
        bot (sms)>            已记下，单号Q20261123-0001，同事会于11月24日（周二）12:00前答复您。
        """;

    protected override string CorrectedByName =>
        """
        resident 2-506 (sms)> 想了解一下维修基金还剩多少
        bot (sms)>            我请同事答复您：想了解一下维修基金还剩多少（您登记的房号）。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 内容不对
        bot (sms)>            请问您想了解什么？
        resident 2-506 (sms)> 维修基金怎么查询
        bot (sms)>            我请同事答复您：维修基金怎么查询（您登记的房号）。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 对
        bot (sms)>            已记下，单号Q20261123-0001，同事会于11月24日（周二）12:00前答复您。
        """;

    protected override string SideQuestion =>
        """
        resident 2-506 (sms)> 请问业委会什么时候开会？
        bot (sms)>            我请同事答复您：请问业委会什么时候开会（您登记的房号）。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 健身房几点关门？
        bot (sms)>            健身房每天6:30至22:00凭业主卡免费使用；泳池5月至9月9:00至21:00，每次20元；棋牌室9:00至21:30，可预约。⏎以上内容对吗？回复1确认，2修改。
        resident 2-506 (sms)> 1
        bot (sms)>            已记下，单号Q20261123-0001，同事会于11月24日（周二）12:00前答复您。
        """;

    protected override string GivenUp =>
        """
        resident 2-506 (sms)> 请问天台可以晒被子吗
        bot (sms)>            我请同事答复您：请问天台可以晒被子吗（您登记的房号）。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 不用了，我问邻居
        bot (sms)>            好的，已为您取消本次填写。
        """;

    protected override string PersonAskedFor =>
        """
        resident 2-506 (sms)> 请问学位房名额怎么查
        bot (sms)>            我请同事答复您：请问学位房名额怎么查（您登记的房号）。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 转人工
        bot (sms)>            请稍候，已请同事联系您。
        resident 2-506 (sms)> 1
        bot (sms)>            已记下，单号Q20261123-0001，同事会于11月24日（周二）12:00前答复您。
        """;

    // One question long, so that a step back asks what it is about once more.
    protected override string Back =>
        """
        resident 2-506 (sms)> 请问能不能装车位锁
        bot (sms)>            我请同事答复您：请问能不能装车位锁（您登记的房号）。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 上一步
        bot (sms)>            请问您想了解什么？
        resident 2-506 (sms)> 装车位锁要不要钱
        bot (sms)>            我请同事答复您：装车位锁要不要钱（您登记的房号）。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 1
        bot (sms)>            已记下，单号Q20261123-0001，同事会于11月24日（周二）12:00前答复您。
        """;

    protected override string SameMessageTwice =>
        """
        resident 2-506 (sms)> 停车费多少钱一个月？
        bot (sms)>            地面月租停车300元，地下月租450元，临时停车首小时5元、之后每小时2元。⏎帮到您了吗？回复1帮到了，2没有。
        resident 2-506 (sms)> 没有
        bot (sms)>            我请同事答复您：停车费多少钱一个月（您登记的房号）。对吗？回复1确认，2修改。
        [the same message again]
        resident 2-506 (sms)> 1
        bot (sms)>            已记下，单号Q20261123-0001，安管部会于11月24日（周二）12:00前答复您。
        [the same message again]
        """;

    protected override string AfterADayOnAnotherChannel =>
        """
        resident 3-1202 (sms)> 请问外墙什么时候翻新？
        bot (sms)>             我请同事答复您：请问外墙什么时候翻新（您登记的房号）。对吗？回复1确认，2修改。
        [1 day passes]
        [chat belongs to 3-1202]
        resident chat>         你好
        bot (chat)>            上次您的咨询还没提交：请问外墙什么时候翻新，我们接着办。⏎我请同事答复您：请问外墙什么时候翻新（3栋2单元1202）。对吗？ [确认] [修改]
        resident chat>         确认
        bot (chat)>            已记下，单号Q20261124-0001，同事会于11月25日（周三）12:00前答复您。
        """;
}
