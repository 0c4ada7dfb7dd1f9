using System.Globalization;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Tests.Understanding;

/// <summary>What the reader finds in Chinese, simplified, traditional and Cantonese. Now is Saturday, 21 November 2026, 10:00.</summary>
public sealed class ChineseTimesTests
{
    private static readonly DateTime Now = new(2026, 11, 21, 10, 0, 0);

    [Theory]
    [InlineData("今天", "2026-11-21")]
    [InlineData("聽日得唔得", "2026-11-22")]
    [InlineData("后日先得闲", "2026-11-23")]
    [InlineData("大后天", "2026-11-24")]
    [InlineData("琴日漏咗一晚", "2026-11-20")]
    [InlineData("尋日", "2026-11-20")]
    [InlineData("大前天", "2026-11-18")]
    [InlineData("下个星期三", "2026-11-25")]
    [InlineData("下下周五", "2026-12-04")]
    [InlineData("上周三", "2026-11-11")]
    [InlineData("呢个礼拜日", "2026-11-22")]
    [InlineData("25号星期三", "2026-10-25|2026-11-25")]
    [InlineData("12月1号", "2025-12-01|2026-12-01")]
    [InlineData("明年五月二号", "2027-05-02")]
    [InlineData("下个月6号", "2026-12-06")]
    [InlineData("去年本月十日", "2025-11-10")]
    [InlineData("二零二七年一月三日", "2027-01-03")]
    [InlineData("2027.3.1", "2027-03-01")]
    [InlineData("12/25", "2025-12-25|2026-12-25")]
    [InlineData("25/12下午前", "..2025-12-25 12:00|..2026-12-25 12:00")]
    [InlineData("31/12/2026", "2026-12-31")]
    [InlineData("三天后", "2026-11-24")]
    [InlineData("过两天再来", "2026-11-23")]
    [InlineData("两个礼拜前", "2026-11-07")]
    [InlineData("三个工作日后", "2026-11-25")]
    [InlineData("十一月的第四个星期四", "2026-11-26")]
    public void Given_a_day_when_read_then_it_is_that_day(string text, string readings) => Assert.Equal(readings, ReadingsOf(Only(text)));

    [Theory]
    [InlineData("元旦", "2026-01-01|2027-01-01")]
    [InlineData("春节", "2026-02-17|2027-02-06")]
    [InlineData("年三十晚", "2026-02-16|2027-02-05")]
    [InlineData("大年初三", "2026-02-19|2027-02-08")]
    [InlineData("年廿八", "2026-02-15|2027-02-04")]
    [InlineData("清明", "2026-04-05|2027-04-05")]
    [InlineData("端午節", "2026-06-19|2027-06-09")]
    [InlineData("中秋", "2026-09-25|2027-09-15")]
    [InlineData("明年国庆", "2027-10-01")]
    [InlineData("重阳", "2026-10-18|2027-10-08")]
    [InlineData("冬至", "2025-12-21|2026-12-22")]
    [InlineData("圣诞节", "2025-12-25|2026-12-25")]
    [InlineData("五一放假", "2026-05-01..2026-05-06|2027-05-01..2027-05-06")]
    [InlineData("农历八月十五", "2026-09-25|2027-09-15")]
    [InlineData("腊月廿三", "2026-02-10|2027-01-30")]
    [InlineData("农历2025年六月初一", "2025-06-25")]
    [InlineData("农历2028年七月初七", "2028-08-26")]
    public void Given_a_holiday_when_read_then_the_moon_is_reckoned_too(string text, string readings) => Assert.Equal(readings, ReadingsOf(Only(text)));

    [Theory]
    [InlineData("三点半", "03:30|15:30")]
    [InlineData("下午3点15", "15:15")]
    [InlineData("下晝三點三", "15:15")]
    [InlineData("三點九", "03:45|15:45")]
    [InlineData("差五分九点", "08:55|20:55")]
    [InlineData("朝头早八点正", "08:00")]
    [InlineData("晚上19:30", "19:30")]
    [InlineData("中午十二点半", "12:30")]
    [InlineData("半夜两点", "02:00")]
    [InlineData("晚八点", "20:00")]
    [InlineData("大概十点钟左右", "10:00|22:00")]
    [InlineData("3pm有人", "15:00")]
    [InlineData("8:00 a.m.来", "08:00")]
    [InlineData("20点", "20:00")]
    [InlineData("明天一点半", "2026-11-22 01:30|2026-11-22 13:30")]
    [InlineData("明天3pm", "2026-11-22 15:00")]
    [InlineData("今晚12点", "2026-11-22 00:00")]
    [InlineData("三天后的下午三点", "2026-11-24 15:00")]
    [InlineData("半小时后", "2026-11-21 10:30")]
    [InlineData("两个半小时后", "2026-11-21 12:30")]
    [InlineData("個半鐘後", "2026-11-21 11:30")]
    [InlineData("十分钟前", "2026-11-21 09:50")]
    public void Given_a_time_of_day_when_read_then_morning_stands_before_afternoon(string text, string readings) => Assert.Equal(readings, ReadingsOf(Only(text)));

