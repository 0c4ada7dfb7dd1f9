namespace HelpDesk.Tests.Conversations.Forms;

/// <summary>A complaint in Cantonese.</summary>
public sealed class ComplaintInCantonese : FormScripts
{
    protected override string EverythingAtOnce =>
        """
        resident +85261118888 (sms)> 我想投訴，我住A座1203，尋晚十一點樓上裝修仲喺度鑽牆，嘈到瞓唔到，要求你哋即刻制止，我姓梁
        bot (sms)>                   感謝您告訴我們，非常抱歉給您添麻煩了。⏎按《噪聲污染防治法》，夜間一般指22時至翌日6時，家庭活動應控制音量，我們會上門勸止。⏎請核對：A座1203，尋晚十一點樓上裝修仲喺度鑽牆，嘈到瞓唔到；訴求：要求你哋即刻制止；聯絡人：梁。對嗎？回覆1確認，2修改。
        resident +85261118888 (sms)> 啱呀
        bot (sms)>                   已登記，單號C20261123-0001。負責人會先與您聯絡，2天內辦結，結果由同事致電告訴您。
        """;

    protected override string SlotBySlot =>
        """
        resident A-1506 (sms)> 我要投訴
        bot (sms)>             感謝您告訴我們，非常抱歉給您添麻煩了。⏎請問具體是什麼情況？
        resident A-1506 (sms)> 有人喺後樓梯食煙，成陣煙味
        bot (sms)>             請問您希望我們怎樣處理？回覆1跳過。
        resident A-1506 (sms)> 貼告示同埋叫保安巡多啲
        bot (sms)>             請核對：您登記的單位，有人喺後樓梯食煙，成陣煙味；訴求：貼告示同埋叫保安巡多啲。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 1
        bot (sms)>             已登記，單號C20261123-0001。負責人會先與您聯絡，2天內辦結，結果由同事致電告訴您。
        """;

    protected override string WrongThenRight =>
        """
        resident chat> 有架車阻住我個車位
        bot (chat)>    感謝您告訴我們，非常抱歉給您添麻煩了。⏎請問具體在什麼位置？例如：3座地下門口。⏎請問您是哪一棟、哪個房號？⏎請問您希望我們怎樣處理？ [跳過]
        resident chat> ？？
        bot (chat)>    請問在哪一層、哪個位置？ [跳過]
        resident chat> 地庫二樓近升降機
        bot (chat)>    請問您是哪一棟、哪個房號？⏎請問您希望我們怎樣處理？
        resident chat> 我唔記得
        bot (chat)>    請問您希望我們怎樣處理？ [跳過]
        resident chat> A座0805
        bot (chat)>    方便的話，請再留下稱呼和聯絡電話，好把結果告訴您。⏎請核對：A座0805，地庫二樓近升降機，有架車阻住我個車位。對嗎？ [確認] [修改]
        resident chat> 鎖車啦
        bot (chat)>    請核對：A座0805，地庫二樓近升降機，有架車阻住我個車位；訴求：鎖車啦。對嗎？ [確認] [修改]
        resident chat> 我姓黎，電話61239876
        bot (chat)>    請核對：A座0805，地庫二樓近升降機，有架車阻住我個車位；訴求：鎖車啦；聯絡人：黎；電話61239876。對嗎？ [確認] [修改]
        resident chat> 確認
        bot (chat)>    已登記，單號C20261123-0001。負責人會先與您聯絡，2天內辦結，結果由同事致電告訴您。
        """;

