namespace HelpDesk.Tests.Conversations.Forms;

/// <summary>Passes, parking, cards and letters, applied for in Cantonese.</summary>
public sealed class ApplicationInCantonese : FormScripts
{
    protected override string EverythingAtOnce => """
        resident A-1506 (sms)> 唔該想開張放行條，聽日搬走一張梳化同兩個衣櫃，搬屋公司係順風
        bot (sms)>             請留意：大件物品請用載貨電梯，請勿阻塞通道。⏎請核對：物品放行條，您登記的單位；物品：一張梳化同兩個衣櫃；搬出日期：11月24日（週二）；搬運方：順風；需備資料：身份證明或授權書。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 啱
        bot (sms)>             物品放行條申請已登記，單號A20261123-0001。請把資料拍照發來或送到服務中心：身份證明或授權書。審批有結果馬上通知您。
        """;

    protected override string SlotBySlot => """
        resident +85261112222 (sms)> 想租個月租車位
        bot (sms)>                   請問您是哪一棟、哪個房號？⏎請問由哪天開始停泊？
        resident +85261112222 (sms)> A座1103
        bot (sms)>                   請問要地面還是地庫車位？回覆1為露天，2為地庫。
        resident +85261112222 (sms)> 地庫
        bot (sms)>                   請問車牌號碼是多少？
        resident +85261112222 (sms)> 粵B12345
        bot (sms)>                   請問由哪天開始停泊？
        resident +85261112222 (sms)> 下個月一號
        bot (sms)>                   請核對：月租車位，A座1103；車位類型：地庫；車牌：粵B12345；開始日期：12月1日（週二）；需備資料：車輛登記文件。對嗎？回覆1確認，2修改。
        resident +85261112222 (sms)> 係
        bot (sms)>                   月租車位申請已登記，單號A20261123-0001。請把資料拍照發來或送到服務中心：車輛登記文件。審批有結果馬上通知您。
        """;

    protected override string WrongThenRight => """
        resident A-1506 (sms)> 開張放行條，搬走一部雪櫃
        bot (sms)>             請問哪天搬出？
        resident A-1506 (sms)> 琴日
        bot (sms)>             11月22日（週日）已經過了，請問改到哪一天？
        resident A-1506 (sms)> 聽日朝早
        bot (sms)>             請問由誰搬運？例如：搬屋公司名稱或車牌。回覆1跳過。
        resident A-1506 (sms)> 跳過
        bot (sms)>             請留意：大件物品請用載貨電梯，請勿阻塞通道。⏎請核對：物品放行條，您登記的單位；物品：一部雪櫃；搬出日期：11月24日（週二）上午；需備資料：身份證明或授權書。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 係
        bot (sms)>             物品放行條申請已登記，單號A20261123-0001。請把資料拍照發來或送到服務中心：身份證明或授權書。審批有結果馬上通知您。
        """;

    protected override string CorrectedByValue => """
        resident A-1506 (sms)> 申請月租車位，地庫，車牌號碼粵B12345，下星期一開始
        bot (sms)>             請核對：月租車位，您登記的單位；車位類型：地庫；車牌：粵B12345；開始日期：11月30日（週一）；需備資料：車輛登記文件。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 都係露天
        bot (sms)>             請核對：月租車位，您登記的單位；車位類型：露天；車牌：粵B12345；開始日期：11月30日（週一）；需備資料：車輛登記文件。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 車牌係粵B88888
        bot (sms)>             請核對：月租車位，您登記的單位；車位類型：露天；車牌：粵B88888；開始日期：11月30日（週一）；需備資料：車輛登記文件。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 係
        bot (sms)>             月租車位申請已登記，單號A20261123-0001。請把資料拍照發來或送到服務中心：車輛登記文件。審批有結果馬上通知您。
        """;

    protected override string CorrectedByName => """
        resident A-1506 (sms)> 開張放行條，聽日搬走一張梳化，搬屋公司係順風
        bot (sms)>             請留意：大件物品請用載貨電梯，請勿阻塞通道。⏎請核對：物品放行條，您登記的單位；物品：一張梳化；搬出日期：11月24日（週二）；搬運方：順風；需備資料：身份證明或授權書。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 物品唔啱
        bot (sms)>             請問要搬出哪些物品、各多少件？
        resident A-1506 (sms)> 兩張梳化同一張床
        bot (sms)>             請核對：物品放行條，您登記的單位；物品：兩張梳化同一張床；搬出日期：11月24日（週二）；搬運方：順風；需備資料：身份證明或授權書。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 係
        bot (sms)>             物品放行條申請已登記，單號A20261123-0001。請把資料拍照發來或送到服務中心：身份證明或授權書。審批有結果馬上通知您。
        """;

