namespace HelpDesk.Bot.Desk;

/// <summary>Words of conversations that staff take over, Chinese and English side by side.</summary>
internal static class TakeoverWords
{
    public static readonly Dictionary<string, (string Zh, string En)> All = new(StringComparer.Ordinal)
    {
        ["nav.chats"] = ("对话", "Chats"),
        ["chats.title"] = ("对话", "Chats"),
        ["chats.waiting"] = ("等人工", "Waiting for a person"),
        ["chats.waiting.none"] = ("没有住户在等人工。", "Nobody waits for a person."),
        ["chats.taken"] = ("人工服务中", "With a person"),
        ["chats.taken.none"] = ("没有正在人工服务的对话。", "No chat is with a person."),
        ["chats.unanswered"] = ("住户等答复", "Waits for an answer"),
        ["chats.waited"] = ("已等", "waited"),
        ["chats.today"] = ("今天人工首次答复：三声内", "A person's first word today: within three rings"),
        ["chats.firstword"] = ("人工首次答复", "person's first word after"),
        ["chat.title"] = ("与住户的对话", "Chat with a resident"),
        ["chat.all"] = ("全部对话", "All chats"),
        ["chat.withbot"] = ("机器人在服务。", "The bot is serving."),
        ["chat.withme"] = ("您在服务，机器人不出声。", "You are serving; the bot is silent."),
        ["chat.with"] = ("正在服务：", "Served by "),
        ["chat.join"] = ("加入对话", "Join"),
        ["chat.open"] = ("打开对话", "Open chat"),
        ["chat.takefrom"] = ("从同事处接过来", "Take it over from them"),
        ["chat.back"] = ("交回机器人", "Hand back to the bot"),
        ["chat.file"] = ("按对话建工单", "File a ticket from it"),
        ["chat.reply"] = ("写给住户", "Write to the resident"),
        ["chat.send"] = ("发送", "Send"),
        ["chat.yours"] = ("您写的（没有发出）", "What you wrote (not sent)"),
        ["chat.latest"] = ("住户最新：", "Resident, latest: "),
        ["chat.refused.taken"] = ("同事已经在服务这个对话。", "A colleague is serving this chat."),
        ["chat.refused.notjoined"] = ("请先加入对话，再发送。", "Join the chat first, then send."),
        ["chat.refused.saidbefore"] = ("这份表单已经发过另一句话，请核对后再发。", "This form was used for another message. Check and send again."),
        ["chat.refused.blocked"] = ("不能发短信，请致电。", "Cannot be texted, call."),
        ["chat.refused.empty"] = ("请写内容。", "Please write something."),
        ["chat.refused.toolong"] = ("内容太长，最多2000字。", "Too long; at most 2,000 characters."),
        ["done.joined"] = ("已加入，住户已得到通知。", "Joined; the resident was told."),
        ["done.said"] = ("已发送。", "Sent."),
        ["done.handback"] = ("已交回机器人，住户已得到通知。", "Handed back; the resident was told."),
        ["audit.of.conversation"] = ("对话", "chat"),
        ["audit.do.join_chat"] = ("加入对话", "Joined a chat"),
        ["audit.do.reply_in_chat"] = ("在对话中答复", "Replied in a chat"),
        ["audit.do.hand_back_chat"] = ("对话交回机器人", "Handed a chat back"),
    };
}
