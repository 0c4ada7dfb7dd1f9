namespace HelpDesk.Tests.Conversations.Forms;

/// <summary>A message for staff in Chinese.</summary>
public sealed class SlipInChinese : FormScripts
{
    protected override string EverythingAtOnce =>
        """
        resident +8613822220001 (sms)> 您好，我是自来水公司的高工，找工程部张经理，明天上午九点要换总表，请安排人配合
        bot (sms)>                     对不起，让您久等了。工程部张经理现在正忙，暂时不能与您通话，我可以为您转告。⏎请核对留言：转告工程部张经理，明天上午九点要换总表，请安排人配合；来电人：高工；单位：自来水公司。对吗？回复1确认，2修改。
        resident +8613822220001 (sms)> 对
        bot (sms)>                     已为您转告工程部张经理，留言单号Q20261123-0001。谢谢您的信任。
        bot (engineer, sms)>           留言 Q20261123-0001：自来水公司高工找您，明天上午九点要换总表，请安排人配合。请到工作台查看后回复。
        """;

    protected override string SlotBySlot =>
        """
        resident chat> 王师傅在吗
        bot (chat)>    好的，我请服务中心为您转告王师傅。⏎请问要转告什么内容？
        resident chat> 上次说好来装的晾衣架还没消息
        bot (chat)>    请问您贵姓？
        resident chat> 姓白
        bot (chat)>    能告诉我贵公司名称吗？住户请写房号。 [跳过]
        resident chat> 1栋602
        bot (chat)>    请问回电号码是多少？ [跳过]
        resident chat> 13822220002
        bot (chat)>    请核对留言：转告王师傅，上次说好来装的晾衣架还没消息；来电人：白；1栋602；电话13822220002。对吗？ [确认] [修改]
        resident chat> 确认
        bot (chat)>    留言已交服务中心，由同事转告王师傅，单号Q20261123-0001。谢谢您的信任。
        """;

    protected override string WrongThenRight =>
        """
        resident chat> 找财务部
        bot (chat)>    对不起，让您久等了。财务部现在正忙，暂时不能与您通话，我可以为您转告。⏎请问要转告什么内容？
        resident chat> 发票开错抬头了
        bot (chat)>    请问您贵姓？
        resident chat> 嗯
        bot (chat)>    请问怎么称呼您？
        resident chat> 我姓龚
        bot (chat)>    能告诉我贵公司名称吗？住户请写房号。 [跳过]
        resident chat> 宏达装饰公司
        bot (chat)>    请问回电号码是多少？ [跳过]
        resident chat> 138222
        bot (chat)>    请再写一次回电号码。 [跳过]
        resident chat> 13822220003
        bot (chat)>    请核对留言：转告财务部，发票开错抬头了；来电人：龚；单位：宏达装饰公司；电话13822220003。对吗？ [确认] [修改]
        resident chat> 对
        bot (chat)>    已为您转告财务部，留言单号Q20261123-0001。谢谢您的信任。
        """;

    protected override string CorrectedByValue =>
        """
        resident 2-506 (sms)> 找吴队长，明天早上9点有货车送家具进来，麻烦放行
        bot (sms)>            对不起，让您久等了。吴队长现在正忙，暂时不能与您通话，我可以为您转告。⏎请核对留言：转告吴队长，明天早上9点有货车送家具进来，麻烦放行；您登记的房号。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 不是9点，是10点
        bot (sms)>            请核对留言：转告吴队长，明天早上10点有货车送家具进来，麻烦放行；您登记的房号。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 1
        bot (sms)>            已为您转告吴队长，留言单号Q20261123-0001。谢谢您的信任。
        bot (guardhead, sms)> 留言 Q20261123-0001：陈先生找您，明天早上10点有货车送家具进来，麻烦放行。请到工作台查看后回复。
        """;

    protected override string CorrectedByName =>
        """
        resident 2-506 (sms)> 转告钱主任，业主代表周六下午来访
        bot (sms)>            对不起，让您久等了。钱主任现在正忙，暂时不能与您通话，我可以为您转告。⏎请核对留言：转告钱主任，业主代表周六下午来访；您登记的房号。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 2
        bot (sms)>            好的，请问要改哪一项？回复1为内容，2为房号。
        resident 2-506 (sms)> 内容
        bot (sms)>            请问要转告什么内容？
        resident 2-506 (sms)> 业主代表改到周日下午来访
        bot (sms)>            请核对留言：转告钱主任，业主代表改到周日下午来访；您登记的房号。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 1
        bot (sms)>            已为您转告钱主任，留言单号Q20261123-0001。谢谢您的信任。
        bot (manager, sms)>   留言 Q20261123-0001：陈先生找您，业主代表改到周日下午来访。请到工作台查看后回复。
        """;