    protected override string CorrectedByValue =>
        """
        resident A-1506 (sms)> 清潔阿姐成日唔執垃圾，喺13樓垃圾房
        bot (sms)>             感謝您告訴我們，非常抱歉給您添麻煩了。⏎請問您希望我們怎樣處理？回覆1跳過。
        resident A-1506 (sms)> 每日要執兩次
        bot (sms)>             請核對：您登記的單位，清潔阿姐成日唔執垃圾，喺13樓垃圾房；訴求：每日要執兩次。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 唔係13樓，係15樓
        bot (sms)>             請核對：您登記的單位，清潔阿姐成日唔執垃圾，喺15樓垃圾房；訴求：每日要執兩次。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 係呀
        bot (sms)>             已登記，單號C20261123-0001，屬重要投訴：1小時內轉部門負責人，3天內辦結，結果由同事致電告訴您，內容會為您保密。
        bot (supervisor, sms)> 重要投诉 C20261123-0001：清潔阿姐成日唔執垃圾，喺15樓垃圾房。请在11:20前查看并办理，注意保密。
        """;

    protected override string CorrectedByName =>
        """
        resident A-1506 (sms)> 隔籬隻狗晚晚吠到天光
        bot (sms)>             感謝您告訴我們，非常抱歉給您添麻煩了。⏎按《動物防疫法》，攜犬出戶應佩戴犬牌、繫犬繩，我們會上門提醒。⏎請問您希望我們怎樣處理？回覆1跳過。
        resident A-1506 (sms)> 唔該幫手出封信
        bot (sms)>             請核對：您登記的單位，隔籬隻狗晚晚吠到天光；訴求：唔該幫手出封信。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 時間唔啱
        bot (sms)>             請問是什麼時候的事？回覆1為現在正在發生，2跳過。
        resident A-1506 (sms)> 朝早五點
        bot (sms)>             請核對：您登記的單位，隔籬隻狗朝早五點吠到天光；訴求：唔該幫手出封信。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 啱晒
        bot (sms)>             已登記，單號C20261123-0001，屬重要投訴：1小時內轉部門負責人，3天內辦結，結果由同事致電告訴您，內容會為您保密。
        bot (guardhead, sms)>  重要投诉 C20261123-0001：隔籬隻狗朝早五點吠到天光。请在11:20前查看并办理，注意保密。
        """;

    protected override string SideQuestion =>
        """
        resident A-1506 (sms)> 看更瞓覺，大堂成晚冇人當更
        bot (sms)>             感謝您告訴我們，非常抱歉給您添麻煩了。⏎請問您希望我們怎樣處理？回覆1跳過。
        resident A-1506 (sms)> 泊車月租幾多錢呀？
        bot (sms)>             地面月租停車300元，地下月租450元，臨時停車首小時5元、之後每小時2元。⏎請問您希望我們怎樣處理？回覆1跳過。
        resident A-1506 (sms)> 換人
        bot (sms)>             請核對：您登記的單位，看更瞓覺，大堂成晚冇人當更；訴求：換人。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 1
        bot (sms)>             已登記，單號C20261123-0001，屬重要投訴：1小時內轉部門負責人，3天內辦結，結果由同事致電告訴您，內容會為您保密。
        bot (guardhead, sms)>  重要投诉 C20261123-0001：看更瞓覺，大堂成晚冇人當更。请在11:20前查看并办理，注意保密。
        """;

    protected override string GivenUp =>
        """
        resident A-1506 (sms)> 樓上啲冷氣機滴水落我個窗台，好煩
        bot (sms)>             感謝您告訴我們，非常抱歉給您添麻煩了。⏎請問您希望我們怎樣處理？回覆1跳過。
        resident A-1506 (sms)> 算啦，費事喇
        bot (sms)>             好的，已為您取消本次填寫。
        """;

    protected override string PersonAskedFor =>
        """
        resident A-1506 (sms)> 管理費無啦啦加咗，收費唔合理
        bot (sms)>             感謝您告訴我們，非常抱歉給您添麻煩了。⏎請問您希望我們怎樣處理？回覆1跳過。
        resident A-1506 (sms)> 我想搵真人傾
        bot (sms)>             請稍候，已請同事聯絡您。
        resident A-1506 (sms)> 解釋返清楚點計
        bot (sms)>             請核對：您登記的單位，管理費無啦啦加咗，收費唔合理；訴求：解釋返清楚點計。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 啱
        bot (sms)>             已登記，單號C20261123-0001，屬重要投訴：1小時內轉部門負責人，3天內辦結，結果由同事致電告訴您，內容會為您保密。
        bot (supervisor, sms)> 重要投诉 C20261123-0001：管理費無啦啦加咗，收費唔合理。请在11:20前查看并办理，注意保密。
        """;

