using HelpDesk.Store;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Tests.Conversations;

/// <summary>What a resident hears of a decision, and what becomes of what they send for one.</summary>
public sealed class DecisionConversations
{
    private const string Opened = "2026-11-23 10:20";

    [Fact]
    public Task Given_a_fit_out_applied_for_in_the_chat_when_asked_how_it_stands_then_the_decision_its_reason_and_the_passes_are_told() => Script.PlaysAsync(Opened, """
        [chat belongs to 2-506]
        resident chat>        我要装修，施工单位是鸿运，今天开工，两个工人，打算刷墙，不动承重墙，负责人电话13800001234
        bot (chat)>           请留意：施工限工作日8:00-12:00、14:00-18:00；未经批准不得拆改承重结构，不得占用公共通道。⏎请核对：装修许可，2栋506；开工日期：11月23日（周一）；施工单位：鸿运；施工负责人电话：13800001234；施工人数：2；施工内容：刷墙；动承重结构：否；需备资料：身份证或委托书、装修图纸；费用：押金2000元、垃圾清运费300元。对吗？ [确认] [修改]
        resident chat>        确认
        bot (chat)>           装修许可申请已登记，单号A20261123-0001。请把资料拍照发来或送到服务中心：身份证或委托书、装修图纸。办理时请缴：押金2000元、垃圾清运费300元。审批有结果马上通知您。
        [supervisor approves A20261123-0001 with identity, plan paid deposit]
        bot (chat)>           装修许可申请A20261123-0001已批准。出入凭证：{pass}、{pass}，11月23日（周一）至2月20日（周六）有效，过门岗时请报号码。
        bot (duty, sms)>      A20261123-0001 已批准：2栋506 装修许可，11月23日（周一）至2月20日（周六），凭证2张。
        bot (engineer, sms)>  A20261123-0001 已批准：2栋506 装修许可，11月23日（周一）至2月20日（周六），凭证2张。
        bot (guardhead, sms)> A20261123-0001 已批准：2栋506 装修许可，11月23日（周一）至2月20日（周六），凭证2张。
        resident chat>        我的装修申请怎么样了
        bot (chat)>           A20261123-0001（装修许可）：已批准。出入凭证：{pass} / {pass}，过门岗时请报号码。
        [engineer suspends A20261123-0001] 阳台违规加建，请拆除
        bot (chat)>           整改通知：装修许可A20261123-0001请立即停工，阳台违规加建，请拆除。出入凭证暂停使用，整改后请直接回复，复查通过即可复工。
        bot (duty, sms)>      A20261123-0001 停工：2栋506 装修许可，阳台违规加建，请拆除。凭证暂停。
        bot (engineer, sms)>  A20261123-0001 停工：2栋506 装修许可，阳台违规加建，请拆除。凭证暂停。
        bot (guardhead, sms)> A20261123-0001 停工：2栋506 装修许可，阳台违规加建，请拆除。凭证暂停。
        resident chat>        我的装修申请怎么样了
        bot (chat)>           A20261123-0001（装修许可）：停工整改中：阳台违规加建，请拆除。整改后请直接回复，复查通过即可复工。
        [engineer resumes A20261123-0001]
        bot (chat)>           装修许可A20261123-0001复查通过，可以复工，出入凭证恢复使用。谢谢您的配合。
        bot (duty, sms)>      A20261123-0001 复工：2栋506 装修许可。凭证恢复。
        bot (engineer, sms)>  A20261123-0001 复工：2栋506 装修许可。凭证恢复。
        bot (guardhead, sms)> A20261123-0001 复工：2栋506 装修许可。凭证恢复。
        resident chat>        我的装修申请怎么样了
        bot (chat)>           A20261123-0001（装修许可）：已批准。出入凭证：{pass} / {pass}，过门岗时请报号码。
        [manager refuses A20261123-0001] 屡次违规
        bot (chat)>           很抱歉，装修许可A20261123-0001已收回，凭证同时失效：屡次违规。如有疑问，直接回复即可。
        bot (duty, sms)>      A20261123-0001 已收回：2栋506 装修许可。凭证作废。
        bot (engineer, sms)>  A20261123-0001 已收回：2栋506 装修许可。凭证作废。
        bot (guardhead, sms)> A20261123-0001 已收回：2栋506 装修许可。凭证作废。
        resident chat>        我的装修申请怎么样了
        bot (chat)>           A20261123-0001（装修许可）：很抱歉，已收回，凭证同时失效：屡次违规。如有疑问，直接回复即可。
        """);

