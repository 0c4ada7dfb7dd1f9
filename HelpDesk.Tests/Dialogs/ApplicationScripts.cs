namespace HelpDesk.Tests.Dialogs;

/// <summary>Applications by the forms of the sample catalogue.</summary>
public sealed class ApplicationScripts
{
    [Fact]
    public void Given_everything_in_one_message_when_applied_for_then_rules_and_read_back_follow_at_once() => Script.Play("""
        [catalogue]
        resident> 我要装修，3栋1202，12月1日开工，施工单位：美家装饰，电话13800001234，5个工人，想铺地砖和改水电，不动承重墙
        bot> 请留意：施工限工作日8:00-12:00、14:00-18:00；未经批准不得拆改承重结构，不得占用公共通道。
        bot> 请核对：装修许可，3栋1202；开工日期：12月1日（周二）；施工单位：美家装饰；施工负责人电话：13800001234；施工人数：5；施工内容：铺地砖和改水电；动承重结构：否；需备资料：身份证或委托书、装修图纸；费用：押金2000元、垃圾清运费300元。对吗？回复1确认，2修改。
        resident> 对
        desk> files Application | 3-1202 | 装修许可
        bot> 装修许可申请已登记，单号A20261121-0001。请把资料拍照发来或送到服务中心：身份证或委托书、装修图纸。办理时请缴：押金2000元、垃圾清运费300元。审批有结果马上通知您。
        """);

    [Fact]
    public void Given_a_load_bearing_wall_when_answered_slot_by_slot_with_wrong_answers_and_corrections_then_the_authoritys_paper_is_asked_for() => Script.Play("""
        [catalogue]
        resident> 我要装修，想敲掉一面承重墙
        bot> 请问您是哪一栋、哪个房号？
        bot> 请问打算哪天开工？
        resident> 5栋301
        bot> 请问打算哪天开工？
        resident> 昨天
        bot> 11月20日（周五）已经过了，请问改到哪一天？
        resident> 下周一
        bot> 请问是哪家施工单位？
        resident> 美家装饰
        bot> 请问施工负责人的电话是多少？
        resident> 啊
        bot> 请写电话号码的数字，例如：13800001234。请问施工负责人的电话是多少？
        resident> 施工单位改成好家装饰
        bot> 请问施工负责人的电话是多少？
        resident> 13800001234
        bot> 请问有几位工人进场？
        resident> 三个
        bot> 请留意：施工限工作日8:00-12:00、14:00-18:00；未经批准不得拆改承重结构，不得占用公共通道。
        bot> 请核对：装修许可，5栋301；开工日期：11月23日（周一）；施工单位：好家装饰；施工负责人电话：13800001234；施工人数：3；施工内容：敲掉一面承重墙；动承重结构：是；需备资料：身份证或委托书、装修图纸、批准书；费用：押金2000元、垃圾清运费300元。对吗？回复1确认，2修改。
        resident> 开工日期改到12月3日
        bot> 请核对：装修许可，5栋301；开工日期：12月3日（周四）；施工单位：好家装饰；施工负责人电话：13800001234；施工人数：3；施工内容：敲掉一面承重墙；动承重结构：是；需备资料：身份证或委托书、装修图纸、批准书；费用：押金2000元、垃圾清运费300元。对吗？回复1确认，2修改。
        resident> 不对
        bot> 好的，请问要改哪一项？回复1为房号，2为开工日期，3为施工单位，4为施工负责人电话，5为施工人数，6为施工内容，7为动承重结构。
        resident> 施工人数
        bot> 请问有几位工人进场？
        resident> 8
        bot> 请核对：装修许可，5栋301；开工日期：12月3日（周四）；施工单位：好家装饰；施工负责人电话：13800001234；施工人数：8；施工内容：敲掉一面承重墙；动承重结构：是；需备资料：身份证或委托书、装修图纸、批准书；费用：押金2000元、垃圾清运费300元。对吗？回复1确认，2修改。
        resident> 施工内容不对
        bot> 请问主要做哪些施工？例如：铺地砖、改水电。
        resident> 拆墙、重铺地面
        bot> 请核对：装修许可，5栋301；开工日期：12月3日（周四）；施工单位：好家装饰；施工负责人电话：13800001234；施工人数：8；施工内容：拆墙、重铺地面；动承重结构：是；需备资料：身份证或委托书、装修图纸、批准书；费用：押金2000元、垃圾清运费300元。对吗？回复1确认，2修改。
        resident> 对
        desk> files Application | 5-301 | 装修许可
        bot> 装修许可申请已登记，单号A20261121-0001。请把资料拍照发来或送到服务中心：身份证或委托书、装修图纸、批准书。办理时请缴：押金2000元、垃圾清运费300元。审批有结果马上通知您。
        """);

