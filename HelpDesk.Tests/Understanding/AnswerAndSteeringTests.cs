using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Tests.Understanding;

public sealed class AnswerAndSteeringTests
{
    [Theory]
    [InlineData("对", Answer.Yes)]
    [InlineData("是的", Answer.Yes)]
    [InlineData("没错", Answer.Yes)]
    [InlineData("係呀", Answer.Yes)]
    [InlineData("啱", Answer.Yes)]
    [InlineData("冇錯", Answer.Yes)]
    [InlineData("OK", Answer.Yes)]
    [InlineData("👌", Answer.Yes)]
    [InlineData("yes please", Answer.Yes)]
    [InlineData("sure", Answer.Yes)]
    [InlineData("好的，谢谢", Answer.Yes)]
    [InlineData("不对", Answer.No)]
    [InlineData("不是", Answer.No)]
    [InlineData("不用了", Answer.No)]
    [InlineData("唔係", Answer.No)]
    [InlineData("唔使", Answer.No)]
    [InlineData("nope", Answer.No)]
    [InlineData("no", Answer.No)]
    public void Given_a_yes_or_no_when_heard_then_it_is_an_answer(string text, Answer answer) => Assert.Equal(answer, Say.It(text).Answer);

    [Theory]
    [InlineData("对面楼漏水")]
    [InlineData("对不起")]
    [InlineData("好吵啊")]
    [InlineData("no water in my flat")]
    [InlineData("是不是停水了")]
    [InlineData("不急")]
    [InlineData("1")]
    public void Given_words_that_only_look_like_one_when_heard_then_there_is_no_answer(string text) => Assert.Null(Say.It(text).Answer);

    [Fact]
    public void Given_a_yes_with_a_correction_when_heard_then_both_are_kept()
    {
        var heard = Say.It("对，不过时间改到后天");

        Assert.Equal(Answer.Yes, heard.Answer);
        Assert.True(heard.Corrects);
        Assert.Equal([FieldName.Time], heard.FieldsNamed);
        Assert.Equal(new DateOnly(2026, 11, 23), heard.When?.StartOn);
    }

    [Theory]
    [InlineData("地址错了", FieldName.Unit)]
    [InlineData("改成下午四点", FieldName.Time)]
    [InlineData("不是厨房，是卫生间", FieldName.Place)]
    [InlineData("电话写错了", FieldName.Phone)]
    public void Given_a_correction_when_heard_then_the_field_is_named(string text, FieldName field)
    {
        var heard = Say.It(text);

        Assert.True(heard.Corrects);
        Assert.Contains(field, heard.FieldsNamed);
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("２", 2)]
    [InlineData("三", 3)]
    [InlineData("第二个", 2)]
    [InlineData("选1", 1)]
    [InlineData("option 2", 2)]
    [InlineData("1202", null)]
    [InlineData("三栋", null)]
    public void Given_a_bare_number_when_heard_then_it_is_a_choice(string text, int? choice) => Assert.Equal(choice, Say.It(text).Choice);

    [Theory]
    [InlineData("上一步", Control.Back)]
    [InlineData("返回", Control.Back)]
    [InlineData("重新开始", Control.StartOver)]
    [InlineData("start over", Control.StartOver)]
    [InlineData("跳过", Control.Skip)]
    [InlineData("skip", Control.Skip)]
    [InlineData("帮助", Control.Help)]
    [InlineData("English please", Control.SwitchLanguage)]
    public void Given_a_steering_word_when_heard_then_it_steers(string text, Control control) => Assert.Equal(control, Say.It(text).Control);

    [Theory]
    [InlineData("转英文", Language.En)]
    [InlineData("讲中文", Language.ZhHans)]
    [InlineData("繁體", Language.ZhHant)]
    public void Given_a_language_when_asked_for_then_it_is_named(string text, Language language) => Assert.Equal(language, Say.It(text).LanguageWanted);

    [Theory]
    [InlineData("厨房水管漏水", SpokenLanguage.ZhHans)]
    [InlineData("廚房水管漏水", SpokenLanguage.ZhHant)]
    [InlineData("廚房條水喉漏水呀", SpokenLanguage.Yue)]
    [InlineData("the tap is leaking", SpokenLanguage.En)]
    [InlineData("kitchen水管leak了", SpokenLanguage.Mixed)]
    [InlineData("123", SpokenLanguage.Unknown)]
    public void Given_a_sentence_when_heard_then_its_language_is_told(string text, SpokenLanguage spoken) => Assert.Equal(spoken, Say.It(text).Spoken);

    [Theory]
    [InlineData("我姓王", "王")]
    [InlineData("我是王女士", "王女士")]
    [InlineData("My name is Peter Chan", "Peter Chan")]
    public void Given_a_name_when_heard_then_it_is_kept_as_written(string text, string name) => Assert.Equal(name, Say.It(text).Slots.Name);

    [Theory]
    [InlineData("电话13912345678", "13912345678")]
    [InlineData("139-1234-5678", "13912345678")]
    [InlineData("phone +852 9123 4567", "+85291234567")]
    public void Given_a_telephone_when_heard_then_it_is_digits(string text, string phone) => Assert.Equal(phone, Say.It(text).Slots.Phone);
}
