namespace HelpDesk.Tests.Conversations.Forms;

/// <summary>A complaint in Chinese.</summary>
public sealed class ComplaintInChinese : FormScripts
{
    // A number that is not on file: the name stands in the message, so it is not asked for.
    protected override string EverythingAtOnce =>
        """
        resident +8613711112222 (sms)> 投诉：我家住1栋602，隔壁601天天半夜打麻将到两三点，吵得小孩睡不着，希望你们上门劝一下，我姓郑
        bot (sms)>                     感谢您告诉我们，非常抱歉给您添麻烦了。⏎按《噪声污染防治法》，夜间一般指22时至次日6时，家庭活动应控制音量，我们会上门劝止。⏎请核对：1栋602，隔壁601天天半夜打麻将到两三点，吵得小孩睡不着；诉求：希望你们上门劝一下；联系人：郑。对吗？回复1确认，2修改。
        resident +8613711112222 (sms)> 对的
        bot (sms)>                     已登记，单号C20261123-0001，属重要投诉：1小时内转部门负责人，3天内办结，结果由同事致电告诉您，内容会为您保密。
        bot (supervisor, sms)>         重要投诉 C20261123-0001：隔壁601天天半夜打麻将到两三点，吵得小孩睡不着。请在11:20前查看并办理，注意保密。
        """;

    protected override string SlotBySlot =>
        """
        resident 2-506 (sms)> 我要投诉
        bot (sms)>            感谢您告诉我们，非常抱歉给您添麻烦了。⏎请问具体是什么情况？
        resident 2-506 (sms)> 地库B区36号，有辆白色的车老占我的车位
        bot (sms)>            请问您希望我们怎么处理？回复1跳过。
        resident 2-506 (sms)> 叫车主挪走，以后别再停
        bot (sms)>            请核对：您登记的房号，地库B区36号，有辆白色的车老占我的车位；诉求：叫车主挪走，以后别再停。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 1
        bot (sms)>            已登记，单号C20261123-0001。负责人会先与您联系，2天内办结，结果由同事致电告诉您。
        """;

    protected override string WrongThenRight =>
        """
        resident chat> 投诉楼上，太吵了
        bot (chat)>    感谢您告诉我们，非常抱歉给您添麻烦了。⏎按《噪声污染防治法》，夜间一般指22时至次日6时，家庭活动应控制音量，我们会上门劝止。⏎请问您是哪一栋、哪个房号？⏎请问您希望我们怎么处理？⏎请问是什么时候的事？ [现在正在发生] [跳过]
        resident chat> 嗯嗯
        bot (chat)>    请告诉我大概的时间，例如：昨晚十点。 [现在正在发生] [跳过]
        resident chat> 每天晚上十一点以后
        bot (chat)>    请问您是哪一栋、哪个房号？⏎请问您希望我们怎么处理？
        resident chat> 就我家楼上呀
        bot (chat)>    抱歉没有听清，请告诉我栋号和房号，例如：3栋1202。
        resident chat> 3栋二单元1202
        bot (chat)>    请问您希望我们怎么处理？ [跳过]
        resident chat> 提醒他们安静点
        bot (chat)>    方便的话，请再留下称呼和联系电话，好把结果告诉您。⏎请核对：3栋2单元1202，楼上，太吵了；发生时间：每天晚上十一点以后；诉求：提醒他们安静点。对吗？ [确认] [修改]
        resident chat> 周
        bot (chat)>    请核对：3栋2单元1202，楼上，太吵了；发生时间：每天晚上十一点以后；诉求：提醒他们安静点；联系人：周。对吗？ [确认] [修改]
        resident chat> 确认
        bot (chat)>    已登记，单号C20261123-0001。负责人会先与您联系，2天内办结，结果由同事致电告诉您。
        """;