    [Fact]
    public void Given_nothing_named_when_applied_for_then_the_catalogue_is_offered_and_a_side_question_is_answered() => Script.Play("""
        [catalogue]
        resident> 我要申请
        bot> 请问要办理哪一项申请？回复1为装修许可，2为物品放行条，3为月保车位，4为场地物品借用，5为超时施工，6为动火作业，7为居住证明，8为门禁卡。
        resident> 2
        bot> 请问您是哪一栋、哪个房号？
        bot> 请问哪天搬出？
        resident> 2栋801
        bot> 请问要搬出哪些物品、各多少件？
        resident> 一张沙发和两台空调
        bot> 请问哪天搬出？
        resident> 明天
        bot> 请问由谁搬运？例如：搬家公司名称或车牌。回复1跳过。
        resident> 跳过
        bot> 请留意：大件物品搬运请用货梯，请勿堵塞通道。
        bot> 请核对：物品放行条，2栋801；物品：一张沙发和两台空调；搬出日期：11月22日（周日）；需备资料：身份证或委托书。对吗？回复1确认，2修改。
        resident> 停车费多少钱？
        bot> 地面月租停车300元，地下月租450元，临时停车首小时5元、之后每小时2元。
        bot> 以上内容对吗？回复1确认，2修改。
        resident> 1
        desk> files Application | 2-801 | 物品放行条
        bot> 物品放行条申请已登记，单号A20261121-0001。请把资料拍照发来或送到服务中心：身份证或委托书。审批有结果马上通知您。
        """);

    [Fact]
    public void Given_words_that_fit_two_forms_when_applied_for_then_both_are_offered_and_one_can_go_back_or_ask_for_a_person() => Script.Play("""
        [catalogue]
        [chat]
        resident> 装修材料要运走，开个放行条
        bot> 请问要办理哪一项申请？ (装修许可) (物品放行条)
        resident> 物品放行条
        bot> 请问您是哪一栋、哪个房号？
        bot> 请问哪天搬出？
        resident> 2栋801
        bot> 请问要搬出哪些物品、各多少件？
        resident> 上一步
        bot> 请问您是哪一栋、哪个房号？
        resident> 2栋802
        bot> 请问要搬出哪些物品、各多少件？
        resident> 转人工
        desk> hands off: ResidentAsked
        bot> 请稍候，已请同事联系您。
        """);

    [Fact]
    public void Given_cantonese_when_applied_for_then_it_is_taken_and_corrected_in_traditional_chinese() => Script.Play("""
        [catalogue]
        resident> 我想申請搬屋放行條，聽日搬走一張梳化同兩個櫃
        bot> 請問您是哪一棟、哪個房號？
        resident> A座1506
        bot> 請問由誰搬運？例如：搬屋公司名稱或車牌。回覆1跳過。
        resident> 陳記搬屋
        bot> 請留意：大件物品請用載貨電梯，請勿阻塞通道。
        bot> 請核對：物品放行條，A座1506；物品：一張梳化同兩個櫃；搬出日期：11月22日（週日）；搬運方：陳記搬屋；需備資料：身份證明或授權書。對嗎？回覆1確認，2修改。
        resident> 唔啱
        bot> 好的，請問要改哪一項？回覆1為房號，2為物品，3為搬出日期，4為搬運方。
        resident> 2
        bot> 請問要搬出哪些物品、各多少件？
        resident> 一張梳化同三個櫃
        bot> 請核對：物品放行條，A座1506；物品：一張梳化同三個櫃；搬出日期：11月22日（週日）；搬運方：陳記搬屋；需備資料：身份證明或授權書。對嗎？回覆1確認，2修改。
        resident> 啱
        desk> files Application | A-1506 | 物品放行條
        bot> 物品放行條申請已登記，單號A20261121-0001。請把資料拍照發來或送到服務中心：身份證明或授權書。審批有結果馬上通知您。
        """);

    [Fact]
    public void Given_english_when_applied_for_then_it_is_taken_slot_by_slot_and_corrected_by_name() => Script.Play("""
        [catalogue]
        resident> I would like to apply for a renovation permit for Block 3 Flat 1202, start on 1 December
        bot> Which contractor does the work?
        resident> Bright Homes Ltd
        bot> What is the contractor's telephone number?
        resident> 91234567
        bot> How many workers will come?
        resident> four
        bot> What work is to be done? For example: floor tiles, wiring.
        resident> new kitchen and floor tiles
        bot> Will any load-bearing wall or structure be touched? Reply 1 for right, 2 for no.
        resident> not sure
        bot> Sorry, I did not catch that; please choose one. Will any load-bearing wall or structure be touched? Reply 1 for right, 2 for no.
        resident> no
        bot> Please note: Work on working days 8-12 and 14-18 only; no load-bearing structure without approval; keep common passages clear.
        bot> Please check: fit-out permit, Block 3 Flat 1202; start: Tue 1 Dec; contractor: Bright Homes Ltd; contractor phone: 91234567; workers: 4; works: new kitchen and floor tiles; load-bearing: no; papers: identity card or letter of authority, plan of the works; to pay: deposit 2000 yuan, rubbish removal fee 300 yuan. Correct? Reply 1 to confirm, 2 to change.
        resident> change the start to 3 December
        bot> Please check: fit-out permit, Block 3 Flat 1202; start: Thu 3 Dec; contractor: Bright Homes Ltd; contractor phone: 91234567; workers: 4; works: new kitchen and floor tiles; load-bearing: no; papers: identity card or letter of authority, plan of the works; to pay: deposit 2000 yuan, rubbish removal fee 300 yuan. Correct? Reply 1 to confirm, 2 to change.
        resident> correct
        desk> files Application | 3-1202 | fit-out permit
        bot> Your application (fit-out permit) is registered as A20261121-0001. Please send photos of these papers or bring them to the service centre: identity card or letter of authority, plan of the works. To be paid there: deposit 2000 yuan, rubbish removal fee 300 yuan. We tell you as soon as it is decided.
        """);

