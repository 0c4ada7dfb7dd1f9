namespace HelpDesk.Tests.Conversations;

/// <summary>Applications from the first word to the gate.</summary>
public sealed class ApplicationConversations
{
    [Fact]
    public Task Given_a_fit_out_that_touches_a_load_bearing_wall_when_applied_for_then_no_permit_without_the_authoritys_paper_and_passes_follow_it() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 5-301 (sms)>  我要装修，想敲掉一面承重墙
            bot (sms)>             您登记了不止一处，请问是哪一栋、哪个房号？⏎请问打算哪天开工？
            resident 5-301 (sms)>  5栋301
            bot (sms)>             请问打算哪天开工？
            resident 5-301 (sms)>  今天
            bot (sms)>             请问是哪家施工单位？
            resident 5-301 (sms)>  美家装饰
            bot (sms)>             请问施工负责人的电话是多少？
            resident 5-301 (sms)>  13800001234
            bot (sms)>             请问有几位工人进场？
            resident 5-301 (sms)>  2
            bot (sms)>             请留意：施工限工作日8:00-12:00、14:00-18:00；未经批准不得拆改承重结构，不得占用公共通道。⏎请核对：装修许可，5栋301；开工日期：11月21日（周六）；施工单位：美家装饰；施工负责人电话：13800001234；施工人数：2；施工内容：敲掉一面承重墙；动承重结构：是；需备资料：身份证或委托书、装修图纸、批准书；费用：押金2000元、垃圾清运费300元。对吗？回复1确认，2修改。
            resident 5-301 (sms)>  1
            bot (sms)>             装修许可申请已登记，单号A20261121-0001。请把资料拍照发来或送到服务中心：身份证或委托书、装修图纸、批准书。办理时请缴：押金2000元、垃圾清运费300元。审批有结果马上通知您。
            [agent approves A20261121-0001 with identity, plan]
            desk>                  NotApprover
            [manager approves A20261121-0001 with identity, plan] 主任同意
            desk>                  MandatoryPaperMissing
            [admin approves A20261121-0001 with identity, plan] 主任同意
            desk>                  MandatoryPaperMissing
            [supervisor returns A20261121-0001 with identity, plan] 请补交主管部门的批准书
            bot (sms)>             装修许可申请A20261121-0001还需补充：请补交主管部门的批准书。请直接回复或发照片，收到后马上接着办。
            [3 days pass]
            resident 5-301 (sms)>  批准书拿到了，已经放在服务中心前台
            bot (sms)>             收到，已补充到单号A20261121-0001，同事会接着办理。
            [supervisor approves A20261121-0001 with identity, plan, authority_approval]
            desk>                  DepositMissing
            [supervisor approves A20261121-0001 with identity, plan, authority_approval paid deposit, rubbish_fee]
            bot (sms)>             装修许可申请A20261121-0001已批准。出入凭证：{pass}、{pass}，11月24日（周二）至2月21日（周日）有效，过门岗时请报号码。
            bot (duty, sms)>       A20261121-0001 已批准：5栋301 装修许可，11月24日（周二）至2月21日（周日），凭证2张。
            bot (engineer, sms)>   A20261121-0001 已批准：5栋301 装修许可，11月24日（周二）至2月21日（周日），凭证2张。
            bot (guardhead, sms)>  A20261121-0001 已批准：5栋301 装修许可，11月24日（周二）至2月21日（周日），凭证2张。
            [supervisor approves A20261121-0001 with identity, plan, authority_approval]
            [gate uses]
            gate>                  Through
            [gate uses]
            gate>                  Through
            [1 day passes]
            [engineer suspends A20261121-0001] 阳台违规加建，请拆除
            bot (sms)>             整改通知：装修许可A20261121-0001请立即停工，阳台违规加建，请拆除。出入凭证暂停使用，整改后请直接回复，复查通过即可复工。
            bot (duty, sms)>       A20261121-0001 停工：5栋301 装修许可，阳台违规加建，请拆除。凭证暂停。
            bot (engineer, sms)>   A20261121-0001 停工：5栋301 装修许可，阳台违规加建，请拆除。凭证暂停。
            bot (guardhead, sms)>  A20261121-0001 停工：5栋301 装修许可，阳台违规加建，请拆除。凭证暂停。
            [gate checks]
            gate>                  Suspended
            [gate uses]
            gate>                  Suspended
            resident 5-301 (sms)>  整改好了，请复查
            bot (sms)>             收到，已补充到单号A20261121-0001，同事会接着办理。
            [engineer resumes A20261121-0001]
            bot (sms)>             装修许可A20261121-0001复查通过，可以复工，出入凭证恢复使用。谢谢您的配合。
            bot (duty, sms)>       A20261121-0001 复工：5栋301 装修许可。凭证恢复。
            bot (engineer, sms)>   A20261121-0001 复工：5栋301 装修许可。凭证恢复。
            bot (guardhead, sms)>  A20261121-0001 复工：5栋301 装修许可。凭证恢复。
            [gate uses]
            gate>                  Through
            [manager refuses A20261121-0001] 屡次违规
            bot (sms)>             很抱歉，装修许可A20261121-0001已收回，凭证同时失效：屡次违规。如有疑问，直接回复即可。
            bot (duty, sms)>       A20261121-0001 已收回：5栋301 装修许可。凭证作废。
            bot (engineer, sms)>   A20261121-0001 已收回：5栋301 装修许可。凭证作废。
            bot (guardhead, sms)>  A20261121-0001 已收回：5栋301 装修许可。凭证作废。
            [gate checks]
            gate>                  Revoked
            """);

    [Fact]
    public Task Given_goods_to_be_moved_when_approved_then_the_pass_lets_through_once() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 2-506 (sms)>  开张放行条，今天搬走一张沙发
            bot (sms)>             请问由谁搬运？例如：搬家公司名称或车牌。回复1跳过。
            resident 2-506 (sms)>  跳过
            bot (sms)>             请留意：大件物品搬运请用货梯，请勿堵塞通道。⏎请核对：物品放行条，您登记的房号；物品：一张沙发；搬出日期：11月21日（周六）；需备资料：身份证或委托书。对吗？回复1确认，2修改。
            resident 2-506 (sms)>  1
            bot (sms)>             物品放行条申请已登记，单号A20261121-0001。请把资料拍照发来或送到服务中心：身份证或委托书。审批有结果马上通知您。
            [the same message again]
            [agent approves A20261121-0001 with identity]
            bot (sms)>             物品放行条申请A20261121-0001已批准。出入凭证：{pass}，11月21日（周六）至11月22日（周日）有效，可用1次，过门岗时请报号码。
            bot (guardhead, sms)>  A20261121-0001 已批准：2栋506 物品放行条，11月21日（周六）至11月22日（周日），凭证1张。
            [gate checks]
            gate>                  Valid
            [gate uses]
            gate>                  Through
            [gate uses]
            gate>                  UsedUp
            [2 days pass]
            [gate checks]
            gate>                  Expired
            """);

    [Fact]
    public Task Given_a_form_half_done_when_its_resident_comes_back_a_day_later_then_nothing_is_asked_twice() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident A-1506 (sms)>  我想申請門禁卡，補辦
            bot (sms)>              請問要辦幾張？
            [1 day passes]
            resident A-1506 (sms)>  你好
            bot (sms)>              上次您的申請還沒提交：門禁卡，我們接著辦。⏎請問要辦幾張？
            resident A-1506 (sms)>  兩張
            bot (sms)>              請問舊卡號是多少？不記得可以跳過。回覆1跳過。
            resident A-1506 (sms)>  跳過
            bot (sms)>              請核對：門禁卡，您登記的單位；辦理類型：補辦；張數：2；需備資料：身份證明或授權書。對嗎？回覆1確認，2修改。
            resident A-1506 (sms)>  1
            bot (sms)>              門禁卡申請已登記，單號A20261122-0001。請把資料拍照發來或送到服務中心：身份證明或授權書。審批有結果馬上通知您。
            [agent refuses A20261122-0001] 請業主本人到服務中心辦理
            bot (sms)>              很抱歉，門禁卡申請A20261122-0001沒有獲批：請業主本人到服務中心辦理。如有疑問，直接回覆即可。
            """);

    [Fact]
    public Task Given_an_application_sent_back_when_its_resident_writes_of_something_else_then_that_is_a_matter_of_its_own() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 2-506 (sms)>  开一张居住证明，用于孩子入学
            bot (sms)>             请核对：居住证明，您登记的房号；用途：孩子入学；需备资料：身份证或委托书。对吗？回复1确认，2修改。
            resident 2-506 (sms)>  1
            bot (sms)>             居住证明申请已登记，单号A20261121-0001。请把资料拍照发来或送到服务中心：身份证或委托书。审批有结果马上通知您。
            [agent returns A20261121-0001] 请发身份证照片
            bot (sms)>             居住证明申请A20261121-0001还需补充：请发身份证照片。请直接回复或发照片，收到后马上接着办。
            resident 2-506 (sms)>  好的
            bot (sms)>             好的，请问还有什么可以帮到您？
            resident 2-506 (sms)>  厨房水管漏水，明天上午来
            bot (sms)>             请核对：您登记的房号，厨房水管漏水，11月22日（周日）上午上门。对吗？回复1确认，2修改。
            resident 2-506 (sms)>  2
            bot (sms)>             好的，请问要改哪一项？回复1为内容，2为房号，3为位置，4为时间。
            resident 2-506 (sms)>  算了
            bot (sms)>             好的，已为您取消本次填写。
            resident 2-506 (sms)>  居住证明的身份证放前台了
            bot (sms)>             收到，已补充到单号A20261121-0001，同事会接着办理。
            """);
}