    protected override string SideQuestion =>
        """
        resident chat> 联系一下李工
        bot (chat)>    好的，我请服务中心为您转告李工。⏎请问要转告什么内容？
        resident chat> 服务中心几点下班？
        bot (chat)>    服务中心每天8:30至17:30（夏季至18:00）有人接待，夜间由值班师傅值守，短信和热线24小时受理。⏎请问要转告什么内容？
        resident chat> 电表数对不上
        bot (chat)>    请问您贵姓？
        resident chat> 我姓戴
        bot (chat)>    能告诉我贵公司名称吗？住户请写房号。 [跳过]
        resident chat> 跳过
        bot (chat)>    请问回电号码是多少？ [跳过]
        resident chat> 13822220004
        bot (chat)>    请核对留言：转告李工，电表数对不上；来电人：戴；电话13822220004。对吗？ [确认] [修改]
        resident chat> 确认
        bot (chat)>    留言已交服务中心，由同事转告李工，单号Q20261123-0001。谢谢您的信任。
        """;

    protected override string GivenUp =>
        """
        resident 2-506 (sms)> 找张经理
        bot (sms)>            对不起，让您久等了。张经理现在正忙，暂时不能与您通话，我可以为您转告。⏎请问要转告什么内容？
        resident 2-506 (sms)> 算了，我自己打电话
        bot (sms)>            好的，已为您取消本次填写。
        """;

    protected override string PersonAskedFor =>
        """
        resident 2-506 (sms)> 小林在吗
        bot (sms)>            对不起，让您久等了。小林现在正忙，暂时不能与您通话，我可以为您转告。⏎请问要转告什么内容？
        resident 2-506 (sms)> 转人工
        bot (sms)>            请稍候，已请同事联系您。
        resident 2-506 (sms)> 上次借的推车今天下午还
        bot (sms)>            请核对留言：转告小林，上次借的推车今天下午还；您登记的房号。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 1
        bot (sms)>            已为您转告小林，留言单号Q20261123-0001。谢谢您的信任。
        """;

    protected override string Back =>
        """
        resident chat> 找工程部
        bot (chat)>    对不起，让您久等了。工程部现在正忙，暂时不能与您通话，我可以为您转告。⏎请问要转告什么内容？
        resident chat> 空调外机支架要检查
        bot (chat)>    请问您贵姓？
        resident chat> 上一步
        bot (chat)>    请问要转告什么内容？
        resident chat> 空调外机支架松了，想约检查
        bot (chat)>    请问您贵姓？
        resident chat> 林太太
        bot (chat)>    能告诉我贵公司名称吗？住户请写房号。 [跳过]
        resident chat> 3栋二单元1202
        bot (chat)>    请问回电号码是多少？ [跳过]
        resident chat> 13822220005
        bot (chat)>    请核对留言：转告工程部，空调外机支架松了，想约检查；来电人：林太太；3栋2单元1202；电话13822220005。对吗？ [确认] [修改]
        resident chat> 确认
        bot (chat)>    已为您转告工程部，留言单号Q20261123-0001。谢谢您的信任。
        """;

    protected override string SameMessageTwice =>
        """
        resident +8613822220006 (sms)> 我是燃气公司的小赵，麻烦转告张经理，下周一全小区停气检修
        bot (sms)>                     对不起，让您久等了。张经理现在正忙，暂时不能与您通话，我可以为您转告。⏎请核对留言：转告张经理，下周一全小区停气检修；来电人：小赵；单位：燃气公司。对吗？回复1确认，2修改。
        [the same message again]
        resident +8613822220006 (sms)> 1
        bot (sms)>                     已为您转告张经理，留言单号Q20261123-0001。谢谢您的信任。
        bot (engineer, sms)>           留言 Q20261123-0001：燃气公司小赵找您，下周一全小区停气检修。请到工作台查看后回复。
        [the same message again]
        """;

    protected override string AfterADayOnAnotherChannel =>
        """
        resident 3-1202 (sms)> 找孙主管
        bot (sms)>             对不起，让您久等了。孙主管现在正忙，暂时不能与您通话，我可以为您转告。⏎请问要转告什么内容？
        [1 day passes]
        [chat belongs to 3-1202]
        resident chat>         报名亲子活动的事想确认一下名额
        bot (chat)>            上次您的留言还没转告，我们接着办。⏎请核对留言：转告孙主管，报名亲子活动的事想确认一下名额；3栋2单元1202。对吗？ [确认] [修改]
        resident chat>         确认
        bot (chat)>            已为您转告孙主管，留言单号Q20261124-0001。谢谢您的信任。
        bot (supervisor, sms)> 留言 Q20261124-0001：王女士找您，报名亲子活动的事想确认一下名额。请到工作台查看后回复。
        """;
}
