using static HelpDesk.Bot.Simulator.Page.Markup;

namespace HelpDesk.Bot.Simulator.Page;

/// <summary>The page around the phones.</summary>
internal static class PageHtml
{
    /// <summary>The document; the last two are markup already.</summary>
    public static string Whole(PageTexts texts, IReadOnlyList<SimulatedPhone> phones, string phonesHtml, string faultsHtml) => $"""
        <!doctype html>
        <html lang="{texts.Lang}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Escaped(texts.Title)}</title>
        <link rel="icon" href="/sim/icon.svg" type="image/svg+xml">
        <link rel="stylesheet" href="/sim/sim.css">
        <script src="/sim/sim.js" defer></script>
        </head>
        <body data-unknown="{Escaped(texts.Unknown)}" data-not-sent="{Escaped(texts.NotSent)}">
        <header class="top">
          <div class="title"><h1>{Escaped(texts.Title)}</h1><p>{Escaped(texts.Note)}</p></div>
          <a class="language" href="?lang={texts.OtherLang}" lang="{texts.OtherLang}" hreflang="{texts.OtherLang}">{Escaped(texts.Other)}</a>
          <section class="clock" aria-label="{Escaped(texts.DeskTime)}">
            <p><span>{Escaped(texts.DeskTime)}</span> <output id="desk-time">…</output></p>
            <div class="skips">
              <button type="button" data-skip="300">{Escaped(texts.FiveMinutes)}</button>
              <button type="button" data-skip="3600">{Escaped(texts.OneHour)}</button>
              <button type="button" data-skip="morning">{Escaped(texts.Morning)}</button>
            </div>
          </section>
        </header>
        <main>
          <nav class="picker" aria-label="{Escaped(texts.Phones)}">{string.Concat(phones.Select(Link))}</nav>
          <div class="phones" role="group" aria-label="{Escaped(texts.Phones)}" tabindex="0">
        {phonesHtml}
          </div>
        {faultsHtml}
        </main>
        </body>
        </html>
        """;

    private static string Link(SimulatedPhone phone, int place) => $"""<a href="#phone-{place}">{Escaped(phone.Name)}</a>""";
}