    protected override string SideQuestion => """
        resident A-1506 (sms)> 想申請月租車位
        bot (sms)>             請問要地面還是地庫車位？回覆1為露天，2為地庫。
        resident A-1506 (sms)> 泊車費幾多錢？
        bot (sms)>             地面月租停車300元，地下月租450元，臨時停車首小時5元、之後每小時2元。⏎請問要地面還是地庫車位？回覆1為露天，2為地庫。
        resident A-1506 (sms)> 地庫
        bot (sms)>             請問車牌號碼是多少？
        resident A-1506 (sms)> 粵B12345
        bot (sms)>             請問由哪天開始停泊？
        resident A-1506 (sms)> 聽日
        bot (sms)>             請核對：月租車位，您登記的單位；車位類型：地庫；車牌：粵B12345；開始日期：11月24日（週二）；需備資料：車輛登記文件。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 係
        bot (sms)>             月租車位申請已登記，單號A20261123-0001。請把資料拍照發來或送到服務中心：車輛登記文件。審批有結果馬上通知您。
        """;

    protected override string GivenUp => """
        resident A-1506 (sms)> 想補辦門禁卡，一張
        bot (sms)>             請問舊卡號是多少？不記得可以跳過。回覆1跳過。
        resident A-1506 (sms)> 唔使辦喇，搵返張卡喇
        bot (sms)>             好的，已為您取消本次填寫。
        resident A-1506 (sms)> 我張門禁卡申請點樣
        bot (sms)>             這裡沒有查到您在辦的單。⏎核實身份後可以查詢：請寫您在物業登記的手機號碼，我們發驗證碼到該手機。回覆1本號碼，2不用了。
        """;

    protected override string PersonAskedFor => """
        resident A-1506 (sms)> 開張放行條，聽日搬走一張床
        bot (sms)>             請問由誰搬運？例如：搬屋公司名稱或車牌。回覆1跳過。
        resident A-1506 (sms)> 想搵真人問下
        bot (sms)>             請稍候，已請同事聯絡您。
        resident A-1506 (sms)> 順風搬屋
        bot (sms)>             請留意：大件物品請用載貨電梯，請勿阻塞通道。⏎請核對：物品放行條，您登記的單位；物品：一張床；搬出日期：11月24日（週二）；搬運方：順風搬屋；需備資料：身份證明或授權書。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 係
        bot (sms)>             物品放行條申請已登記，單號A20261123-0001。請把資料拍照發來或送到服務中心：身份證明或授權書。審批有結果馬上通知您。
        """;

    protected override string Back => """
        resident A-1506 (sms)> 想租月租車位
        bot (sms)>             請問要地面還是地庫車位？回覆1為露天，2為地庫。
        resident A-1506 (sms)> 露天
        bot (sms)>             請問車牌號碼是多少？
        resident A-1506 (sms)> 返轉頭
        bot (sms)>             請問要地面還是地庫車位？回覆1為露天，2為地庫。
        resident A-1506 (sms)> 地庫
        bot (sms)>             請問車牌號碼是多少？
        resident A-1506 (sms)> 粵B12345
        bot (sms)>             請問由哪天開始停泊？
        resident A-1506 (sms)> 聽日
        bot (sms)>             請核對：月租車位，您登記的單位；車位類型：地庫；車牌：粵B12345；開始日期：11月24日（週二）；需備資料：車輛登記文件。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 係
        bot (sms)>             月租車位申請已登記，單號A20261123-0001。請把資料拍照發來或送到服務中心：車輛登記文件。審批有結果馬上通知您。
        """;

    protected override string SameMessageTwice => """
        resident A-1506 (sms)> 想要張居住證明，用於小朋友入學
        bot (sms)>             請核對：居住證明，您登記的單位；用途：小朋友入學；需備資料：身份證明或授權書。對嗎？回覆1確認，2修改。
        [the same message again]
        resident A-1506 (sms)> 係
        bot (sms)>             居住證明申請已登記，單號A20261123-0001。請把資料拍照發來或送到服務中心：身份證明或授權書。審批有結果馬上通知您。
        [the same message again]
        resident A-1506 (sms)> 我張居住證明點樣呀
        bot (sms)>             A20261123-0001（居住證明）：正在處理。
        """;

    protected override string AfterADayOnAnotherChannel => """
        [chat belongs to A-1506]
        resident chat>         想開放行條，搬走兩張枱
        bot (chat)>            請問哪天搬出？
        [1 day passes]
        resident A-1506 (sms)> 聽日下晝
        bot (sms)>             上次您的申請還沒提交：物品放行條，我們接著辦。⏎請問由誰搬運？例如：搬屋公司名稱或車牌。回覆1跳過。
        resident A-1506 (sms)> 自己搬
        bot (sms)>             請留意：大件物品請用載貨電梯，請勿阻塞通道。⏎請核對：物品放行條，您登記的單位；物品：兩張枱；搬出日期：11月25日（週三）下午；搬運方：自己搬；需備資料：身份證明或授權書。對嗎？回覆1確認，2修改。
        resident A-1506 (sms)> 係
        bot (sms)>             物品放行條申請已登記，單號A20261124-0001。請把資料拍照發來或送到服務中心：身份證明或授權書。審批有結果馬上通知您。
        """;
}
