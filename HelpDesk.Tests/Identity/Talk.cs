using System.Globalization;
using HelpDesk.Bot.Channels;
using HelpDesk.Bot.Delivery;
using HelpDesk.Bot.Turns;
using HelpDesk.Dialogs;
using HelpDesk.Tests.Conversations;
using HelpDesk.Tests.Turns;

namespace HelpDesk.Tests.Identity;

/// <summary>One conversation, turn by turn: <c>sms</c> (of a number), or a device's name as in scripts.</summary>
internal sealed class Talk(TestDesk desk, string name, string number = Texted.Wang)
{
    private int activities;

    public string ConversationId => name == "sms" ? "sms:" + number : Devices.ConversationOf(name);

    public async Task<string> SayAsync(string text)
    {
        var activity = Next(text);
        Assert.Equal(TurnOutcome.Taken, await desk.TakeAsync(activity));
        return (await desk.Get<TurnHandler>().AnswerAsync(activity.Id, CancellationToken.None))?.Text ?? "";
    }

    /// <summary>Asks for a code to a number and writes it back.</summary>
    public async Task<string> ProveAsync(string phone) => await SayAsync(await CodeAsync(phone));

    /// <summary>Asks for a code to a number and reads it from the gateway.</summary>
    public async Task<string> CodeAsync(string phone)
    {
        await SayAsync("核实身份 " + phone);
        await desk.Get<OutboxSender>().SendDueAsync(CancellationToken.None);
        var text = desk.Gateway.Sent.Last(sent => sent.To == phone && sent.Text.Contains("验证码", StringComparison.Ordinal)).Text;
        return string.Concat(text[(text.IndexOf("验证码", StringComparison.Ordinal) + 3)..].TakeWhile(char.IsDigit));
    }

    public Activity Next(string text)
    {
        var id = string.Create(CultureInfo.InvariantCulture, $"{ConversationId}:{++activities}");
        return name == "sms"
            ? Texted.From(desk, number, id, text)
            : new Activity
            {
                Id = id,
                ConversationId = ConversationId,
                Channel = Channel.Chat,
                From = "dl_" + name,
                Text = text,
                ReceivedAt = desk.Time.GetUtcNow(),
                Via = name.StartsWith("teams", StringComparison.Ordinal) ? AnswerVia.Response : AnswerVia.Transcript,
                Cards = CardStyle.Submit,
            };
    }
}