    protected override string CorrectedByValue =>
        """
        resident 2-506 (sms)> 2栋6楼楼道堆满了纸箱，没人管
        bot (sms)>            感谢您告诉我们，非常抱歉给您添麻烦了。⏎按《消防法》，任何人不得占用、堵塞疏散通道和消防车通道，我们会到场清理。⏎请问您希望我们怎么处理？回复1跳过。
        resident 2-506 (sms)> 尽快清走
        bot (sms)>            请核对：您登记的房号，6楼楼道堆满了纸箱，没人管；诉求：尽快清走。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 不是6楼，是7楼
        bot (sms)>            请核对：您登记的房号，7楼楼道堆满了纸箱，没人管；诉求：尽快清走。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 1
        bot (sms)>            已登记，单号C20261123-0001。负责人会先与您联系，2天内办结，结果由同事致电告诉您。
        """;

    protected override string CorrectedByName =>
        """
        resident 1-1803 (sms)> 门岗保安昨晚十点对我妈大吼大叫
        bot (sms)>             感谢您告诉我们，非常抱歉给您添麻烦了。⏎请问您希望我们怎么处理？回复1跳过。
        resident 1-1803 (sms)> 要求道歉
        bot (sms)>             请核对：您登记的房号，门岗保安昨晚十点对我妈大吼大叫；诉求：要求道歉。对吗？回复1确认，2修改。
        resident 1-1803 (sms)> 2
        bot (sms)>             好的，请问要改哪一项？回复1为内容，2为涉及，3为发生时间，4为位置，5为房号，6为诉求。
        resident 1-1803 (sms)> 时间写错了
        bot (sms)>             请问是什么时候的事？回复1跳过。
        resident 1-1803 (sms)> 前天晚上十点
        bot (sms)>             请核对：您登记的房号，门岗保安前天晚上十点对我妈大吼大叫；诉求：要求道歉。对吗？回复1确认，2修改。
        resident 1-1803 (sms)> 1
        bot (sms)>             已登记，单号C20261123-0001，属重要投诉：1小时内转部门负责人，3天内办结，结果由同事致电告诉您，内容会为您保密。
        bot (guardhead, sms)>  重要投诉 C20261123-0001：门岗保安前天晚上十点对我妈大吼大叫。请在11:20前查看并办理，注意保密。
        """;

    protected override string SideQuestion =>
        """
        resident 2-506 (sms)>  多收了我两个月滞纳金，乱收费
        bot (sms)>             感谢您告诉我们，非常抱歉给您添麻烦了。⏎请问您希望我们怎么处理？回复1跳过。
        resident 2-506 (sms)>  对了物业费到底多少钱一平？
        bot (sms)>             物业费每平方米每月2.8元，按月收，每月10日前交。可在前台刷卡、扫码，也可委托银行代扣。⏎请问您希望我们怎么处理？回复1跳过。
        resident 2-506 (sms)>  把多收的退给我
        bot (sms)>             请核对：您登记的房号，多收了我两个月滞纳金，乱收费；诉求：把多收的退给我。对吗？回复1确认，2修改。
        resident 2-506 (sms)>  没错
        bot (sms)>             已登记，单号C20261123-0001，属重要投诉：1小时内转部门负责人，3天内办结，结果由同事致电告诉您，内容会为您保密。
        bot (supervisor, sms)> 重要投诉 C20261123-0001：多收了我两个月滞纳金，乱收费。请在11:20前查看并办理，注意保密。
        """;

    protected override string GivenUp =>
        """
        resident 2-506 (sms)> 楼下广场舞音响开得震天响
        bot (sms)>            感谢您告诉我们，非常抱歉给您添麻烦了。⏎按《噪声污染防治法》，夜间一般指22时至次日6时，家庭活动应控制音量，我们会上门劝止。⏎请问您希望我们怎么处理？⏎请问是什么时候的事？回复1为现在正在发生，2跳过。
        resident 2-506 (sms)> 算了，不投诉了
        bot (sms)>            好的，已为您取消本次填写。
        """;

