using HelpDesk.Bot.Catalogue;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Questions;

namespace HelpDesk.Tests.Dialogs;

public sealed class FaqTests
{
    private static readonly Estate Mainland = CatalogueFile.ReadPreset(CatalogueFile.Mainland).Estate;
    private static readonly Estate HongKong = CatalogueFile.ReadPreset(CatalogueFile.HongKong).Estate;

    [Theory]
    [InlineData("请问物业费怎么交？", "物业费")]
    [InlineData("你们几点上班", "办公时间")]
    [InlineData("周末服务中心几点开门", "办公时间")]
    [InlineData("修水管要钱吗，维修怎么收费", "维修收费")]
    [InlineData("停车一个月多少钱", "停车收费")]
    [InlineData("朋友开车来，访客怎么停车", "访客与访客停车")]
    [InlineData("旧家具扔哪里，怎么扔", "垃圾分类")]
    [InlineData("小区能不能养狗", "养宠物")]
    [InlineData("我的快递放哪里了", "快递")]
    [InlineData("停水要停到几点", "停水停电")]
    [InlineData("门禁卡丢了怎么补办", "钥匙和门禁卡")]
    [InlineData("游泳池什么时候开放", "会所与健身房")]
    [InlineData("搬屋要點做手續", "搬家")]
    [InlineData("養狗得唔得", "养宠物")]
    [InlineData("What does parking cost by the month?", "停车收费")]
    [InlineData("Are pets allowed here?", "养宠物")]
    [InlineData("where do I collect parcels", "快递")]
    [InlineData("月亮是圆的吗", "")]
    [InlineData("小区可以养鸡吗", "")]
    [InlineData("請問租客搬入要交咩文件", "")]
    [InlineData("What is the meaning of life?", "")]
    public void Given_the_sample_when_a_question_is_asked_then_its_entry_is_found(string question, string title)
    {
        var hits = Faq.Hits(Mainland, question);

        Assert.Equal(title, string.Join(' ', hits.Select(hit => Faq.TitleOf(hit, Language.ZhHans))));
    }

    [Theory]
    [InlineData("管理費點交呀", "管理費")]
    [InlineData("泊車幾錢一個月", "泊車收費")]
    [InlineData("星期日可唔可以裝修，幾點可以鑽牆", "裝修時間")]
    [InlineData("大型垃圾點掉", "垃圾同回收")]
    [InlineData("健身室幾點開", "會所設施")]
    [InlineData("幾時有返水", "停水停電")]
    [InlineData("lost access card, what now", "門匙同住戶證")]
    public void Given_the_hong_kong_sample_when_a_question_is_asked_then_its_entry_is_found(string question, string title)
    {
        var hits = Faq.Hits(HongKong, question);

        Assert.Equal(title, string.Join(' ', hits.Select(hit => Faq.TitleOf(hit, Language.ZhHant))));
    }

    [Theory]
    [InlineData(CatalogueFile.Mainland)]
    [InlineData(CatalogueFile.HongKong)]
    public void Given_a_sample_when_its_answers_are_counted_then_every_entry_is_found_by_its_own_words(string preset)
    {
        var estate = preset == CatalogueFile.Mainland ? Mainland : HongKong;

        Assert.True(estate.Faq.Count >= 12, $"{estate.Faq.Count} entries");
        foreach (var entry in estate.Faq)
        {
            Assert.All(entry.Words, word => Assert.Equal((word, entry.Words[0]), (word, Assert.Single(Faq.Hits(estate, word)).Words[0])));
        }
    }
}
