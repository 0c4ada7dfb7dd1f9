using FsCheck;
using FsCheck.Fluent;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Tests.Dialogs;

/// <summary>Every form that a property has, begun by its own words and then talked to at random by the real understanding.</summary>
public sealed class RandomFormTests
{
    private const int Turns = 25;

    private static readonly DateTimeOffset Start = new(2026, 11, 20, 10, 0, 0, TimeSpan.FromHours(8));

    private static readonly string[] Said =
    [
        "1", "2", "3", "9", "对", "不对", "好的", "no", "yes please", "3栋1202", "1座12A", "5栋301", "明天下午三点", "后天上午", "昨天", "周六", "三点", "时间不对", "改到后天", "地址错了", "不是3栋是5栋",
        "王女士", "我姓李", "13900001202", "两台", "20", "客厅空调", "厨房水管漏水", "还有卧室灯也不亮", "另外我要投诉保安态度差", "物业费多少钱？", "几点上班", "月亮是圆的吗？", "跳过", "上一步", "重新开始",
        "帮助", "English please", "講廣東話", "嗯哼啊", "???", "😀", "没有", "有", "是", "不是报修，是投诉", "算了，还是报修吧", "我的投诉怎么样了", "漏水那个取消吧", "谢谢", "你好", "希望尽快处理", "昨晚十点", "保安老赵", "承重墙", "一个沙发两张床",
    ];

    public static TheoryData<string, string> Forms()
    {
        var forms = new TheoryData<string, string>();
        foreach (var preset in (string[])[CatalogueFile.Mainland, CatalogueFile.HongKong])
        {
            foreach (var opening in OpeningsOf(CatalogueFile.ReadPreset(preset).Estate))
            {
                forms.Add(preset, opening);
            }
        }

        return forms;
    }

    [Theory]
    [MemberData(nameof(Forms))]
    public void Given_a_form_when_talked_to_at_random_then_it_ends_asks_nothing_known_and_files_nothing_unconfirmed(string preset, string opening)
    {
        var estate = CatalogueFile.ReadPreset(preset).Estate;
        var talks = Gen.Choose(0, Said.Length - 1).ArrayOf(Turns).ToArbitrary();
        Prop.ForAll(talks, picks => Plays(estate, opening, picks)).Check(Config.QuickThrowOnFailure.WithMaxTest(12).WithReplay(20261122UL, 9UL));
    }

    private static IEnumerable<string> OpeningsOf(Estate estate) =>
    [
        "卧室灯不亮",
        "I would like to ask when the garden is watered?",
        "建议在门口加一张长椅",
        .. estate.ComplaintKinds.Select(kind => "我要投诉" + kind.Labels[Language.ZhHans]),
        .. estate.Services.Select(service => "我想预约" + service.Labels[Language.ZhHans]),
        .. estate.Applications.Select(kind => "我要申请" + kind.Labels[Language.ZhHans]),
    ];

    private static bool Plays(Estate estate, string opening, int[] picks)
    {
        var state = Take(estate, new DialogState(new ConversationState(), null), opening, 0);
        for (var i = 0; i < picks.Length; i++)
        {
            state = Take(estate, state, Said[picks[i]], i + 1);
        }

        // Whatever was said before, whoever gives up is let go: one “no more” for each matter that waits.
        for (var i = 0; i < 25 && state.Draft is not null; i++)
        {
            state = Take(estate, state, state.Draft.Asked == "resume" ? "2" : "取消，不要了", Turns + i + 1);
        }

        Holds(state.Draft is null, $"{opening}: {state.Draft?.Form} does not end at {state.Draft?.Asked}");
        return true;
    }

    private static DialogState Take(Estate estate, DialogState state, string text, int minute)
    {
        var local = Start.AddMinutes(minute);
        var heard = Understander.Understand(text, local, estate);
        var turn = Conversation.Take(state, heard, FactsOf(Conversation.NeedsOf(state, heard)), new Setting(estate, Channel.Sms, local));
        Holds(turn.Replies.Count is > 0 and <= 9, $"{text}: {turn.Replies.Count} replies");
        Holds(turn.Effects.Count(effect => effect is Effect.FileTicket) <= 1, $"{text} files twice");
        FilesOnlyWhatWasConfirmed(state, heard, turn);
        AsksNothingKnown(turn, text);
        foreach (var reply in turn.Replies)
        {
            var words = Wording.ToText(reply, turn.State.Conversation.Language ?? Language.ZhHans, Channel.Sms, "R20261121-0001");
            Holds(words.Length > 0 && !words.Contains('{', StringComparison.Ordinal), $"{reply.Kind}: {words}");
        }

        return new DialogState(
            DialogJson.ReadConversation(DialogJson.WriteConversation(turn.State.Conversation)),
            turn.State.Draft is { } draft ? DialogJson.ReadDraft(DialogJson.WriteDraft(draft)) : null);
    }

    private static Facts FactsOf(Needs needs) => new()
    {
        Standing = Standing.Claimed,
        OpenTickets = needs.OpenTickets ? [new TicketFact("R20261119-0001", Intent.Repair, "open", "水管漏水", null), new TicketFact("C20261118-0002", Intent.Complaint, "open", "楼上太吵", null)] : [],
    };

    private static void FilesOnlyWhatWasConfirmed(DialogState before, Heard heard, Turn turn)
    {
        if (turn.Effects.OfType<Effect.FileTicket>().FirstOrDefault() is { Request.Danger: null })
        {
            Holds(before.Draft is { Asked: Asking.Confirm } && (heard.Answer == Answer.Yes || heard.Choice == 1 || heard.Text == "确认"), $"{heard.Text} files without a yes");
        }
    }

    private static void AsksNothingKnown(Turn turn, string text)
    {
        if (turn.State.Draft is { Asked: { } asked and not ("unit" or "when" or "resume" or "change" or "confirm") } draft)
        {
            Holds(draft.Find(asked) is null, $"{text}: {draft.Form}.{asked} is known and asked");
        }
    }

    private static void Holds(bool holds, string what)
    {
        if (!holds)
        {
            throw new InvalidOperationException(what);
        }
    }
}
