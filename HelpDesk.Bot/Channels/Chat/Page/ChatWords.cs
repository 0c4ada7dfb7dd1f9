using HelpDesk.Dialogs;

namespace HelpDesk.Bot.Channels.Chat.Page;

/// <summary>One text of the chat page.</summary>
internal sealed record ChatWord(string Hans, string Hant, string En)
{
    public string In(Language language) => language switch
    {
        Language.ZhHant => Hant,
        Language.En => En,
        _ => Hans,
    };
}

/// <summary>All words of the chat page. Plain: somebody's grandmother reads them.</summary>
internal static class ChatWords
{
    public static IReadOnlyDictionary<string, ChatWord> All { get; } = new Dictionary<string, ChatWord>(StringComparer.Ordinal)
    {
        ["desk"] = new("服务台", "服務台", "Help desk"),
        ["description"] = new("报修、投诉、咨询，写一句话就可以。", "報修、投訴、查詢，寫一句話就可以。", "Repairs, complaints, questions: just write."),
        ["skip"] = new("直接写消息", "直接寫訊息", "Skip to writing"),
        ["languages"] = new("语言", "語言", "Language"),
        ["danger"] = new("有危险先打电话", "有危險先打電話", "In danger? Call first"),
        ["danger.fire"] = new("火警", "火警", "Fire"),
        ["danger.police"] = new("报警", "報警", "Police"),
        ["danger.ambulance"] = new("急救", "急救", "Ambulance"),
        ["danger.all"] = new("紧急电话", "緊急電話", "Emergency"),
        ["conversation"] = new("对话", "對話", "Conversation"),
        ["newest"] = new("看新消息", "看新訊息", "New messages"),
        ["write"] = new("写消息", "寫訊息", "Write a message"),
        ["hint"] = new("请写在这里", "請寫在這裡", "Write here"),
        ["photo"] = new("照片", "相片", "Photo"),
        ["photo.long"] = new("发照片", "傳送相片", "Send a photo"),
        ["send"] = new("发送", "傳送", "Send"),
        ["close"] = new("关闭", "關閉", "Close"),
        ["close.chat"] = new("关闭对话窗口", "關閉對話視窗", "Close the chat"),
        ["noscript"] = new("这个页面需要 JavaScript。请在浏览器设置里打开，或给我们打电话、发短信。", "此頁面需要 JavaScript。請在瀏覽器設定中開啟，或致電、傳短訊給我們。", "This page needs JavaScript. Please switch it on, or call or text us."),

        ["js.connecting"] = new("正在连接…", "正在連線…", "Connecting…"),
        ["js.online"] = new("在线", "在線", "Online"),
        ["js.offline"] = new("没有网络。您可以继续写，连上后会自动发出。", "沒有網絡。您可以繼續寫，連上後會自動傳送。", "No network. You can go on writing; it is sent once you are back."),
        ["js.lost"] = new("正在重新连接，您写的内容不会丢。", "正在重新連線，您寫的內容不會遺失。", "Reconnecting. Nothing you write is lost."),
        ["js.elsewhere"] = new("对话已在另一个窗口打开，点这里回来。", "對話已在另一個視窗開啟，按這裡返回。", "The chat is open in another window. Tap here to use it here."),
        ["js.you"] = new("您", "您", "You"),
        ["js.desk"] = new("服务台", "服務台", "Help desk"),
        ["js.unread"] = new("以下为新消息", "以下為新訊息", "New messages below"),
        ["js.sending"] = new("发送中", "傳送中", "Sending"),
        ["js.waiting"] = new("等网络恢复后自动发送", "等網絡恢復後自動傳送", "Is sent once you are online"),
        ["js.sent"] = new("已送达", "已送達", "Received"),
        ["js.failed"] = new("没有发出", "未能傳送", "Not sent"),
        ["js.again"] = new("再发一次", "再傳一次", "Send again"),
        ["js.drop"] = new("不发了", "不傳了", "Don’t send"),
        ["js.tooLarge"] = new("文件太大，最大 {0} MB。", "檔案太大，最大 {0} MB。", "The file is too large; the most is {0} MB."),
        ["js.notTaken"] = new("这种文件收不了，请发照片。", "這種檔案收不了，請傳相片。", "This kind of file cannot be taken; please send a photo."),
        ["js.empty"] = new("这个文件是空的。", "這個檔案是空的。", "This file is empty."),
        ["js.photo"] = new("照片", "相片", "Photo"),
        ["js.open"] = new("点开看大图：{0}", "按此看大圖：{0}", "Open in full: {0}"),
        ["js.file"] = new("文件：{0}", "檔案：{0}", "File: {0}"),
        ["js.noPhoto"] = new("照片打不开", "相片打不開", "The photo cannot be shown"),
        ["js.typing"] = new("正在回复…", "正在回覆…", "Replying…"),
        ["js.choose"] = new("点一个回答", "按一個回答", "Tap an answer"),
        ["js.earlier"] = new("看更早的消息", "看更早的訊息", "Earlier messages"),
        ["js.newTab"] = new("（新窗口）", "（新視窗）", "(new window)"),
    };
}
