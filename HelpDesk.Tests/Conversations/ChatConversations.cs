namespace HelpDesk.Tests.Conversations;

/// <summary>Repairs in the chat: by buttons, with a number to reach or without, with photos.</summary>
public sealed class ChatConversations
{
    [Fact]
    public Task Given_a_chat_when_a_repair_is_told_by_buttons_then_it_is_filed() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident (chat)> [joins]
            bot (chat)>      x
            resident (chat)> 我要报修
            bot (chat)>      x
            resident (chat)> 厨房水管漏水
            bot (chat)>      x
            resident (chat)> 3栋1202
            bot (chat)>      x
            resident (chat)> 明天下午三点后
            bot (chat)>      x
            resident (chat)> 13800138000
            bot (chat)>      x
            resident (chat)> [press 确认]
            bot (chat)>      x
            resident (chat)> 查询进度
            bot (chat)>      x
            """);

    [Fact]
    public Task Given_a_chat_when_no_number_is_given_then_the_repair_is_filed_all_the_same() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident (chat)> 3棟1202廚房水喉漏水，聽日下晝三點後嚟
            bot (chat)>      x
            resident (chat)> 跳過
            bot (chat)>      x
            resident (chat)> [press 確認]
            bot (chat)>      x
            """);

    [Fact]
    public Task Given_a_chat_in_english_when_a_number_is_volunteered_then_it_is_not_asked_for() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident (chat)> The kitchen tap in block 3 flat 1202 is leaking, please come tomorrow after 3pm, call me on 91234567
            bot (chat)>      x
            resident (chat)> [press confirm]
            bot (chat)>      x
            """);

    [Fact]
    public Task Given_a_read_back_when_an_old_card_is_pressed_then_it_confirms_nothing() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident (chat)> 3栋1202马桶堵了，明天上午来，电话13800138000
            bot (chat)>      x
            resident (chat)> 时间改到后天上午
            bot (chat)>      x
            resident (chat)> [press 确认 of 2]
            bot (chat)>      x
            resident (chat)> [press 确认]
            bot (chat)>      x
            resident (chat)> [press 确认 of 4]
            bot (chat)>      x
            """);

    [Fact]
    public Task Given_photos_when_they_come_before_and_after_the_ticket_then_it_has_them_all() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident (chat)> [photo]
            bot (chat)>      x
            resident (chat)> 3栋1202马桶堵了，明天上午来
            bot (chat)>      x
            resident (chat)> [photo]
            bot (chat)>      x
            resident (chat)> 跳过
            bot (chat)>      x
            resident (chat)> [press 确认]
            bot (chat)>      x
            resident (chat)> [photo] 再补一张
            bot (chat)>      x
            """);

    [Fact]
    public Task Given_a_chat_when_another_language_is_asked_for_then_it_goes_on_in_it() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident (chat)> 马桶堵了
            bot (chat)>      x
            resident (chat)> English please
            bot (chat)>      x
            resident (chat)> Block 3 flat 1202
            bot (chat)>      x
            """);

    [Fact]
    public Task Given_a_group_in_teams_when_two_people_write_then_each_has_a_form_of_their_own() =>
        Script.PlaysAsync("2026-11-21 10:05", """
            resident teams-ann> 3栋1202马桶堵了
            bot (teams-ann)>    x
            resident teams-bob> 5栋801厨房灯不亮
            bot (teams-bob)>    x
            resident teams-ann> 明天上午
            bot (teams-ann)>    x
            resident teams-bob> 后天下午
            bot (teams-bob)>    x
            resident teams-ann> 跳过
            bot (teams-ann)>    x
            resident teams-ann> [press 确认]
            bot (teams-ann)>    x
            resident teams-bob> 查询进度
            bot (teams-bob)>    x
            """);
}