    [Fact]
    public Task Given_papers_that_are_missing_when_asked_about_then_the_reason_is_told_until_they_are_sent() => Script.PlaysAsync(Opened, """
        resident 2-506 (sms)>  开一张居住证明，用于孩子入学
        bot (sms)>             请核对：居住证明，您登记的房号；用途：孩子入学；需备资料：身份证或委托书。对吗？回复1确认，2修改。
        resident 2-506 (sms)>  1
        bot (sms)>             居住证明申请已登记，单号A20261123-0001。请把资料拍照发来或送到服务中心：身份证或委托书。审批有结果马上通知您。
        [agent returns A20261123-0001] 请发身份证照片
        bot (sms)>             居住证明申请A20261123-0001还需补充：请发身份证照片。请直接回复或发照片，收到后马上接着办。
        resident 2-506 (sms)>  我的居住证明批了吗
        bot (sms)>             A20261123-0001（居住证明）：还需补充：请发身份证照片。请直接回复或发照片，收到后马上接着办。
        resident 2-506 (sms)>  身份证放前台了
        bot (sms)>             收到，已补充到单号A20261123-0001，同事会接着办理。
        resident 2-506 (sms)>  我的居住证明批了吗
        bot (sms)>             A20261123-0001（居住证明）：正在处理。
        [agent approves A20261123-0001 with identity]
        bot (sms)>             居住证明申请A20261123-0001已批准。
        resident 2-506 (sms)>  我的申请批了没
        bot (sms)>             A20261123-0001（居住证明）：已批准。
        resident 3-1202 (sms)> A20261123-0001怎么样了
        bot (sms)>             没有查到这个单号，请核对一下，或用登记时的号码联系我们。⏎核实身份后可以查询：请写您在物业登记的手机号，我们发验证码到该手机。回复1本号码，2不用了。
        """);

    [Fact]
    public Task Given_a_refusal_when_another_device_asks_then_it_hears_nothing_unproved() => Script.PlaysAsync(Opened, """
        resident 2-506 (sms)> 开一张居住证明，用于孩子入学
        bot (sms)>            请核对：居住证明，您登记的房号；用途：孩子入学；需备资料：身份证或委托书。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 1
        bot (sms)>            居住证明申请已登记，单号A20261123-0001。请把资料拍照发来或送到服务中心：身份证或委托书。审批有结果马上通知您。
        [agent refuses A20261123-0001] 请业主本人到服务中心办理
        bot (sms)>            很抱歉，居住证明申请A20261123-0001没有获批：请业主本人到服务中心办理。如有疑问，直接回复即可。
        resident 2-506 (sms)> 我的居住证明怎么样了
        bot (sms)>            A20261123-0001（居住证明）：很抱歉，没有获批：请业主本人到服务中心办理。如有疑问，直接回复即可。
        resident chat>        我的居住证明怎么样了
        bot (chat)>           这里没有查到您在办的单子。⏎核实身份后可以查询：请写您在物业登记的手机号，我们发验证码到该手机。 [不用了]
        """);

