namespace HelpDesk.Tests.Conversations;

/// <summary>Repairs in the chat: by buttons, with a number to reach or without, with photos.</summary>
public sealed class ChatConversations
{
    [Fact]
    public Task Given_a_chat_when_a_repair_is_told_by_buttons_then_it_is_filed() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident (chat)> [joins]
            bot (chat)>      您好，金桂园物业，很高兴为您服务。请问有什么可以帮到您？ [我要报修] [我要投诉] [预约服务] [我想咨询] [查询进度]
            resident (chat)> 我要报修
            bot (chat)>      请问什么坏了？例如：厨房水管漏水。
            resident (chat)> 厨房水管漏水
            bot (chat)>      请问您是哪一栋、哪个房号？⏎请问什么时候方便上门？例如：明天下午三点后。
            resident (chat)> 3栋1202
            bot (chat)>      请问什么时候方便上门？例如：明天下午三点后。
            resident (chat)> 明天下午三点后
            bot (chat)>      方便的话，请再留一个联系电话，好与您联系。⏎请核对：3栋1202，厨房水管漏水，11月22日（周日）15:00后上门。对吗？ [确认] [修改]
            resident (chat)> 13800138000
            bot (chat)>      请核对：3栋1202，厨房水管漏水，11月22日（周日）15:00后上门，电话13800138000。对吗？ [确认] [修改]
            resident (chat)> [press 确认]
            bot (chat)>      已登记，单号R20261121-0001。已为您约在11月22日（周日）15:00后上门。谢谢您的信任，有变化我们会告诉您。
            resident (chat)> 查询进度
            bot (chat)>      R20261121-0001（水管漏水）：正在处理，预约11月22日（周日）。
            """);

    [Fact]
    public Task Given_a_chat_when_no_number_is_given_then_the_repair_is_filed_all_the_same() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident (chat)> 3棟1202廚房水喉漏水，聽日下晝三點後嚟
            bot (chat)>      方便的話，請再留一個聯絡電話，好與您聯絡。⏎請核對：3棟1202，廚房水喉漏水，11月22日（週日）15:00後上門。對嗎？ [確認] [修改]
            resident (chat)> [press 確認]
            bot (chat)>      已登記，單號R20261121-0001。已為您約在11月22日（週日）15:00後上門。謝謝您的信任，有變化我們會告訴您。
            """);

    [Fact]
    public Task Given_a_chat_in_english_when_a_number_is_volunteered_then_it_is_not_asked_for() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident (chat)> The kitchen tap in block 3 flat 1202 is leaking, please come tomorrow after 3pm, call me on 91234567
            bot (chat)>      Please check: Block 3 Flat 1202, kitchen, tap in block 3 flat 1202 is leaking, visit Sun 22 Nov, after 15:00, phone 91234567. Correct? [Confirm] [Change]
            resident (chat)> [press confirm]
            bot (chat)>      Registered as R20261121-0001. Your visit is set for Sun 22 Nov, after 15:00. Thank you, we will tell you if anything changes.
            """);

    [Fact]
    public Task Given_a_read_back_when_an_old_card_is_pressed_then_it_confirms_nothing() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident (chat)> 3栋1202马桶堵了，明天上午来，电话13800138000
            bot (chat)>      请核对：3栋1202，马桶堵了，11月22日（周日）上午上门，电话13800138000。对吗？ [确认] [修改]
            resident (chat)> 时间改到后天上午
            bot (chat)>      请核对：3栋1202，马桶堵了，11月23日（周一）上午上门，电话13800138000。对吗？ [确认] [修改]
            resident (chat)> [press 确认 of 2]
            bot (chat)>      这张卡片已经过期，请看最新的内容。⏎请核对：3栋1202，马桶堵了，11月23日（周一）上午上门，电话13800138000。对吗？ [确认] [修改]
            resident (chat)> [press 确认]
            bot (chat)>      已登记，单号R20261121-0001。已为您约在11月23日（周一）上午上门。谢谢您的信任，有变化我们会告诉您。
            resident (chat)> [press 确认 of 4]
            bot (chat)>      这张卡片已经过期，请看最新的内容。
            """);

    [Fact]
    public Task Given_photos_when_they_come_before_and_after_the_ticket_then_it_has_them_all() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident (chat)> [photo]
            bot (chat)>      收到照片。请用一句话说明情况和地点，例如：3栋1202厨房水管漏水。
            resident (chat)> 3栋1202马桶堵了，明天上午来
            bot (chat)>      方便的话，请再留一个联系电话，好与您联系。⏎请核对：3栋1202，马桶堵了，11月22日（周日）上午上门。对吗？ [确认] [修改]
            resident (chat)> [photo]
            bot (chat)>      收到照片，会附在单上。⏎以上内容对吗？ [确认] [修改]
            resident (chat)> [press 确认]
            bot (chat)>      已登记，单号R20261121-0001。已为您约在11月22日（周日）上午上门。谢谢您的信任，有变化我们会告诉您。
            resident (chat)> [photo] 再补一张
            bot (chat)>      收到照片，已附到单号R20261121-0001。
            """);

    [Fact]
    public Task Given_a_chat_when_another_language_is_asked_for_then_it_goes_on_in_it() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident (chat)> 马桶堵了
            bot (chat)>      请问您是哪一栋、哪个房号？⏎请问什么时候方便上门？例如：明天下午三点后。
            resident (chat)> English please
            bot (chat)>      Of course, we go on in English.⏎Which block and flat are you in?
            resident (chat)> Block 3 flat 1202
            bot (chat)>      When may someone come? For example: tomorrow after 3 pm.
            """);

    [Fact]
    public Task Given_a_group_in_teams_when_two_people_write_then_each_has_a_form_of_their_own() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident teams-ann> 3栋1202马桶堵了
            bot (teams-ann)>    请问什么时候方便上门？例如：明天下午三点后。
            resident teams-bob> 5栋801厨房灯不亮
            bot (teams-bob)>    请问什么时候方便上门？例如：明天下午三点后。
            resident teams-ann> 明天上午
            bot (teams-ann)>    方便的话，请再留一个联系电话，好与您联系。⏎请核对：3栋1202，马桶堵了，11月22日（周日）上午上门。对吗？ [确认] [修改]
            resident teams-bob> 后天下午
            bot (teams-bob)>    方便的话，请再留一个联系电话，好与您联系。⏎请核对：5栋801，厨房灯不亮，11月23日（周一）下午上门。对吗？ [确认] [修改]
            resident teams-ann> [press 确认]
            bot (teams-ann)>    已登记，单号R20261121-0001。已为您约在11月22日（周日）上午上门。谢谢您的信任，有变化我们会告诉您。
            resident teams-bob> 查询进度
            bot (teams-bob)>    上次您的报修还没提交：灯不亮，我们接着办。⏎以上内容对吗？ [确认] [修改]
            """);
}
