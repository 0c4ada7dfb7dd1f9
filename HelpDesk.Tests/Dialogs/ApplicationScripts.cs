namespace HelpDesk.Tests.Dialogs;

/// <summary>Applications by the forms of the sample catalogue.</summary>
public sealed class ApplicationScripts
{
    [Fact]
    public void A1() => Script.Play("""
        [catalogue]
        resident> 我要装修，3栋1202，12月1日开工，施工单位：美家装饰，电话13800001234，5个工人，想铺地砖和改水电，不动承重墙
        resident> 对
        """);

    [Fact]
    public void A2() => Script.Play("""
        [catalogue]
        resident> 我要装修，想敲掉一面承重墙
        resident> 5栋301
        resident> 昨天
        resident> 下周一
        resident> 美家装饰
        resident> 啊
        resident> 13800001234
        resident> 三个
        resident> 施工单位改成好家装饰
        resident> 开工日期改到12月3日
        resident> 不对
        resident> 施工人数
        resident> 8
        resident> 施工内容不对
        resident> 拆墙、重铺地面
        resident> 对
        """);

    [Fact]
    public void A3() => Script.Play("""
        [catalogue]
        resident> 我要申请
        resident> 2
        resident> 2栋801
        resident> 一张沙发和两台空调
        resident> 明天
        resident> 跳过
        resident> 停车费多少钱？
        resident> 1
        """);

    [Fact]
    public void A4() => Script.Play("""
        [catalogue]
        [chat]
        resident> 装修材料要运走，开个放行条
        resident> 物品放行条
        resident> 2栋801
        resident> 上一步
        resident> 2栋802
        resident> 后天
        resident> 转人工
        """);

    [Fact]
    public void A5() => Script.Play("""
        [catalogue]
        resident> 我想申請搬屋放行條，聽日搬走一張梳化同兩個櫃
        resident> A座1506
        resident> 陳記搬屋
        resident> 唔啱
        resident> 2
        resident> 一張梳化同三個櫃
        resident> 啱
        """);

    [Fact]
    public void A6() => Script.Play("""
        [catalogue]
        resident> I would like to apply for a renovation permit for Block 3 Flat 1202, start on 1 December
        resident> Bright Homes Ltd
        resident> 91234567
        resident> four
        resident> new kitchen and floor tiles
        resident> not sure
        resident> no
        resident> change the start to 3 December
        resident> correct
        """);

    [Fact]
    public void A7() => Script.Play("""
        [catalogue]
        resident> 我要办月保车位
        resident> 地下
        resident> 3栋1202
        resident> 粤B12345
        [pass 30]
        [chat]
        resident> 你好
        resident> 12月1日
        resident> 对
        resident> 动火申请
        resident> 算了不办了
        """);

    [Fact]
    public void A8() => Script.Play("""
        [catalogue]
        resident> 借用推车
        resident> 2栋802
        resident> 明天到后天
        resident> 对
        resident> 补办门禁卡两张，2栋802
        resident> 对
        resident> 开一张居住证明，用于孩子入学，2栋802
        resident> 对
        resident> 加班施工，2栋802，明天晚上6点到9点，因为水电没完工
        resident> 对
        """);

    [Fact]
    public void A9() => Script.Play("""
        [catalogue]
        resident> 我要申请狗证，2栋802
        resident> 对
        resident> 我要申请
        resident> 嗯哼啊
        resident> 泳池卡
        """);
}
