using System.Globalization;
using HelpDesk.Bot.Simulator.Gateway;
using static HelpDesk.Bot.Simulator.Page.Markup;

namespace HelpDesk.Bot.Simulator.Page;

/// <summary>The panel that breaks things.</summary>
internal static class FaultHtml
{
    /// <summary>The first so many kinds concern webhooks, the rest sends.</summary>
    private const int WebhookKinds = 6;

    public static string Panel(PageTexts texts, IReadOnlyList<SimulatedPhone> phones, IReadOnlyList<Fault> active) => $"""
          <section class="faults" aria-labelledby="faults">
            <div class="heading"><h2 id="faults">{Escaped(texts.Faults)}</h2><p>{Escaped(texts.FaultNote)}</p></div>
            <div class="scope">
              <label>{Escaped(texts.ForNext)}
                <select id="fault-count"><option>1</option><option>3</option><option>10</option><option value="">{Escaped(texts.UntilOff)}</option></select></label>
              <label>{Escaped(texts.OnlyFor)}
                <select id="fault-number"><option value="">{Escaped(texts.Everyone)}</option>{string.Concat(phones.Select(Option))}</select></label>
              <label>{Escaped(texts.Amount)}
                <input id="fault-amount" type="number" min="1" max="{Fault.MaxAmount}" value="3" inputmode="numeric"></label>
            </div>
            <h3>{Escaped(texts.OnWebhooks)}</h3>
            <div class="kinds">{string.Concat(FaultKind.All.Take(WebhookKinds).Select(kind => Button(texts, kind)))}</div>
            <h3>{Escaped(texts.OnSends)}</h3>
            <div class="kinds">{string.Concat(FaultKind.All.Skip(WebhookKinds).Select(kind => Button(texts, kind)))}</div>
            <div class="active"><ul id="fault-list" role="status">{Active(texts, active)}</ul><button type="button" id="faults-off">{Escaped(texts.AllOff)}</button></div>
          </section>
        """;

    public static string Active(PageTexts texts, IReadOnlyList<Fault> active) => active.Count == 0
        ? $"""<li class="none">{Escaped(texts.NoFaults)}</li>"""
        : string.Concat(active.Select(fault => $"<li>{Escaped(Line(texts, fault))}</li>"));

    private static string Line(PageTexts texts, Fault fault) => string.Join(" · ", new[]
    {
        texts.FaultNames[fault.Kind],
        fault.Number ?? texts.Everyone,
        fault.Count is { } left ? string.Format(CultureInfo.InvariantCulture, texts.Left, left) : texts.UntilOff,
    });

    private static string Button(PageTexts texts, string kind) =>
        $"""<button type="button" data-fault="{kind}">{Escaped(texts.FaultNames[kind])}</button>""";

    private static string Option(SimulatedPhone phone) => $"""<option value="{Escaped(phone.Number)}">{Escaped(phone.Name)}</option>""";
}
