namespace HelpDesk.Tests.Conversations.Forms;

/// <summary>A message for staff in Cantonese.</summary>
public sealed class SlipInCantonese : FormScripts
{
    protected override string EverythingAtOnce =>
        """
        resident +85262220001 (sms)> 你好，我係煤氣公司嘅馮生，搵張經理，禮拜四朝早九點到十二點會停煤氣檢查喉管
        bot (sms)>                   對不起，讓您久等了。張經理現在正忙，暫時未能與您通話，我可以為您轉告。⏎請核對留言：轉告張經理，禮拜四朝早九點到十二點會停煤氣檢查喉管；來電人：馮生；單位：煤氣公司。對嗎？回覆1確認，2修改。
        resident +85262220001 (sms)> 啱
        bot (sms)>                   已為您轉告張經理，留言單號Q20261123-0001。謝謝您的信任。
        bot (engineer, sms)>         留言 Q20261123-0001：煤氣公司馮生找您，禮拜四朝早九點到十二點會停煤氣檢查喉管。请到工作台查看后回复。
        """;

    protected override string SlotBySlot =>
        """
        resident chat> 黃師傅喺唔喺度
        bot (chat)>    好的，我請服務中心為您轉告黃師傅。⏎請問要轉告什麼內容？
        resident chat> 尋日整嘅水喉又滴水
        bot (chat)>    請問您貴姓？
        resident chat> 我姓區
        bot (chat)>    能告訴我貴公司名稱嗎？住戶請寫房號。 [跳過]
        resident chat> A座1203
        bot (chat)>    請問回電號碼是多少？ [跳過]
        resident chat> 62220002
        bot (chat)>    請核對留言：轉告黃師傅，尋日整嘅水喉又滴水；來電人：區；A座1203；電話62220002。對嗎？ [確認] [修改]
        resident chat> 啱
        bot (chat)>    留言已交服務中心，由同事轉告黃師傅，單號Q20261123-0001。謝謝您的信任。
        """;

    protected override string WrongThenRight =>
        """
        resident chat> 搵會計部
        bot (chat)>    對不起，讓您久等了。會計部現在正忙，暫時未能與您通話，我可以為您轉告。⏎請問要轉告什麼內容？
        resident chat> 管理費單寫錯名
        bot (chat)>    請問您貴姓？
        resident chat> 唔
        bot (chat)>    請問怎樣稱呼您？
        resident chat> 葉太
        bot (chat)>    能告訴我貴公司名稱嗎？住戶請寫房號。 [跳過]
        resident chat> A座0805
        bot (chat)>    請問回電號碼是多少？ [跳過]
        resident chat> 6222
        bot (chat)>    請再寫一次回電號碼。 [跳過]
        resident chat> 62220003
        bot (chat)>    請核對留言：轉告會計部，管理費單寫錯名；來電人：葉太；A座0805；電話62220003。對嗎？ [確認] [修改]
        resident chat> 啱
        bot (chat)>    已為您轉告會計部，留言單號Q20261123-0001。謝謝您的信任。
        """;

    protected override string CorrectedByValue =>
        """
        resident A-1506 (sms)> 搵吳隊長，聽日3點有搬屋車入嚟，唔該開閘
        bot (sms)>             對不起，讓您久等了。吳隊長現在正忙，暫時未能與您通話，我可以為您轉告。⏎請核對留言：轉告吳隊長，聽日3點有搬屋車入嚟；您登記的單位。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 唔係3點，係4點
        bot (sms)>             請核對留言：轉告吳隊長，聽日4點有搬屋車入嚟；您登記的單位。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 啱
        bot (sms)>             已為您轉告吳隊長，留言單號Q20261123-0001。謝謝您的信任。
        bot (guardhead, sms)>  留言 Q20261123-0001：李太找您，聽日4點有搬屋車入嚟。请到工作台查看后回复。
        """;

    protected override string CorrectedByName =>
        """
        resident A-1506 (sms)> 唔該轉告孫主管，我哋想改期睇樓
        bot (sms)>             對不起，讓您久等了。孫主管現在正忙，暫時未能與您通話，我可以為您轉告。⏎請核對留言：轉告孫主管，我哋想改期睇樓；您登記的單位。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 內容唔啱
        bot (sms)>             請問要轉告什麼內容？
        resident A-1506 (sms)> 我哋想下個禮拜先睇樓
        bot (sms)>             請核對留言：轉告孫主管，我哋想下個禮拜先睇樓；您登記的單位。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 1
        bot (sms)>             已為您轉告孫主管，留言單號Q20261123-0001。謝謝您的信任。
        bot (supervisor, sms)> 留言 Q20261123-0001：李太找您，我哋想下個禮拜先睇樓。请到工作台查看后回复。
        """;