    [Theory]
    [InlineData("18:30之前", "..18:30")]
    [InlineData("十點後", "10:00..|22:00..")]
    [InlineData("今晚8点前", "..2026-11-21 20:00")]
    [InlineData("周五前", "..2026-11-20|..2026-11-27")]
    [InlineData("最晚后天", "..2026-11-23")]
    [InlineData("春节前", "..2026-02-17|..2027-02-06")]
    [InlineData("从明天起", "2026-11-22..")]
    [InlineData("月底前", "..2026-12-01")]
    [InlineData("下午2-4点", "14:00..16:00")]
    [InlineData("两三点", "02:00..03:00|14:00..15:00")]
    [InlineData("9点到下午5点", "09:00..17:00")]
    [InlineData("晚上十点到两点", "22:00..02:00")]
    [InlineData("星期二下午2點半至4點", "2026-11-17 14:30..2026-11-17 16:00|2026-11-24 14:30..2026-11-24 16:00")]
    [InlineData("周一至五", "2026-11-16..2026-11-20|2026-11-23..2026-11-27")]
    [InlineData("12月1日-3日", "2025-12-01..2025-12-03|2026-12-01..2026-12-03")]
    [InlineData("12-15号", "2026-11-12..2026-11-15|2026-12-12..2026-12-15")]
    [InlineData("周末", "2026-11-21..2026-11-23")]
    [InlineData("下周", "2026-11-23..2026-11-30")]
    [InlineData("这两天", "2026-11-21..2026-11-23")]
    [InlineData("未来三天", "2026-11-22..2026-11-25")]
    [InlineData("三天内", "2026-11-21..2026-11-24")]
    [InlineData("下个月中旬", "2026-12-11..2026-12-21")]
    [InlineData("今年的最后两周", "2026-12-21..2027-01-04")]
    [InlineData("第一季度", "2026-01-01..2026-04-01")]
    [InlineData("上午", "08:00..12:00")]
    [InlineData("听晚", "2026-11-22 16:00..2026-11-22 20:00")]
    [InlineData("三点和五点之间", "03:00..05:00|15:00..17:00")]
    public void Given_a_stretch_or_one_bound_when_read_then_the_open_side_stays_open(string text, string readings) => Assert.Equal(readings, ReadingsOf(Only(text)));

    [Theory]
    [InlineData("每周一早上", "Set")]
    [InlineData("逢星期三", "Set")]
    [InlineData("隔天", "Set")]
    [InlineData("每晚十点到早上六点", "Set")]
    [InlineData("每月15号", "Set")]
    [InlineData("漏了两个半小时", "Duration")]
    [InlineData("已经三天了", "Duration")]
    [InlineData("一年半", "Duration")]
    [InlineData("11月31日", "Date")]
    public void Given_what_names_no_single_time_when_read_then_it_has_no_reading(string text, string kind)
    {
        var mention = Only(text);

        Assert.Equal(kind, mention.Kind.ToString());
        Assert.Empty(mention.Readings);
    }

    [Theory]
    [InlineData("一点点漏")]
    [InlineData("一点小问题")]
    [InlineData("有点漏水，早一点来")]
    [InlineData("三点水")]
    [InlineData("我有三点意见")]
    [InlineData("管子裂了三点五米")]
    [InlineData("《明日之后》")]
    [InlineData("今日头条")]
    [InlineData("星期五餐厅")]
    [InlineData("12栋三楼")]
    [InlineData("3-1202")]
    [InlineData("21/1/604")]
    [InlineData("2-1-302")]
    [InlineData("三栋二单元幺二零二")]
    [InlineData("R20261121-0007")]
    [InlineData("13800138000")]
    [InlineData("早上好，我要报修")]
    [InlineData("周先生")]
    [InlineData("有一天")]
    [InlineData("前台在后门")]
    [InlineData("天花板")]
    public void Given_what_only_looks_like_a_time_when_read_then_there_is_none(string text) => Assert.Empty(Find(text));

    [Theory]
    [InlineData("tmr下午", "2026-11-22 12:00..2026-11-22 16:00")]
    [InlineData("Friday下午三点", "2026-11-20 15:00|2026-11-27 15:00")]
    [InlineData("听日after 3pm", "2026-11-22 15:00..")]
    public void Given_both_languages_in_one_time_when_read_then_it_is_one(string text, string readings) => Assert.Equal(readings, ReadingsOf(Only(text)));

    private static List<TimeMention> Find(string text) => TimeReader.Read(Normaliser.Fold(text), Now);

    private static TimeMention Only(string text) => Assert.Single(Find(text));

    private static string ReadingsOf(TimeMention mention) => string.Join('|', mention.Readings.Select(reading => Written(mention.Kind, reading)));

    private static string Written(TimeKind kind, TimeReading reading)
    {
        var format = kind switch
        {
            TimeKind.Date or TimeKind.DateRange => "yyyy-MM-dd",
            TimeKind.Time or TimeKind.TimeRange => "HH:mm",
            _ => "yyyy-MM-dd HH:mm",
        };
        var from = reading.From?.ToString(format, CultureInfo.InvariantCulture) ?? "";
        var to = reading.To?.ToString(format, CultureInfo.InvariantCulture) ?? "";
        return kind is TimeKind.Date or TimeKind.Time or TimeKind.DateTime ? from : $"{from}..{to}";
    }
}