    [Fact]
    public Task Given_a_read_back_when_fields_are_named_with_new_values_then_each_is_taken() => Script.PlaysAsync(Opened, """
        resident 2-506 (sms)> 我要装修，找鸿运装修公司，下周一开工，三个工人
        bot (sms)>            请问施工负责人的电话是多少？
        resident 2-506 (sms)> 13800001234
        bot (sms)>            请问主要做哪些施工？例如：铺地砖、改水电。
        resident 2-506 (sms)> 刷墙
        bot (sms)>            请问会拆改承重墙或主体结构吗？回复1为是，2为否。
        resident 2-506 (sms)> 不会
        bot (sms)>            请留意：施工限工作日8:00-12:00、14:00-18:00；未经批准不得拆改承重结构，不得占用公共通道。⏎请核对：装修许可，您登记的房号；开工日期：11月30日（周一）；施工单位：鸿运装修公司；施工负责人电话：13800001234；施工人数：3；施工内容：刷墙；动承重结构：否；需备资料：身份证或委托书、装修图纸；费用：押金2000元、垃圾清运费300元。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 施工单位是美家装饰
        bot (sms)>            请核对：装修许可，您登记的房号；开工日期：11月30日（周一）；施工单位：美家装饰；施工负责人电话：13800001234；施工人数：3；施工内容：刷墙；动承重结构：否；需备资料：身份证或委托书、装修图纸；费用：押金2000元、垃圾清运费300元。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 施工人数改成5
        bot (sms)>            请核对：装修许可，您登记的房号；开工日期：11月30日（周一）；施工单位：美家装饰；施工负责人电话：13800001234；施工人数：5；施工内容：刷墙；动承重结构：否；需备资料：身份证或委托书、装修图纸；费用：押金2000元、垃圾清运费300元。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 开工日期改到12月8日
        bot (sms)>            请核对：装修许可，您登记的房号；开工日期：12月8日（周二）；施工单位：美家装饰；施工负责人电话：13800001234；施工人数：5；施工内容：刷墙；动承重结构：否；需备资料：身份证或委托书、装修图纸；费用：押金2000元、垃圾清运费300元。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 负责人电话是13911112222
        bot (sms)>            请核对：装修许可，您登记的房号；开工日期：12月8日（周二）；施工单位：美家装饰；施工负责人电话：13911112222；施工人数：5；施工内容：刷墙；动承重结构：否；需备资料：身份证或委托书、装修图纸；费用：押金2000元、垃圾清运费300元。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 动承重结构是
        bot (sms)>            请核对：装修许可，您登记的房号；开工日期：12月8日（周二）；施工单位：美家装饰；施工负责人电话：13911112222；施工人数：5；施工内容：刷墙；动承重结构：是；需备资料：身份证或委托书、装修图纸、批准书；费用：押金2000元、垃圾清运费300元。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 等一下
        bot (sms)>            抱歉没有听清，请再核对一次。⏎请核对：装修许可，您登记的房号；开工日期：12月8日（周二）；施工单位：美家装饰；施工负责人电话：13911112222；施工人数：5；施工内容：刷墙；动承重结构：是；需备资料：身份证或委托书、装修图纸、批准书；费用：押金2000元、垃圾清运费300元。对吗？回复1确认，2修改。
        resident 2-506 (sms)> 对
        bot (sms)>            装修许可申请已登记，单号A20261123-0001。请把资料拍照发来或送到服务中心：身份证或委托书、装修图纸、批准书。办理时请缴：押金2000元、垃圾清运费300元。审批有结果马上通知您。
        """);

    [Fact]
    public Task Given_a_read_back_in_cantonese_when_fields_are_named_with_new_values_then_each_is_taken() => Script.PlaysAsync(Opened, """
        resident A-1506 (sms)> 申請動火，聽日，露台，看火人係陳生
        bot (sms)>             請問在什麼位置動火？
        resident A-1506 (sms)> 露台欄杆
        bot (sms)>             請留意：現場須備滅火筒並有專人看火，作業後30分鐘覆查。⏎請核對：動火作業，您登記的單位；動火日期：11月24日（週二）；動火位置：露台欄杆；看火人：陳生；需備資料：焊工牌照。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 動火位置係廚房
        bot (sms)>             請核對：動火作業，您登記的單位；動火日期：11月24日（週二）；動火位置：廚房；看火人：陳生；需備資料：焊工牌照。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 看火人改為李生
        bot (sms)>             請核對：動火作業，您登記的單位；動火日期：11月24日（週二）；動火位置：廚房；看火人：李生；需備資料：焊工牌照。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 係
        bot (sms)>             動火作業申請已登記，單號A20261123-0001。請把資料拍照發來或送到服務中心：焊工牌照。審批有結果馬上通知您。
        """);