    protected override string SideQuestion =>
        """
        resident A-1506 (sms)> 搵張經理
        bot (sms)>             對不起，讓您久等了。張經理現在正忙，暫時未能與您通話，我可以為您轉告。⏎請問要轉告什麼內容？
        resident A-1506 (sms)> 健身室幾點開門？
        bot (sms)>             健身房每天6:30至22:00憑業主卡免費使用；泳池5月至9月9:00至21:00，每次20元；棋牌室9:00至21:30，可預約。⏎請問要轉告什麼內容？
        resident A-1506 (sms)> 冷氣機位幾時批到
        bot (sms)>             請核對留言：轉告張經理，冷氣機位幾時批到；您登記的單位。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 啱
        bot (sms)>             已為您轉告張經理，留言單號Q20261123-0001。謝謝您的信任。
        bot (engineer, sms)>   留言 Q20261123-0001：李太找您，冷氣機位幾時批到。请到工作台查看后回复。
        """;

    protected override string GivenUp =>
        """
        resident A-1506 (sms)> 搵下李工
        bot (sms)>             好的，我請服務中心為您轉告李工。⏎請問要轉告什麼內容？
        resident A-1506 (sms)> 唔使喇
        bot (sms)>             好的，已為您取消本次填寫。
        """;

    protected override string PersonAskedFor =>
        """
        resident A-1506 (sms)> 搵錢主任
        bot (sms)>             對不起，讓您久等了。錢主任現在正忙，暫時未能與您通話，我可以為您轉告。⏎請問要轉告什麼內容？
        resident A-1506 (sms)> 我想同真人講
        bot (sms)>             請稍候，已請同事聯絡您。
        resident A-1506 (sms)> 法團想約佢開會
        bot (sms)>             請核對留言：轉告錢主任，法團想約佢開會；您登記的單位。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 啱
        bot (sms)>             已為您轉告錢主任，留言單號Q20261123-0001。謝謝您的信任。
        bot (manager, sms)>    留言 Q20261123-0001：李太找您，法團想約佢開會。请到工作台查看后回复。
        """;

    protected override string Back =>
        """
        resident chat> 轉工程部
        bot (chat)>    對不起，讓您久等了。工程部現在正忙，暫時未能與您通話，我可以為您轉告。⏎請問要轉告什麼內容？
        resident chat> 想問外牆幾時做完
        bot (chat)>    請問您貴姓？
        resident chat> 何生
        bot (chat)>    能告訴我貴公司名稱嗎？住戶請寫房號。 [跳過]
        resident chat> 上一步
        bot (chat)>    請問您貴姓？
        resident chat> 何太
        bot (chat)>    能告訴我貴公司名稱嗎？住戶請寫房號。 [跳過]
        resident chat> 跳過
        bot (chat)>    請問回電號碼是多少？ [跳過]
        resident chat> 62220004
        bot (chat)>    請核對留言：轉告工程部，想問外牆幾時做完；來電人：何太；電話62220004。對嗎？ [確認] [修改]
        resident chat> 啱
        bot (chat)>    已為您轉告工程部，留言單號Q20261123-0001。謝謝您的信任。
        """;

    protected override string SameMessageTwice =>
        """
        resident +85262220005 (sms)> 我係消防局嘅陳先生，想搵吳隊長，下星期三上午嚟做走火演習
        bot (sms)>                   對不起，讓您久等了。吳隊長現在正忙，暫時未能與您通話，我可以為您轉告。⏎請核對留言：轉告吳隊長，下星期三上午嚟做走火演習；來電人：陳先生；單位：消防局。對嗎？回覆1確認，2修改。
        [the same message again]
        resident +85262220005 (sms)> 啱
        bot (sms)>                   已為您轉告吳隊長，留言單號Q20261123-0001。謝謝您的信任。
        bot (guardhead, sms)>        留言 Q20261123-0001：消防局陳先生找您，下星期三上午嚟做走火演習。请到工作台查看后回复。
        [the same message again]
        """;

    protected override string AfterADayOnAnotherChannel =>
        """
        resident A-1506 (sms)> 搵周師傅
        bot (sms)>             對不起，讓您久等了。周師傅現在正忙，暫時未能與您通話，我可以為您轉告。⏎請問要轉告什麼內容？
        [1 day passes]
        [chat belongs to A-1506]
        resident chat>         個燈制想換做有計時嗰隻
        bot (chat)>            上次您的留言還沒轉告，我們接著辦。⏎請核對留言：轉告周師傅，個燈制想換做有計時嗰隻；A座1506。對嗎？ [確認] [修改]
        resident chat>         確認
        bot (chat)>            已為您轉告周師傅，留言單號Q20261124-0001。謝謝您的信任。
        bot (duty, sms)>       留言 Q20261124-0001：李太找您，個燈制想換做有計時嗰隻。请到工作台查看后回复。
        """;
}
