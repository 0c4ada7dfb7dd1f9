namespace HelpDesk.Tests.Conversations.Forms;

/// <summary>A suggestion in Chinese.</summary>
public sealed class SuggestionInChinese : FormScripts
{
    protected override string EverythingAtOnce =>
        """
        resident 2-506 (sms)> 建议在儿童乐园旁边加几张长椅，带娃的老人没地方坐
        bot (sms)>            谢谢您的建议。记录如下：建议在儿童乐园旁边加几张长椅，带娃的老人没地方坐（您登记的房号）。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 对
        bot (sms)>            建议已登记，单号S20261123-0001，同事会于11月24日（周二）12:00前答复您，谢谢您的支持。
        """;

    protected override string SlotBySlot =>
        """
        resident +8613711115555 (sms)> 我有个建议
        bot (sms)>                     谢谢您的建议，请说一下具体内容。
        resident +8613711115555 (sms)> 电梯里加个扶手，老人站不稳
        bot (sms)>                     方便的话，请问您贵姓？⏎谢谢您的建议。记录如下：电梯里加个扶手，老人站不稳。对吗？回复1确认，2修改。
        resident +8613711115555 (sms)> 免贵姓蔡
        bot (sms)>                     谢谢您的建议。记录如下：电梯里加个扶手，老人站不稳；联系人：蔡。对吗？回复1确认，2修改。
        resident +8613711115555 (sms)> 1
        bot (sms)>                     建议已登记，单号S20261123-0001，同事会于11月24日（周二）12:00前答复您，谢谢您的支持。
        """;

    protected override string WrongThenRight =>
        """
        resident chat> 提个建议
        bot (chat)>    谢谢您的建议，请说一下具体内容。
        resident chat> 1栋602
        bot (chat)>    谢谢您的建议，请说一下具体内容。
        resident chat> 快递柜晚上加个灯
        bot (chat)>    方便的话，请再留下称呼和联系电话，好与您联系。⏎谢谢您的建议。记录如下：快递柜晚上加个灯（1栋602）。对吗？ [确认] [修改]
        resident chat> 13711116666
        bot (chat)>    谢谢您的建议。记录如下：快递柜晚上加个灯（1栋602）；电话13711116666。对吗？ [确认] [修改]
        resident chat> 可以
        bot (chat)>    建议已登记，单号S20261123-0001，同事会于11月24日（周二）12:00前答复您，谢谢您的支持。
        """;

    protected override string CorrectedByValue =>
        """
        resident 2-506 (sms)> 建议把东门的门禁改成人脸识别
        bot (sms)>            谢谢您的建议。记录如下：建议把东门的门禁改成人脸识别（您登记的房号）。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 不是东门，是西门
        bot (sms)>            谢谢您的建议。记录如下：建议把西门的门禁改成人脸识别（您登记的房号）。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 对
        bot (sms)>            建议已登记，单号S20261123-0001，同事会于11月24日（周二）12:00前答复您，谢谢您的支持。
        """;

    protected override string CorrectedByName =>
        """
        resident 2-506 (sms)> 建议保洁早上七点前扫完楼道
        bot (sms)>            谢谢您的建议。记录如下：建议保洁早上七点前扫完楼道（您登记的房号）。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 2
        bot (sms)>            好的，请问要改哪一项？回复1为内容，2为房号，3为位置。
        resident 2-506 (sms)> 内容
        bot (sms)>            谢谢您的建议，请说一下具体内容。
        resident 2-506 (sms)> 保洁最好早上六点半前扫完楼道
        bot (sms)>            谢谢您的建议。记录如下：保洁最好早上六点半前扫完楼道（您登记的房号）。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 1
        bot (sms)>            建议已登记，单号S20261123-0001，环境部会于11月24日（周二）12:00前答复您，谢谢您的支持。
        """;

    protected override string SideQuestion =>
        """
        resident 2-506 (sms)> 建议地库装减速带
        bot (sms)>            谢谢您的建议。记录如下：建议地库装减速带（您登记的房号）。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 停车费多少钱一个月？
        bot (sms)>            地面月租停车300元，地下月租450元，临时停车首小时5元、之后每小时2元。⏎以上内容对吗？回复1确认，2修改。
        resident 2-506 (sms)> 1
        bot (sms)>            建议已登记，单号S20261123-0001，同事会于11月24日（周二）12:00前答复您，谢谢您的支持。
        """;

    protected override string GivenUp =>
        """
        resident 2-506 (sms)> 建议小区办个跳蚤市场
        bot (sms)>            谢谢您的建议。记录如下：建议小区办个跳蚤市场（您登记的房号）。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 算了吧
        bot (sms)>            好的，已为您取消本次填写。
        """;

    protected override string PersonAskedFor =>
        """
        resident 2-506 (sms)> 希望能在小区门口加一个公交站牌
        bot (sms)>            谢谢您的建议。记录如下：希望能在小区门口加一个公交站牌（您登记的房号）。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 能不能让客服跟我联系
        bot (sms)>            请稍候，已请同事联系您。
        resident 2-506 (sms)> 好的
        bot (sms)>            建议已登记，单号S20261123-0001，同事会于11月24日（周二）12:00前答复您，谢谢您的支持。
        """;

    protected override string Back =>
        """
        resident 2-506 (sms)> 建议多种点桂花树
        bot (sms)>            谢谢您的建议。记录如下：建议多种点桂花树（您登记的房号）。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 上一步
        bot (sms)>            谢谢您的建议，请说一下具体内容。
        resident 2-506 (sms)> 多种几棵桂花树和樱花树
        bot (sms)>            谢谢您的建议。记录如下：多种几棵桂花树和樱花树（您登记的房号）。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 对
        bot (sms)>            建议已登记，单号S20261123-0001，同事会于11月24日（周二）12:00前答复您，谢谢您的支持。
        """;

    protected override string SameMessageTwice =>
        """
        resident 2-506 (sms)> 建议保安夜里多巡逻几次
        bot (sms)>            谢谢您的建议。记录如下：建议保安夜里多巡逻几次（您登记的房号）。对吗？回复1确认，2修改。
        [the same message again]
        resident 2-506 (sms)> 1
        bot (sms)>            建议已登记，单号S20261123-0001，安管部会于11月24日（周二）12:00前答复您，谢谢您的支持。
        [the same message again]
        """;

    protected override string AfterADayOnAnotherChannel =>
        """
        resident 3-1202 (sms)> 建议游泳池冬天改成恒温的
        bot (sms)>             谢谢您的建议。记录如下：建议游泳池冬天改成恒温的（您登记的房号）。对吗？回复1确认，2修改。
        [1 day passes]
        [chat belongs to 3-1202]
        resident chat>         在吗
        bot (chat)>            上次您的建议还没提交：建议游泳池冬天改成恒温的，我们接着办。⏎谢谢您的建议。记录如下：建议游泳池冬天改成恒温的（3栋2单元1202）。对吗？ [确认] [修改]
        resident chat>         确认
        bot (chat)>            建议已登记，单号S20261124-0001，同事会于11月25日（周三）12:00前答复您，谢谢您的支持。
        """;
}
