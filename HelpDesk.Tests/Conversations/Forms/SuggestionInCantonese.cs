namespace HelpDesk.Tests.Conversations.Forms;

/// <summary>A suggestion in Cantonese.</summary>
public sealed class SuggestionInCantonese : FormScripts
{
    protected override string EverythingAtOnce =>
        """
        resident A-1506 (sms)> 建議喺大堂放部自動販賣機，夜晚買水方便啲
        bot (sms)>             謝謝您的建議。記錄如下：建議喺大堂放部自動販賣機，夜晚買水方便啲（您登記的單位）。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 啱
        bot (sms)>             建議已登記，單號S20261123-0001，同事會於11月24日（週二）12:00前答覆您，謝謝您的支持。
        """;

    protected override string SlotBySlot =>
        """
        resident +85261116666 (sms)> 我有個提議
        bot (sms)>                   謝謝您的建議，請說一下具體內容。
        resident +85261116666 (sms)> 泳池旁邊加返個沖身花灑
        bot (sms)>                   方便的話，請問您貴姓？⏎謝謝您的建議。記錄如下：泳池旁邊加返個沖身花灑。對嗎？回覆1確認，2修改。
        resident +85261116666 (sms)> 我係余小姐
        bot (sms)>                   謝謝您的建議。記錄如下：泳池旁邊加返個沖身花灑；聯絡人：余小姐。對嗎？回覆1確認，2修改。
        resident +85261116666 (sms)> 冇錯
        bot (sms)>                   建議已登記，單號S20261123-0001，同事會於11月24日（週二）12:00前答覆您，謝謝您的支持。
        """;

    protected override string WrongThenRight =>
        """
        resident A-1506 (sms)> 想俾啲意見
        bot (sms)>             謝謝您的建議，請說一下具體內容。
        resident A-1506 (sms)> 聽日下晝
        bot (sms)>             抱歉沒有聽清，請再說一下具體情況。
        resident A-1506 (sms)> 垃圾房要加多個抽氣扇
        bot (sms)>             謝謝您的建議。記錄如下：垃圾房要加多個抽氣扇（您登記的單位）。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 啱
        bot (sms)>             建議已登記，單號S20261123-0001，同事會於11月24日（週二）12:00前答覆您，謝謝您的支持。
        """;

    protected override string CorrectedByValue =>
        """
        resident A-1506 (sms)> 建議3樓平台加多幾盞燈
        bot (sms)>             謝謝您的建議。記錄如下：建議3樓平台加多幾盞燈（您登記的單位）。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 唔係3樓，係5樓
        bot (sms)>             謝謝您的建議。記錄如下：建議5樓平台加多幾盞燈（您登記的單位）。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 得
        bot (sms)>             建議已登記，單號S20261123-0001，同事會於11月24日（週二）12:00前答覆您，謝謝您的支持。
        """;

    protected override string CorrectedByName =>
        """
        resident A-1506 (sms)> 建議會所週末開遲啲
        bot (sms)>             謝謝您的建議。記錄如下：建議會所週末開遲啲（您登記的單位）。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 內容錯咗
        bot (sms)>             謝謝您的建議，請說一下具體內容。
        resident A-1506 (sms)> 會所週末開到夜晚十一點
        bot (sms)>             謝謝您的建議。記錄如下：會所週末開到夜晚十一點（您登記的單位）。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 1
        bot (sms)>             建議已登記，單號S20261123-0001，同事會於11月24日（週二）12:00前答覆您，謝謝您的支持。
        """;

    protected override string SideQuestion =>
        """
        resident A-1506 (sms)> 建議加裝電動車充電位
        bot (sms)>             謝謝您的建議。記錄如下：建議加裝電動車充電位（您登記的單位）。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 管理費幾錢一呎？
        bot (sms)>             物業費每平方米每月2.8元，按月收，每月10日前交。可在前台刷卡、掃碼，也可委託銀行代扣。⏎以上內容對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 啱
        bot (sms)>             建議已登記，單號S20261123-0001，同事會於11月24日（週二）12:00前答覆您，謝謝您的支持。
        """;

    protected override string GivenUp =>
        """
        resident A-1506 (sms)> 建議每層放一個廚餘桶
        bot (sms)>             謝謝您的建議。記錄如下：建議每層放一個廚餘桶（您登記的單位）。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 唔搞喇
        bot (sms)>             好的，已為您取消本次填寫。
        """;

    protected override string PersonAskedFor =>
        """
        resident chat> 建議屋苑巴士加密班次
        bot (chat)>    方便的話，請再留下稱呼和聯絡電話，好與您聯絡。⏎謝謝您的建議。記錄如下：建議屋苑巴士加密班次。對嗎？ [確認] [修改]
        resident chat> 我想同人傾
        bot (chat)>    請稍候，已請同事聯絡您。
        resident chat> 姓莫，61234321
        bot (chat)>    謝謝您的建議。記錄如下：建議屋苑巴士加密班次；聯絡人：莫；電話61234321。對嗎？ [確認] [修改]
        resident chat> 好
        bot (chat)>    建議已登記，單號S20261123-0001，同事會於11月24日（週二）12:00前答覆您，謝謝您的支持。
        """;

    protected override string Back =>
        """
        resident A-1506 (sms)> 不如喺天台整個花園
        bot (sms)>             謝謝您的建議。記錄如下：不如喺天台整個花園（您登記的單位）。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 返轉頭
        bot (sms)>             謝謝您的建議，請說一下具體內容。
        resident A-1506 (sms)> 喺平台整個細細個嘅花園
        bot (sms)>             謝謝您的建議。記錄如下：喺平台整個細細個嘅花園（您登記的單位）。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 啱
        bot (sms)>             建議已登記，單號S20261123-0001，同事會於11月24日（週二）12:00前答覆您，謝謝您的支持。
        """;

    protected override string SameMessageTwice =>
        """
        resident A-1506 (sms)> 建議管理處出多啲通告用繁體字
        bot (sms)>             謝謝您的建議。記錄如下：建議管理處出多啲通告用繁體字（您登記的單位）。對嗎？回覆1確認，2修改。
        [the same message again]
        resident A-1506 (sms)> 係
        bot (sms)>             建議已登記，單號S20261123-0001，客戶服務部會於11月24日（週二）12:00前答覆您，謝謝您的支持。
        [the same message again]
        """;

    protected override string AfterADayOnAnotherChannel =>
        """
        resident A-1506 (sms)> 建議裝修工人用返貨𨋢
        bot (sms)>             謝謝您的建議。記錄如下：建議裝修工人用返貨𨋢（您登記的單位）。對嗎？回覆1確認，2修改。
        [1 day passes]
        [chat belongs to A-1506]
        resident chat>         早晨
        bot (chat)>            上次您的建議還沒提交：建議裝修工人用返貨𨋢，我們接著辦。⏎謝謝您的建議。記錄如下：建議裝修工人用返貨𨋢（A座1506）。對嗎？ [確認] [修改]
        resident chat>         啱
        bot (chat)>            建議已登記，單號S20261124-0001，同事會於11月25日（週三）12:00前答覆您，謝謝您的支持。
        """;
}