    [Fact]
    public Task Given_an_application_begun_by_text_when_taken_up_in_the_chat_a_day_later_then_it_goes_on() => Script.PlaysAsync(Opened, """
        [chat belongs to A-0703]
        resident A-0703 (sms)> I want to renovate, start next monday, contractor is BrightHome
        bot (sms)>             What is the contractor's telephone number?
        [1 day passes]
        resident chat>         phone +447700900555, two workers, going to lay a new floor, no load-bearing walls
        bot (chat)>            Your application (fit-out permit) was not submitted yet; let us go on.⏎Please note: Work on working days 8-12 and 14-18 only; no load-bearing structure without approval; keep common passages clear.⏎Please check: fit-out permit, Block A Flat 0703; start: Mon 30 Nov; contractor: BrightHome; contractor phone: +447700900555; workers: 2; works: lay a new floor; load-bearing: no; papers: identity card or letter of authority, plan of the works; to pay: deposit 2000 yuan, rubbish removal fee 300 yuan. Correct? [Confirm] [Change]
        resident chat>         yes
        bot (chat)>            Your application (fit-out permit) is registered as A20261124-0001. Please send photos of these papers or bring them to the service centre: identity card or letter of authority, plan of the works. To be paid there: deposit 2000 yuan, rubbish removal fee 300 yuan. We tell you as soon as it is decided.
        """);

    [Fact]
    public Task Given_a_complaint_begun_in_the_chat_when_taken_up_by_text_a_day_later_then_it_goes_on() => Script.PlaysAsync(Opened, """
        [chat belongs to 3-1202]
        resident chat>         楼上天天半夜打麻将太吵了，我要投诉
        bot (chat)>            感谢您告诉我们，非常抱歉给您添麻烦了。⏎按《噪声污染防治法》，夜间一般指22时至次日6时，家庭活动应控制音量，我们会上门劝止。⏎请问您希望我们怎么处理？ [跳过]
        [1 day passes]
        resident 3-1202 (sms)> 希望你们上门劝一下
        bot (sms)>             上次您的投诉还没提交：楼上天天半夜打麻将太吵了，我们接着办。⏎请核对：您登记的房号，楼上天天半夜打麻将太吵了；诉求：希望你们上门劝一下。对吗？回复1确认，2修改。
        resident 3-1202 (sms)> 1
        bot (sms)>             已登记，单号C20261124-0001，属重要投诉：1小时内转部门负责人，3天内办结，结果由同事致电告诉您，内容会为您保密。
        bot (supervisor, sms)> 重要投诉 C20261124-0001：楼上天天半夜打麻将太吵了。请在11:20前查看并办理，注意保密。
        """);

    [Fact]
    public async Task Given_papers_that_are_missing_when_photos_come_then_they_are_on_the_ticket_and_the_desk_has_it_again()
    {
        await using var desk = await TestDesk.OpenAsync(Opened);
        await new Script(desk).PlaysAsync("""
            [chat belongs to 2-506]
            resident chat> 开一张居住证明，用于孩子入学
            bot (chat)>    请核对：居住证明，2栋506；用途：孩子入学；需备资料：身份证或委托书。对吗？ [确认] [修改]
            resident chat> 确认
            bot (chat)>    居住证明申请已登记，单号A20261123-0001。请把资料拍照发来或送到服务中心：身份证或委托书。审批有结果马上通知您。
            [agent returns A20261123-0001] 请发身份证照片
            bot (chat)>    居住证明申请A20261123-0001还需补充：请发身份证照片。请直接回复或发照片，收到后马上接着办。
            [chat is read]
            resident chat> [photo]
            bot (chat)>    收到照片，已附到单号A20261123-0001，同事会接着办理。
            resident chat> [photo] 身份证反面
            bot (chat)>    收到照片，已附到单号A20261123-0001。
            resident chat> 我的申请怎么样了
            bot (chat)>    A20261123-0001（居住证明）：正在处理。
            """);

        var ticket = (await desk.Store.FindAsync(Kinds.Ticket, "A20261123-0001", CancellationToken.None))?.Value;
        Assert.Equal(TicketState.Open, ticket?.State);
        Assert.Equal(2, ticket?.Photos?.Count);
        Assert.Equal(["📷 ×1", "身份证反面"], ticket?.Timeline.Where(entry => entry.Event == "added").Select(entry => entry.Detail));
    }
}
