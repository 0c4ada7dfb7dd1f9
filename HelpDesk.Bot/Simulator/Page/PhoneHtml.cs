using System.Globalization;
using System.Text;
using HelpDesk.Bot.Simulator.Gateway;
using static HelpDesk.Bot.Simulator.Page.Markup;

namespace HelpDesk.Bot.Simulator.Page;

/// <summary>One handset.</summary>
internal static class PhoneHtml
{
    /// <summary>The handset at a place in the row, from 0; its bubbles are markup already.</summary>
    public static string Whole(PageTexts texts, SimulatedPhone phone, int place, string bubbles) => $"""
        <article class="phone{(phone.IsStaff ? " staff" : "")}" id="phone-{place}" data-number="{Escaped(phone.Number)}" aria-labelledby="name-{place}">
          <header>
            <h2 id="name-{place}">{Escaped(phone.Name)}{(phone.IsStaff ? $""" <span class="badge">{Escaped(texts.Duty)}</span>""" : "")}</h2>
            <p>{Escaped(phone.Description)}</p>
            <p class="number">{Escaped(phone.Number)}</p>
          </header>
          <div class="log" role="log" tabindex="0" aria-label="{Escaped($"{texts.Conversation}: {phone.Name}")}">{bubbles}</div>
          <div class="examples" role="group" tabindex="0" aria-label="{Escaped($"{texts.Examples}: {phone.Name}")}">{Examples(texts, phone)}</div>
          <form class="compose">
            <label class="hidden" for="text-{place}">{Escaped($"{texts.Write}: {phone.Name}")}</label>
            <input id="text-{place}" name="text" maxlength="1600" autocomplete="off" enterkeyhint="send" placeholder="{Escaped(texts.Write)}">
            <input hidden type="file" accept="image/*">
            <button type="button" class="picture" aria-label="{Escaped($"{texts.Picture}: {phone.Name}")}"><span aria-hidden="true">📷</span></button>
            <button type="submit" aria-label="{Escaped($"{texts.Send}: {phone.Name}")}"><span aria-hidden="true">➤</span></button>
          </form>
          <p class="problem" role="status"></p>
        </article>

        """;

    /// <summary>The conversation, oldest first.</summary>
    public static string Bubbles(PageTexts texts, TimeZoneInfo zone, IReadOnlyList<SimulatedText> conversation)
    {
        if (conversation.Count == 0)
        {
            return $"""<div class="empty">{Escaped(texts.Empty)}</div>""";
        }

        var html = new StringBuilder();
        foreach (var text in conversation)
        {
            var at = TimeZoneInfo.ConvertTime(text.CreatedAt, zone).ToString("HH:mm:ss", CultureInfo.InvariantCulture);
            var (tick, meaning, state) = Tick(texts, text);
            var body = string.Concat(Enumerable.Repeat("🖼 ", text.Pictures.Count)) + text.Body;
            html.Append($"""
                <div class="{(text.IsInbound ? "mine" : "theirs")}" id="{Escaped(text.Sid)}"><p>{Escaped(body)}</p><small><time>{at}</time> <span class="tick {state}"><span aria-hidden="true">{tick}</span><span class="hidden">{Escaped(meaning)}</span></span></small></div>
                """);
        }

        return html.ToString();
    }

    private static string Examples(PageTexts texts, SimulatedPhone phone) => string.Concat(
        (phone.IsStaff ? Example.OfStaff : Example.OfResidents).Select(example => $"""
            <button type="button" data-text="{Escaped(example.Sentence)}">{Escaped(texts == PageTexts.Chinese ? example.Chinese : example.English)}</button>
            """));

    private static (string Tick, string Meaning, string State) Tick(PageTexts texts, SimulatedText text)
    {
        if (!text.IsInbound)
        {
            return text.Status == DeliveryStatus.Delivered ? ("✓✓", texts.Delivered, "done") : ("✓", texts.OnItsWay, "open");
        }

        return text.Attempts switch
        {
            var attempts when attempts.Any(each => each.IsAccepted) => ("✓✓", texts.Taken, "done"),
            [] => ("✓", texts.Waiting, "open"),
            [.., var last] => ("!", $"{texts.NotTaken}: {last.Result}", "failed"),
        };
    }
}