    protected override string PersonAskedFor =>
        """
        resident 2-506 (sms)> 保洁把脏水直接拖到我家门口，太脏了
        bot (sms)>            感谢您告诉我们，非常抱歉给您添麻烦了。⏎请问您希望我们怎么处理？回复1跳过。
        resident 2-506 (sms)> 我不想跟机器说，找个人跟我说
        bot (sms)>            请稍候，已请同事联系您。
        resident 2-506 (sms)> 2栋5楼电梯口
        bot (sms)>            请问您希望我们怎么处理？回复1跳过。
        resident 2-506 (sms)> 重新打扫
        bot (sms)>            请核对：您登记的房号，2栋5楼电梯口，保洁把脏水直接拖到我家门口，太脏了；诉求：重新打扫。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 1
        bot (sms)>            已登记，单号C20261123-0001。负责人会先与您联系，2天内办结，结果由同事致电告诉您。
        """;

    protected override string Back =>
        """
        resident 2-506 (sms)> 有人遛狗不牵绳，差点扑到孩子
        bot (sms)>            感谢您告诉我们，非常抱歉给您添麻烦了。⏎按《动物防疫法》，携犬出户应佩戴犬牌、系犬绳，我们会上门提醒。⏎请问您希望我们怎么处理？⏎请问是什么时候的事？回复1为现在正在发生，2跳过。
        resident 2-506 (sms)> 昨天傍晚
        bot (sms)>            请问您希望我们怎么处理？回复1跳过。
        resident 2-506 (sms)> 返回上一步
        bot (sms)>            请问是什么时候的事？回复1为现在正在发生，2跳过。
        resident 2-506 (sms)> 今天早上七点多
        bot (sms)>            请问您希望我们怎么处理？回复1跳过。
        resident 2-506 (sms)> 希望在群里提醒一下
        bot (sms)>            请核对：您登记的房号，有人遛狗不牵绳，差点扑到孩子；发生时间：今天早上七点多；诉求：希望在群里提醒一下。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 对
        bot (sms)>            已登记，单号C20261123-0001，属重大投诉：1小时内报管理处主任，2天内正式答复，10天内办结，结果由同事致电告诉您，内容会为您保密。
        bot (manager, sms)>   重大投诉 C20261123-0001：有人遛狗不牵绳，差点扑到孩子。请在11:20前查看并转办，登录工作台处理。
        """;

    // The unit complained of is not the complainant's own and stays in the course of events.
    protected override string SameMessageTwice =>
        """
        resident 2-506 (sms)>  6栋103的垃圾天天放在门外，臭得要命
        bot (sms)>             感谢您告诉我们，非常抱歉给您添麻烦了。⏎请问您希望我们怎么处理？回复1跳过。
        [the same message again]
        resident 2-506 (sms)>  请你们去说一下
        bot (sms)>             请核对：您登记的房号，6栋103的垃圾天天放在门外，臭得要命；诉求：请你们去说一下。对吗？回复1确认，2修改。
        resident 2-506 (sms)>  1
        bot (sms)>             已登记，单号C20261123-0001，属重要投诉：1小时内转部门负责人，3天内办结，结果由同事致电告诉您，内容会为您保密。
        bot (supervisor, sms)> 重要投诉 C20261123-0001：6栋103的垃圾天天放在门外，臭得要命。请在11:20前查看并办理，注意保密。
        [the same message again]
        """;

    protected override string AfterADayOnAnotherChannel =>
        """
        resident 3-1202 (sms)> 楼巴又晚点了二十分钟，天天这样
        bot (sms)>             感谢您告诉我们，非常抱歉给您添麻烦了。⏎请问您希望我们怎么处理？回复1跳过。
        [1 day passes]
        [chat belongs to 3-1202]
        resident chat>         早上八点那班，换个准时的司机
        bot (chat)>            上次您的投诉还没提交：楼巴又晚点了二十分钟，天天这样，我们接着办。⏎请核对：3栋2单元1202，楼巴又晚点了二十分钟，天天这样；诉求：早上八点那班，换个准时的司机。对吗？ [确认] [修改]
        resident chat>         确认
        bot (chat)>            已登记，单号C20261124-0001，属重要投诉：1小时内转部门负责人，3天内办结，结果由同事致电告诉您，内容会为您保密。
        bot (supervisor, sms)> 重要投诉 C20261124-0001：楼巴又晚点了二十分钟，天天这样。请在11:20前查看并办理，注意保密。
        """;
}