    protected override string Back =>
        """
        resident A-1506 (sms)> 隔籬屋日日開卡拉OK，嘈到我返唔到工
        bot (sms)>             感謝您告訴我們，非常抱歉給您添麻煩了。⏎按《噪聲污染防治法》，夜間一般指22時至翌日6時，家庭活動應控制音量，我們會上門勸止。⏎請問您希望我們怎樣處理？回覆1跳過。
        resident A-1506 (sms)> 上一步
        bot (sms)>             請問是什麼時候的事？回覆1為現在正在發生，2跳過。
        resident A-1506 (sms)> 尋晚八點到十二點
        bot (sms)>             請問您希望我們怎樣處理？回覆1跳過。
        resident A-1506 (sms)> 叫佢哋十點後收聲
        bot (sms)>             請核對：您登記的單位，隔籬屋尋晚八點到十二點開卡拉OK，嘈到我返唔到工；訴求：叫佢哋十點後收聲。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 1
        bot (sms)>             已登記，單號C20261123-0001，屬重要投訴：1小時內轉部門負責人，3天內辦結，結果由同事致電告訴您，內容會為您保密。
        bot (supervisor, sms)> 重要投诉 C20261123-0001：隔籬屋尋晚八點到十二點開卡拉OK，嘈到我返唔到工。请在11:20前查看并办理，注意保密。
        """;

    protected override string SameMessageTwice =>
        """
        resident A-1506 (sms)> 保安唔畀我阿媽入嚟，仲好冇禮貌
        bot (sms)>             感謝您告訴我們，非常抱歉給您添麻煩了。⏎請問您希望我們怎樣處理？⏎請問是什麼時候的事？回覆1跳過。
        [the same message again]
        resident A-1506 (sms)> 今日下晝三點
        bot (sms)>             請問您希望我們怎樣處理？回覆1跳過。
        resident A-1506 (sms)> 要道歉
        bot (sms)>             請核對：您登記的單位，保安唔畀我阿媽入嚟，仲好冇禮貌；發生時間：今日下晝三點；訴求：要道歉。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 1
        bot (sms)>             已登記，單號C20261123-0001，屬重要投訴：1小時內轉部門負責人，3天內辦結，結果由同事致電告訴您，內容會為您保密。
        bot (guardhead, sms)>  重要投诉 C20261123-0001：保安唔畀我阿媽入嚟，仲好冇禮貌。请在11:20前查看并办理，注意保密。
        [the same message again]
        """;

    protected override string AfterADayOnAnotherChannel =>
        """
        resident A-1506 (sms)> 天台俾人僭建咗間屋仔
        bot (sms)>             感謝您告訴我們，非常抱歉給您添麻煩了。⏎按《住宅室內裝飾裝修管理辦法》，擅自變動建築主體和承重結構屬禁止行為，我們會馬上核查。⏎請問您希望我們怎樣處理？回覆1跳過。
        [1 day passes]
        [chat belongs to A-1506]
        resident chat>         你好
        bot (chat)>            上次您的投訴還沒提交：天台俾人僭建咗間屋仔，我們接著辦。⏎請問您希望我們怎樣處理？ [跳過]
        resident chat>         拆咗佢
        bot (chat)>            請核對：A座1506，天台俾人僭建咗間屋仔；訴求：拆咗佢。對嗎？ [確認] [修改]
        resident chat>         確認
        bot (chat)>            已登記，單號C20261124-0001，屬重要投訴：1小時內轉部門負責人，3天內辦結，結果由同事致電告訴您，內容會為您保密。
        bot (engineer, sms)>   重要投诉 C20261124-0001：天台俾人僭建咗間屋仔。请在11:20前查看并办理，注意保密。
        """;
}