    [Fact]
    public void Given_a_form_half_done_when_its_resident_comes_back_a_day_later_in_the_chat_then_it_goes_on_and_another_can_be_given_up() => Script.Play("""
        [catalogue]
        resident> 我要办月保车位
        bot> 请问您是哪一栋、哪个房号？
        bot> 请问从哪天开始停？
        resident> 地下
        bot> 请问您是哪一栋、哪个房号？
        bot> 请问从哪天开始停？
        resident> 3栋1202
        bot> 请问车牌号是多少？
        resident> 粤B12345
        bot> 请问从哪天开始停？
        [pass 30]
        [chat]
        resident> 你好
        bot> 上次您的申请还没提交：月保车位，我们接着办。
        bot> 请问从哪天开始停？
        resident> 12月1日
        bot> 请核对：月保车位，3栋1202；车位类型：地下；车牌号：粤B12345；开始日期：12月1日（周二）；需备资料：行驶证。对吗？ (确认) (修改)
        resident> 对
        desk> files Application | 3-1202 | 月保车位
        bot> 月保车位申请已登记，单号A20261122-0001。请把资料拍照发来或送到服务中心：行驶证。审批有结果马上通知您。
        resident> 动火申请
        bot> 请问您是哪一栋、哪个房号？
        bot> 请问哪天动火？
        resident> 算了不办了
        bot> 好的，已为您取消本次填写。
        """);

    [Fact]
    public void Given_the_small_forms_when_applied_for_then_each_asks_only_what_was_not_said() => Script.Play("""
        [catalogue]
        resident> 借用推车
        bot> 请问您是哪一栋、哪个房号？
        bot> 请问从哪天借？
        resident> 2栋802
        bot> 请问从哪天借？
        resident> 明天
        bot> 请问哪天归还？
        resident> 后天
        bot> 请核对：场地物品借用，2栋802；借用物品：推车；借用日期：11月22日（周日）；归还日期：11月23日（周一）。对吗？回复1确认，2修改。
        resident> 对
        desk> files Application | 2-802 | 场地物品借用
        bot> 场地物品借用申请已登记，单号A20261121-0001。审批有结果马上通知您。
        resident> 新办门禁卡两张，2栋802
        bot> 请核对：门禁卡，2栋802；办理类型：新办；张数：2；需备资料：身份证或委托书。对吗？回复1确认，2修改。
        resident> 对
        desk> files Application | 2-802 | 门禁卡
        bot> 门禁卡申请已登记，单号A20261121-0002。请把资料拍照发来或送到服务中心：身份证或委托书。审批有结果马上通知您。
        resident> 加班施工，2栋802，明天晚上6点到9点，因为水电没完工
        bot> 请留意：请提前告知上下左右邻居，22:00后不得施工。
        bot> 请核对：超时施工，2栋802；施工时间：11月22日（周日）18:00–21:00；原因：水电没完工。对吗？回复1确认，2修改。
        resident> 对
        desk> files Application | 2-802 | 超时施工
        bot> 超时施工申请已登记，单号A20261121-0003。审批有结果马上通知您。
        """);

    [Fact]
    public void Given_something_the_catalogue_does_not_have_when_applied_for_then_it_is_taken_in_own_words() => Script.Play("""
        [catalogue]
        resident> 我要申请狗证，2栋802
        bot> 请核对：申请狗证，2栋802。对吗？回复1确认，2修改。
        resident> 对
        desk> files Application | 2-802 | 狗证
        bot> 申请已登记，单号A20261121-0001，同事会告诉您需要的资料。
        resident> 我要申请
        bot> 请问要办理哪一项申请？回复1为装修许可，2为物品放行条，3为月保车位，4为场地物品借用，5为超时施工，6为动火作业，7为居住证明，8为门禁卡。
        resident> 嗯哼啊
        bot> 抱歉没有听清，请问是下面哪一项？回复1为装修许可，2为物品放行条，3为月保车位，4为场地物品借用，5为超时施工，6为动火作业，7为居住证明，8为门禁卡。
        resident> 泳池卡
        bot> 请问您是哪一栋、哪个房号？
        """);
}
