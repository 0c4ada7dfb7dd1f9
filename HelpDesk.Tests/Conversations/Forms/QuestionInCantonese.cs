namespace HelpDesk.Tests.Conversations.Forms;

/// <summary>A question that nobody answered in advance in Cantonese.</summary>
public sealed class QuestionInCantonese : FormScripts
{
    protected override string EverythingAtOnce =>
        """
        resident A-1506 (sms)> 想問下外傭可唔可以用會所泳池？
        bot (sms)>             我請同事答覆您：想問下外傭可唔可以用會所泳池（您登記的單位）。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 啱
        bot (sms)>             已記下，單號Q20261123-0001，同事會於11月24日（週二）12:00前答覆您。
        """;

    protected override string SlotBySlot =>
        """
        resident +85261117777 (sms)> 我想問啲嘢
        bot (sms)>                   請問您想了解什麼？
        resident +85261117777 (sms)> 屋苑有冇寄存行李服務
        bot (sms)>                   方便的話，請問您貴姓？⏎我請同事答覆您：屋苑有冇寄存行李服務。對嗎？回覆1確認，2修改。
        resident +85261117777 (sms)> 我姓鄺
        bot (sms)>                   我請同事答覆您：屋苑有冇寄存行李服務；聯絡人：鄺。對嗎？回覆1確認，2修改。
        resident +85261117777 (sms)> 係
        bot (sms)>                   已記下，單號Q20261123-0001，同事會於11月24日（週二）12:00前答覆您。
        """;

    protected override string WrongThenRight =>
        """
        resident A-1506 (sms)> 有嘢想請教
        bot (sms)>             請問您想了解什麼？
        resident A-1506 (sms)> 哦
        bot (sms)>             抱歉沒有聽清，請再說一下具體情況。
        resident A-1506 (sms)> 綠植可唔可以擺出走廊
        bot (sms)>             我請同事答覆您：綠植可唔可以擺出走廊（您登記的單位）。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 啱
        bot (sms)>             已記下，單號Q20261123-0001，同事會於11月24日（週二）12:00前答覆您。
        """;

    protected override string CorrectedByValue =>
        """
        resident A-1506 (sms)> 請問2座樓下個花園幾時翻新？
        bot (sms)>             我請同事答覆您：請問2座樓下個花園幾時翻新（您登記的單位）。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 唔係2座，係A座
        bot (sms)>             我請同事答覆您：請問A座樓下個花園幾時翻新（您登記的單位）。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 啱
        bot (sms)>             已記下，單號Q20261123-0001，同事會於11月24日（週二）12:00前答覆您。
        """;

    protected override string CorrectedByName =>
        """
        resident A-1506 (sms)> 請問法團幾時開大會？
        bot (sms)>             我請同事答覆您：請問法團幾時開大會（您登記的單位）。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 唔啱，問題寫錯咗
        bot (sms)>             請問您想了解什麼？
        resident A-1506 (sms)> 法團大會喺邊度開
        bot (sms)>             我請同事答覆您：法團大會喺邊度開（您登記的單位）。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 1
        bot (sms)>             已記下，單號Q20261123-0001，同事會於11月24日（週二）12:00前答覆您。
        """;

    protected override string SideQuestion =>
        """
        resident A-1506 (sms)> 請問可唔可以喺露台裝燒烤爐？
        bot (sms)>             我請同事答覆您：請問可唔可以喺露台裝燒烤爐（您登記的單位）。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 會所幾點開門？
        bot (sms)>             健身房每天6:30至22:00憑業主卡免費使用；泳池5月至9月9:00至21:00，每次20元；棋牌室9:00至21:30，可預約。⏎以上內容對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 啱
        bot (sms)>             已記下，單號Q20261123-0001，同事會於11月24日（週二）12:00前答覆您。
        """;

    protected override string GivenUp =>
        """
        resident A-1506 (sms)> 請問舊冷氣機點處理？
        bot (sms)>             我請同事答覆您：請問舊冷氣機點處理（您登記的單位）。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 唔使喇唔該
        bot (sms)>             好的，已為您取消本次填寫。
        """;

    protected override string PersonAskedFor =>
        """
        resident chat> 請問租客可唔可以用自己個名裝寬頻？
        bot (chat)>    方便的話，請再留下稱呼和聯絡電話，好與您聯絡。⏎我請同事答覆您：請問租客可唔可以用自己個名裝寬頻。對嗎？ [確認] [修改]
        resident chat> 搵人同我講得唔得
        bot (chat)>    請稍候，已請同事聯絡您。
        resident chat> 我姓麥
        bot (chat)>    我請同事答覆您：請問租客可唔可以用自己個名裝寬頻；聯絡人：麥。對嗎？ [確認] [修改]
        resident chat> 確認
        bot (chat)>    已記下，單號Q20261123-0001，同事會於11月24日（週二）12:00前答覆您。
        """;

    protected override string Back =>
        """
        resident A-1506 (sms)> 請問有冇得喺屋苑影婚紗相？
        bot (sms)>             我請同事答覆您：請問有冇得喺屋苑影婚紗相（您登記的單位）。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 返回
        bot (sms)>             請問您想了解什麼？
        resident A-1506 (sms)> 喺花園影婚紗相要唔要申請
        bot (sms)>             我請同事答覆您：喺花園影婚紗相要唔要申請（您登記的單位）。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 啱
        bot (sms)>             已記下，單號Q20261123-0001，同事會於11月24日（週二）12:00前答覆您。
        """;

    protected override string SameMessageTwice =>
        """
        resident A-1506 (sms)> 訪客泊車點收費？
        bot (sms)>             訪客請在東門崗亭登記，報樓棟房號，由您在門禁對講確認。訪客車停地面臨停位，當日最高收30元。⏎幫到您了嗎？回覆1幫到了，2沒有。
        [the same message again]
        resident A-1506 (sms)> 冇
        bot (sms)>             我請同事答覆您：訪客泊車點收費（您登記的單位）。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 1
        bot (sms)>             已記下，單號Q20261123-0001，保安部會於11月24日（週二）12:00前答覆您。
        [the same message again]
        """;

    protected override string AfterADayOnAnotherChannel =>
        """
        resident A-1506 (sms)> 請問今年聖誕會唔會有活動？
        bot (sms)>             我請同事答覆您：請問今年聖誕會唔會有活動（您登記的單位）。對嗎？回覆1確認，2修改。
        [1 day passes]
        [chat belongs to A-1506]
        resident chat>         仲喺度嗎
        bot (chat)>            上次您的諮詢還沒提交：請問今年聖誕會唔會有活動，我們接著辦。⏎我請同事答覆您：請問今年聖誕會唔會有活動（A座1506）。對嗎？ [確認] [修改]
        resident chat>         確認
        bot (chat)>            已記下，單號Q20261124-0001，同事會於11月25日（週三）12:00前答覆您。
        """;
}
