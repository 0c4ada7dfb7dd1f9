namespace HelpDesk.Tests.Conversations;

/// <summary>Fit-out from the permit to the deposit.</summary>
public sealed class WorksConversations
{
    [Fact]
    public Task Given_a_fit_out_when_it_goes_its_whole_way_then_the_deposit_goes_back_after_the_completion_check_and_not_before() =>
        Script.PlaysAsync("2026-11-23 10:05", """
            resident 5-301 (sms)>  5栋301我要装修，想敲掉一面承重墙，今天开工，施工单位：美家装饰，负责人电话13800001234，工人2名
            bot (sms)>             请留意：施工限工作日8:00-12:00、14:00-18:00；未经批准不得拆改承重结构，不得占用公共通道。⏎请核对：装修许可，5栋301；开工日期：11月23日（周一）；施工单位：美家装饰；施工负责人电话：13800001234；施工人数：2；施工内容：敲掉一面承重墙；动承重结构：是；需备资料：身份证或委托书、装修图纸、批准书；费用：押金2000元、垃圾清运费300元。对吗？回复1确认，2修改。
            resident 5-301 (sms)>  1
            bot (sms)>             装修许可申请已登记，单号A20261123-0001。请把资料拍照发来或送到服务中心：身份证或委托书、装修图纸、批准书。办理时请缴：押金2000元、垃圾清运费300元。审批有结果马上通知您。
            [supervisor receives A20261123-0001 with identity, plan paid deposit, rubbish_fee]
            [manager approves A20261123-0001] 主任同意
            desk>                  MandatoryPaperMissing
            [manager refunds A20261123-0001]
            desk>                  CompletionCheckMissing
            [guard checks A20261123-0001]
            desk>                  WrongState
            [supervisor approves A20261123-0001 with identity, plan, authority_approval]
            bot (sms)>             装修许可申请A20261123-0001已批准。出入凭证：{pass}、{pass}，11月23日（周一）至2月20日（周六）有效，过门岗时请报号码。
            bot (duty, sms)>       A20261123-0001 已批准：5栋301 装修许可，11月23日（周一）至2月20日（周六），凭证2张。
            bot (engineer, sms)>   A20261123-0001 已批准：5栋301 装修许可，11月23日（周一）至2月20日（周六），凭证2张。
            bot (guardhead, sms)>  A20261123-0001 已批准：5栋301 装修许可，11月23日（周一）至2月20日（周六），凭证2张。
            [gate uses]
            gate>                  Through
            [guard checks A20261123-0001]
            [1 day passes]
            [guard finds A20261123-0001] 阳台违规加建
            [guard suspends A20261123-0001] 阳台违规加建
            desk>                  NotApprover
            [engineer suspends A20261123-0001] 阳台违规加建，请拆除
            bot (sms)>             整改通知：装修许可A20261123-0001请立即停工，阳台违规加建，请拆除。出入凭证暂停使用，整改后请直接回复，复查通过即可复工。
            bot (duty, sms)>       A20261123-0001 停工：5栋301 装修许可，阳台违规加建，请拆除。凭证暂停。
            bot (engineer, sms)>   A20261123-0001 停工：5栋301 装修许可，阳台违规加建，请拆除。凭证暂停。
            bot (guardhead, sms)>  A20261123-0001 停工：5栋301 装修许可，阳台违规加建，请拆除。凭证暂停。
            [gate uses]
            gate>                  Suspended
            [guard checks A20261123-0001]
            desk>                  WrongState
            resident 5-301 (sms)>  撤销申请A20261123-0001
            bot (sms)>             A20261123-0001的施工已获批准，要通过竣工检查才能结束，不能直接撤销。
            resident 5-301 (sms)>  加建拆掉了，装修完了，请来验收
            bot (sms)>             收到，已补充到单号A20261123-0001，同事会接着办理。
            [engineer passes A20261123-0001]
            desk>                  WrongState
            [engineer resumes A20261123-0001]
            bot (sms)>             装修许可A20261123-0001复查通过，可以复工，出入凭证恢复使用。谢谢您的配合。
            bot (duty, sms)>       A20261123-0001 复工：5栋301 装修许可。凭证恢复。
            bot (engineer, sms)>   A20261123-0001 复工：5栋301 装修许可。凭证恢复。
            bot (guardhead, sms)>  A20261123-0001 复工：5栋301 装修许可。凭证恢复。
            [1 day passes]
            resident 5-301 (sms)>  装修完了，请来验收
            bot (sms)>             收到，装修许可A20261123-0001的竣工检查已记下，同事最迟下一个工作日中午前与您约时间。
            [admin refunds A20261123-0001]
            desk>                  CompletionCheckMissing
            [agent passes A20261123-0001]
            desk>                  NotApprover
            [engineer fails A20261123-0001] 楼道垃圾没有清走
            bot (sms)>             装修许可A20261123-0001竣工检查还没有通过：楼道垃圾没有清走。整改后请回复“请来验收”，我们再来检查。
            [manager closes A20261123-0001]
            desk>                  CompletionCheckMissing
            resident 5-301 (sms)>  请来验收
            bot (sms)>             收到，装修许可A20261123-0001的竣工检查已记下，同事最迟下一个工作日中午前与您约时间。
            [engineer passes A20261123-0001]
            bot (sms)>             装修许可A20261123-0001竣工检查通过，出入凭证即日失效。押金2000元可以退还，请凭收据到服务中心办理。感谢您的配合。
            bot (duty, sms)>       A20261123-0001 竣工检查通过：5栋301 装修许可。凭证作废。
            bot (engineer, sms)>   A20261123-0001 竣工检查通过：5栋301 装修许可。凭证作废。
            bot (guardhead, sms)>  A20261123-0001 竣工检查通过：5栋301 装修许可。凭证作废。
            [engineer passes A20261123-0001]
            [gate uses]
            gate>                  Revoked
            [agent closes A20261123-0001]
            desk>                  DepositNotSettled
            [supervisor refunds A20261123-0001 less 3000] 墙面修补
            desk>                  BadAmount
            [supervisor refunds A20261123-0001 less 300]
            desk>                  TextMissing
            [supervisor refunds A20261123-0001 less 300] 电梯间墙面修补
            bot (sms)>             装修许可A20261123-0001的押金已退还1700元，扣除300元（电梯间墙面修补）。感谢您的配合。
            [manager refunds A20261123-0001]
            desk>                  DepositRefunded
            [agent closes A20261123-0001]
            bot (sms)>             A20261123-0001已办结，谢谢您的信任。
            """);

    [Fact]
    public Task Given_nothing_under_way_when_a_check_is_asked_for_then_no_new_application_is_begun() =>
        Script.PlaysAsync("2026-11-23 10:05", """
            resident 2-506 (sms)>  装修完了，请来验收
            bot (sms)>             这里没有查到您正在进行的施工许可。请回复单号，或回复“人工”转同事。
            resident A-1506 (sms)> 裝修搞掂喇，麻煩嚟驗收
            bot (sms)>             這裡沒有查到您正在進行的工程許可。請回覆單號，或回覆「人工」轉同事。
            """);
}
