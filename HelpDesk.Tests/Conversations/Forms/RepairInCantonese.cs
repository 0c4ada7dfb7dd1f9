namespace HelpDesk.Tests.Conversations.Forms;

/// <summary>Repairs as residents write them in Cantonese.</summary>
public sealed class RepairInCantonese : FormScripts
{
    protected override string EverythingAtOnce => """
        resident A-1506 (sms)> 唔該，我屋企個電熱水爐壞咗冇熱水，聽日下晝三點後有人喺屋企
        bot (sms)>             請核對：您登記的單位，屋企熱水爐壞咗冇熱水，11月24日（週二）15:00後上門。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 啱
        bot (sms)>             已登記，單號R20261123-0001。已為您約在11月24日（週二）15:00後上門。謝謝您的信任，有變化我們會告訴您。
        """;

    protected override string SlotBySlot => """
        resident +85261112222 (sms)> 想報修
        bot (sms)>                   請問什麼壞了？例如：廚房水管漏水。
        resident +85261112222 (sms)> 廁所個渠塞咗
        bot (sms)>                   請問您是哪一棟、哪個房號？⏎請問什麼時候方便上門？例如：明天下午三點後。
        resident +85261112222 (sms)> A座
        bot (sms)>                   請問是A座的哪個房號？
        resident +85261112222 (sms)> 1207
        bot (sms)>                   請問什麼時候方便上門？例如：明天下午三點後。
        resident +85261112222 (sms)> 星期四朝早
        bot (sms)>                   請核對：A座1207，廁所渠塞咗，11月26日（週四）上午上門。對嗎？回覆1確認，2修改。
        resident +85261112222 (sms)> 冇錯
        bot (sms)>                   已登記，單號R20261123-0001。已為您約在11月26日（週四）上午上門。謝謝您的信任，有變化我們會告訴您。
        """;

    protected override string WrongThenRight => """
        resident A-1506 (sms)> 廚房盞燈唔著
        bot (sms)>             請問什麼時候方便上門？例如：明天下午三點後。
        resident A-1506 (sms)> 琴日
        bot (sms)>             11月22日（週日）已經過了，請問改到什麼時候方便？
        resident A-1506 (sms)> 唔係，聽晚七點
        bot (sms)>             請核對：您登記的單位，廚房燈唔著，11月24日（週二）19:00上門。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 係
        bot (sms)>             已登記，單號R20261123-0001。已為您約在11月24日（週二）19:00上門。謝謝您的信任，有變化我們會告訴您。
        """;

    protected override string CorrectedByValue => """
        resident A-1506 (sms)> 窗邊漏水入嚟，聽日朝早嚟睇下
        bot (sms)>             請核對：您登記的單位，窗邊漏水，11月24日（週二）上午上門。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 改後日啦，要下晝先得
        bot (sms)>             請核對：您登記的單位，窗邊漏水，11月25日（週三）下午上門。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 得
        bot (sms)>             已登記，單號R20261123-0001。已為您約在11月25日（週三）下午上門。謝謝您的信任，有變化我們會告訴您。
        """;

    protected override string CorrectedByName => """
        resident A-1506 (sms)> 露台隻門閂唔到，今日下晝嚟整
        bot (sms)>             請核對：您登記的單位，露台門閂唔到，11月23日（週一）下午上門。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 時間唔啱
        bot (sms)>             請問什麼時候方便上門？例如：明天下午三點後。
        resident A-1506 (sms)> 星期六十點半
        bot (sms)>             請核對：您登記的單位，露台門閂唔到，11月28日（週六）10:30上門。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 好呀
        bot (sms)>             已登記，單號R20261123-0001。已為您約在11月28日（週六）10:30上門。謝謝您的信任，有變化我們會告訴您。
        """;

