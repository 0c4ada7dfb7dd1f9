using FsCheck;
using FsCheck.Fluent;
using HelpDesk.Dialogs;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Tests.Dialogs;

public sealed class RandomTalkTests
{
    private const int Turns = 40;

    private static readonly DateTimeOffset Start = new(2026, 11, 21, 10, 0, 0, TimeSpan.FromHours(8));

    private static readonly Heard[] Messages =
    [
        Said.Repair("厨房水管漏水", "水管漏水", place: "厨房"),
        Said.Repair("3栋1202灯不亮", "灯不亮", "3", "1202"),
        Said.Repair("我要报修"),
        Said.Repair("9栋1202门坏了", "门坏了", "9", "1202"),
        Said.Repair("还有阳台窗户关不上", "窗户关不上"),
        Said.Repair("走廊灯坏了", "灯坏了", place: "走廊") with { Slots = new HeardSlots { Item = "灯坏了", Category = Category.PublicArea } },
        Said.A("明天下午") with { When = Said.On(23, 15, "明天下午三点后") },
        Said.A("昨天") with { When = Said.On(19) },
        Said.A("改到后天") with { When = Said.On(24), Corrects = true },
        Said.A("时间不对") with { FieldsNamed = [FieldName.Time], Corrects = true },
        Said.A("地址错了") with { FieldsNamed = [FieldName.Unit] },
        Said.A("1202") with { Slots = new HeardSlots { Unit = "1202" } },
        Said.A("5栋") with { Slots = new HeardSlots { Building = "5" } },
        Said.A("对", answer: Answer.Yes),
        Said.A("不对", answer: Answer.No),
        Said.A("1", choice: 1),
        Said.A("2", choice: 2),
        Said.A("3", choice: 3),
        Said.A("9", choice: 9),
        Said.A("嗯哼啊"),
        Said.A("???"),
        Said.A(""),
        Said.A("物业费多少", Intent.Question),
        Said.A("月亮是圆的吗", Intent.Question),
        Said.A("我要投诉保安态度差", Intent.Complaint),
        Said.A("建议多装路灯", Intent.Suggestion) with { Also = [new FurtherMatter(Intent.Repair, "3栋1202灯不亮")] },
        Said.A("查一下", Intent.Status),
        Said.A("算了不要了", Intent.Cancel),
        Said.A("转人工", Intent.Human),
        Said.A("你好", Intent.Greeting),
        Said.A("谢谢", Intent.Thanks),
        Said.A("上一步") with { Control = Control.Back },
        Said.A("重新开始") with { Control = Control.StartOver },
        Said.A("跳过") with { Control = Control.Skip },
        Said.A("帮助") with { Control = Control.Help },
        Said.A("English please") with { Control = Control.SwitchLanguage, LanguageWanted = Language.En },
        Said.A("核实身份") with { Control = Control.Verify },
        Said.A("13900001202") with { Slots = new HeardSlots { Phone = "13900001202" } },
        Said.A("123456"),
        Said.A("退订", Intent.OptOut),
        Said.A("着火了", Intent.Emergency) with { Emergency = EmergencyKind.Fire },
        Said.A("电梯困人", Intent.Emergency) with { Emergency = EmergencyKind.Trapped, Slots = new HeardSlots { Building = "3" } },
        Said.A("随时都行") with { NotUrgent = true },
        Said.A("退订", Intent.OptOut),
    ];

