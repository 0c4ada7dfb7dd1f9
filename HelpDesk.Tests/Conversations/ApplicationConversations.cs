namespace HelpDesk.Tests.Conversations;

/// <summary>Applications from the first word to the gate.</summary>
public sealed class ApplicationConversations
{
    [Fact]
    public Task Given_a_fit_out_that_touches_a_load_bearing_wall_when_applied_for_then_no_permit_without_the_authoritys_paper_and_passes_follow_it() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 5-301 (sms)>  我要装修，想敲掉一面承重墙
            resident 5-301 (sms)>  5栋301
            resident 5-301 (sms)>  今天
            resident 5-301 (sms)>  美家装饰
            resident 5-301 (sms)>  13800001234
            resident 5-301 (sms)>  2
            resident 5-301 (sms)>  1
            [agent approves A20261121-0001 with identity, plan]
            [manager approves A20261121-0001 with identity, plan] 主任同意
            [supervisor returns A20261121-0001 with identity, plan] 请补交主管部门的批准书
            [3 days pass]
            resident 5-301 (sms)>  批准书拿到了，已经放在服务中心前台
            [supervisor approves A20261121-0001 with identity, plan, authority_approval]
            [supervisor approves A20261121-0001 with identity, plan, authority_approval]
            [gate uses]
            [gate uses]
            [1 day passes]
            [engineer suspends A20261121-0001] 阳台违规加建，请拆除
            [gate checks]
            [gate uses]
            resident 5-301 (sms)>  已经拆掉了，请来看看
            [engineer resumes A20261121-0001]
            [gate uses]
            [manager refuses A20261121-0001] 屡次违规
            [gate checks]
            """);

    [Fact]
    public Task Given_goods_to_be_moved_when_approved_then_the_pass_lets_through_once() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 2-506 (sms)>  开张放行条，今天搬走一张沙发
            resident 2-506 (sms)>  跳过
            resident 2-506 (sms)>  1
            [the same message again]
            [agent approves A20261121-0001 with identity]
            [gate checks]
            [gate uses]
            [gate uses]
            [2 days pass]
            [gate checks]
            """);

    [Fact]
    public Task Given_a_form_begun_by_sms_when_its_resident_goes_on_elsewhere_a_day_later_then_nothing_is_asked_twice() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident A-1506 (sms)>  我想申請門禁卡，補辦
            [1 day passes]
            resident A-1506 (sms)>  你好
            resident A-1506 (sms)>  兩張
            resident A-1506 (sms)>  跳過
            resident A-1506 (sms)>  1
            [agent refuses A20261122-0001] 請業主本人到服務中心辦理
            """);

    [Fact]
    public Task Given_an_application_sent_back_when_its_resident_writes_of_something_else_then_that_is_a_matter_of_its_own() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident 2-506 (sms)>  开一张居住证明，用于孩子入学
            resident 2-506 (sms)>  1
            [agent returns A20261121-0001] 请发身份证照片
            resident 2-506 (sms)>  好的
            resident 2-506 (sms)>  厨房水管漏水，明天上午来
            resident 2-506 (sms)>  2
            resident 2-506 (sms)>  算了
            resident 2-506 (sms)>  居住证明的身份证放前台了
            """);
}