    protected override string SideQuestion => """
        resident A-1506 (sms)> 冷氣滴水
        bot (sms)>             請問什麼時候方便上門？例如：明天下午三點後。
        resident A-1506 (sms)> 想問下維修點收費？
        bot (sms)>             公共部位和保養期內免費；室內維修按價目表收人工和材料費，先報價，您同意後才動工。⏎請問什麼時候方便上門？
        resident A-1506 (sms)> 幾時都得
        bot (sms)>             請核對：您登記的單位，冷氣滴水，隨時上門。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> ok
        bot (sms)>             已登記，單號R20261123-0001。謝謝您的信任，有變化我們會告訴您。
        """;

    protected override string GivenUp => """
        resident A-1506 (sms)> 對講機冇聲
        bot (sms)>             請問什麼時候方便上門？例如：明天下午三點後。
        resident A-1506 (sms)> 唔使喇，又好返喇
        bot (sms)>             好的，已為您取消本次填寫。
        resident A-1506 (sms)> 唔該晒
        bot (sms)>             不客氣，謝謝您的信任。還有需要請隨時告訴我們。
        """;

    protected override string PersonAskedFor => """
        resident A-1506 (sms)> 洗衣機去水位漏水
        bot (sms)>             請問什麼時候方便上門？例如：明天下午三點後。
        resident A-1506 (sms)> 我想搵真人講
        bot (sms)>             請稍候，已請同事聯絡您。
        resident A-1506 (sms)> 聽日下晝兩點
        bot (sms)>             請核對：您登記的單位，去水位漏水，11月24日（週二）14:00上門。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 啱
        bot (sms)>             已登記，單號R20261123-0001。已為您約在11月24日（週二）14:00上門。謝謝您的信任，有變化我們會告訴您。
        """;

    protected override string Back => """
        resident +85261112222 (sms)> 水壓好細，沖唔到涼
        bot (sms)>                   請問您是哪一棟、哪個房號？⏎請問什麼時候方便上門？例如：明天下午三點後。
        resident +85261112222 (sms)> A座1005
        bot (sms)>                   請問什麼時候方便上門？例如：明天下午三點後。
        resident +85261112222 (sms)> 返轉頭
        bot (sms)>                   請問您是哪一棟、哪個房號？
        resident +85261112222 (sms)> A座1006
        bot (sms)>                   請問什麼時候方便上門？例如：明天下午三點後。
        resident +85261112222 (sms)> 今晚八點後
        bot (sms)>                   請核對：A座1006，水壓好細，11月23日（週一）20:00後上門。對嗎？回覆1確認，2修改。
        resident +85261112222 (sms)> 係呀
        bot (sms)>                   已登記，單號R20261123-0001。已為您約在11月23日（週一）20:00後上門。謝謝您的信任，有變化我們會告訴您。
        """;

    // A lamp of the corridor needs nobody at home.
    protected override string SameMessageTwice => """
        resident A-1506 (sms)> A座15樓走廊盞燈閃下閃下
        bot (sms)>             請核對：您登記的單位，15樓走廊燈閃下閃下。對嗎？回覆1確認，2修改。
        [the same message again]
        resident A-1506 (sms)> 係
        bot (sms)>             已登記，單號R20261123-0001。謝謝您的信任，有變化我們會告訴您。
        [the same message again]
        resident A-1506 (sms)> 張單點樣呀
        bot (sms)>             R20261123-0001（燈閃下閃下）：正在處理。
        """;

    protected override string AfterADayOnAnotherChannel => """
        [chat belongs to A-1506]
        resident A-1506 (sms)> 主人房道門鎖唔到
        bot (sms)>             請問什麼時候方便上門？例如：明天下午三點後。
        [1 day passes]
        resident chat>         返咗嚟喇
        bot (chat)>            上次您的報修還沒提交：門鎖唔到，我們接著辦。⏎請問什麼時候方便上門？例如：明天下午三點後。
        resident chat>         聽朝九點
        bot (chat)>            請核對：A座1506，主人房門鎖唔到，11月25日（週三）09:00上門。對嗎？ [確認] [修改]
        resident chat>         係
        bot (chat)>            已登記，單號R20261124-0001。已為您約在11月25日（週三）09:00上門。謝謝您的信任，有變化我們會告訴您。
        """;
}