    private static readonly Facts[] Known =
    [
        new(),
        new() { Standing = Standing.Claimed, Registered = true, UnitsOnFile = [new UnitRef("3", null, "1202")] },
        new() { Standing = Standing.Claimed, Registered = true, UnitsOnFile = [new UnitRef("3", null, "1202"), new UnitRef("5", null, "301")], Night = true, Late = true },
        new() { Standing = Standing.Verified, Name = "王女士", Registered = true, UnitsOnFile = [new UnitRef("3", null, "1202"), new UnitRef("5", null, "301")] },
        new() { Standing = Standing.Claimed, OpenTickets = [new TicketFact("R20261120-0001", Intent.Repair, "open", "马桶堵了", null), new TicketFact("R20261120-0002", Intent.Repair, "open", null, new DateOnly(2026, 11, 22))] },
        new() { Code = CodeCheck.Accepted, Sending = CodeSending.Free, OpenTickets = [new TicketFact("R20261120-0001", Intent.Repair, "open", "马桶堵了", null)] },
        new() { Code = CodeCheck.Wrong, Sending = CodeSending.TooMany },
    ];

    [Fact]
    public void Given_any_messages_when_played_then_the_talk_ends_and_every_promise_holds()
    {
        var talks = Gen.Choose(0, Messages.Length - 1).ArrayOf(Turns).Zip(Gen.Choose(0, Known.Length - 1)).ToArbitrary();
        Prop.ForAll(talks, talk => Plays(talk.Item1, Known[talk.Item2])).Check(Config.QuickThrowOnFailure.WithMaxTest(200).WithReplay(20261121UL, 7UL));
    }

    private static bool Plays(int[] picks, Facts facts)
    {
        var state = new DialogState(new ConversationState(), null);
        var ends = 0;
        for (var i = 0; i < picks.Length; i++)
        {
            var heard = Messages[picks[i]];
            var setting = new Setting(Estates.Sample, i % 7 == 0 ? Channel.Chat : Channel.Sms, Start.AddMinutes(i));
            var needs = Conversation.NeedsOf(state, heard);
            var turn = Conversation.Take(state, heard, needs.Code is null ? facts with { Code = CodeCheck.None } : facts, setting);
            Holds(turn.Replies.Count is > 0 and <= 9, $"{heard.Text}: {turn.Replies.Count} replies");
            Holds(turn.Effects.Count(effect => effect is Effect.FileTicket) <= 1, $"{heard.Text} files twice");
            FilesOnlyWhatWasConfirmed(state, heard, turn);
            AsksNothingKnown(turn);
            Worded(turn, setting.Channel);
            ends += turn.State.Draft is null || turn.Effects.Any(effect => effect is Effect.FileTicket or Effect.HandOff or Effect.CancelTicket) ? 1 : 0;
            state = new DialogState(DialogJson.ReadConversation(DialogJson.WriteConversation(turn.State.Conversation)), turn.State.Draft is { } draft ? DialogJson.ReadDraft(DialogJson.WriteDraft(draft)) : null);
        }

        Holds(ends > 0, "no end");
        return true;
    }

    private static void FilesOnlyWhatWasConfirmed(DialogState before, Heard heard, Turn turn)
    {
        if (turn.Effects.OfType<Effect.FileTicket>().FirstOrDefault() is not { Request: { Danger: null } request })
        {
            return;
        }

        Holds(before.Draft is { Asked: "confirm" } && (heard.Answer == Answer.Yes || heard.Choice == 1), $"{heard.Text} files without a yes");
        Holds(before.Draft?.Find("unit")?.Unit == request.Unit && before.Draft?.Find("item")?.Text == request.Item && before.Draft?.Find("when")?.When == request.Visit, "files something else than was read back");
    }

    private static void AsksNothingKnown(Turn turn)
    {
        if (turn.State.Draft is { Asked: { } asked and not "unit" } draft)
        {
            Holds(draft.Find(asked) is null, $"{asked} is known and asked");
        }
    }

    private static void Worded(Turn turn, Channel channel)
    {
        foreach (var reply in turn.Replies)
        {
            var text = Wording.ToText(reply, turn.State.Conversation.Language ?? Language.ZhHans, channel, "R20261121-0001");
            Holds(text.Length > 0 && !text.Contains('{', StringComparison.Ordinal), $"{reply.Kind}: {text}");
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
