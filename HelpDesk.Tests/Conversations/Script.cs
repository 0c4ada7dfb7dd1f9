using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using HelpDesk.Bot.Bookings;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Channels;
using HelpDesk.Bot.Channels.Chat;
using HelpDesk.Bot.Delivery;
using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Duty;
using HelpDesk.Bot.Turns;
using HelpDesk.Dialogs;
using HelpDesk.Store.Consent;
using HelpDesk.Store.Residents;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;

namespace HelpDesk.Tests.Conversations;

/// <summary>Plays a conversation through the real pipeline and compares the whole transcript.</summary>
/// <remarks>
/// Lines: <c>resident 3-1202 (sms)&gt; text</c> (a unit of the sample estate, or a number), <c>duty (sms)&gt; text</c>, <c>resident (chat)&gt; text</c>,
/// <c>resident chat-2&gt; text</c>, <c>resident teams-ann&gt; text</c> (see <see cref="Devices"/>), <c>[3 minutes pass]</c>, <c>[the same message again]</c>,
/// <c>[desk to R20261121-0001] text</c>, <c>[chat is read]</c>, <c>[chat belongs to 3-1202]</c> (a code proved it before), and what the bot says: <c>bot (sms)&gt; text</c> to the resident who wrote
/// last, <c>bot (duty, sms)&gt; text</c> to staff, <c>bot (chat-2)&gt; text [button]</c>. A line break in a text is written ⏎, a code that was texted
/// <c>{code}</c>, a code that was not <c>{wrong}</c>. Everything the bot sends must be in the script, in order.
/// </remarks>
internal sealed partial class Script(TestDesk desk)
{
    private readonly StringBuilder transcript = new();
    private readonly Devices devices = new(desk);
    private readonly Deciders deciders = new(desk);
    private readonly List<string> names = [];
    private string resident = "";
    private string code = "";
    private Activity? last;
    private int activities;
    private int shown;

    public static async Task PlaysAsync(string local, string script)
    {
        await using var desk = await TestDesk.OpenAsync(local);
        await new Script(desk).PlaysAsync(script);
    }

    public async Task PlaysAsync(string script)
    {
        var expected = new StringBuilder();
        transcript.Clear();
        foreach (var line in script.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            expected.Append(Columns().Replace(line, "> ")).Append('\n');
            await PlayAsync(line);
        }

        Assert.True(expected.ToString() == transcript.ToString(), $"It went like this:\n{transcript}\nexpected:\n{expected}");
    }

    private async Task PlayAsync(string line)
    {
        if (line.StartsWith("bot ", StringComparison.Ordinal) || line.StartsWith("desk> ", StringComparison.Ordinal) || line.StartsWith("gate> ", StringComparison.Ordinal))
        {
            return;
        }

        transcript.Append(Columns().Replace(line, "> ")).Append('\n');
        if (Said().Match(line) is { Success: true } said)
        {
            await TextAsync(NumberOf(said.Groups["who"].Value), Spoken(said));
        }
        else if (OnDevice().Match(line) is { Success: true } shownTo)
        {
            await WriteAsync(shownTo.Groups["device"].Value, Spoken(shownTo));
        }
        else if (Passes().Match(line) is { Success: true } passes)
        {
            Pass(passes);
        }
        else if (ToResident().Match(line) is { Success: true } told)
        {
            await TellAsync(told.Groups["number"].Value, told.Groups["text"].Value);
        }
        else if (line == "[reminders are due]")
        {
            await new ReminderRound(desk.Store, new ResidentLine(desk.Store, desk.Time), desk.Get<CatalogueInUse>(), desk.Time).RemindAsync(CancellationToken.None);
        }
        else if (IsRead().Match(line) is { Success: true } read)
        {
            await desk.Get<ReadMarks>().NoteReadAsync(Devices.ConversationOf(read.Groups["device"].Value), long.MaxValue, CancellationToken.None);
        }
        else if (Belongs().Match(line) is { Success: true } belongs)
        {
            await devices.ProveAsync(belongs.Groups["device"].Value, desk.Catalogue.Now.SampleResidents.First(known => Owns(known, belongs.Groups["unit"].Value)).Phones[0]);
        }
        else if (await new Colleagues(desk).PlayAsync(line, who => char.IsAsciiLetter(who[0]) ? Devices.ConversationOf(who) : "sms:" + NumberOf("resident " + who)) is { } left)
        {
            transcript.Append(left).Append(left.Length == 0 ? "" : "\n");
        }
        else if (await deciders.PlayAsync(line) is { } answered)
        {
            transcript.Append(answered).Append(answered.Length == 0 ? "" : "\n");
        }
        else
        {
            Assert.True(line == "[the same message again]" && last is not null, $"Not a line of a script: {line}");
            Assert.Equal(TurnOutcome.Duplicate, await desk.Get<TurnHandler>().HandleAsync(last, CancellationToken.None));
        }

        await ShowAsync();
    }

    private string Spoken(Match said) => said.Groups["text"].Value
        .Replace("⏎", "\n", StringComparison.Ordinal)
        .Replace("{code}", code, StringComparison.Ordinal)
        .Replace("{wrong}", code == "123456" ? "654321" : "123456", StringComparison.Ordinal);

    private async Task TextAsync(string number, string text)
    {
        resident = number;
        last = new Activity
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"sms:SM{++activities:x32}"),
            ConversationId = "sms:" + number,
            Channel = Channel.Sms,
            From = number,
            Phone = number,
            To = "+8675500000000",
            Text = text,
            ReceivedAt = desk.Time.GetUtcNow(),
            CarrierWord = CarrierWords.Of(text, null),
        };
        await desk.Get<TurnHandler>().HandleAsync(last, CancellationToken.None);
    }

    private async Task WriteAsync(string device, string text)
    {
        resident = "";
        names.Remove(device);
        names.Insert(0, device);
        last = await devices.ActivityAsync(device, text);
        await desk.Get<TurnHandler>().HandleAsync(last, CancellationToken.None);
    }

    private async Task TellAsync(string number, string text)
    {
        var staff = new DeskTickets(desk.Store, new ResidentLine(desk.Store, desk.Time), desk.Get<StaffOnFile>(), desk.Get<CatalogueInUse>(), desk.Time);
        Assert.IsType<DeskOutcome.Kept>(await staff.ApplyAsync(new(number, new TicketCommand.Reply(text), "agent", null), CancellationToken.None));
    }

    private void Pass(Match passes)
    {
        var count = double.Parse(passes.Groups["count"].Value, CultureInfo.InvariantCulture);
        desk.Time.Advance(passes.Groups["unit"].Value switch
        {
            "second" => TimeSpan.FromSeconds(count),
            "minute" => TimeSpan.FromMinutes(count),
            "hour" => TimeSpan.FromHours(count),
            _ => TimeSpan.FromDays(count),
        });
    }

    private async Task ShowAsync()
    {
        foreach (var line in await devices.ShowAsync(names))
        {
            transcript.Append(deciders.Masked(line)).Append('\n');
        }

        await desk.Get<OutboxSender>().SendDueAsync(CancellationToken.None);
        var sent = desk.Gateway.Sent;
        // Texts to different numbers go out side by side; here the resident's own come first.
        foreach (var message in sent.Skip(shown).OrderBy(message => message.To != resident).ThenBy(message => message.To, StringComparer.Ordinal))
        {
            var text = message.Text.Replace("\n", "⏎", StringComparison.Ordinal);
            if (Code().Match(text) is { Success: true } found)
            {
                code = found.Groups["code"].Value;
                text = text.Replace(code, "{code}", StringComparison.Ordinal);
            }

            transcript.Append(Addressee(message.To)).Append(deciders.Masked(text)).Append('\n');
        }

        shown = sent.Count;
    }

    private string Addressee(string number) => number == resident
        ? "bot (sms)> "
        : desk.Catalogue.Now.SampleStaff.FirstOrDefault(person => person.Phone == number) is { } person
            ? $"bot ({(person.Role is StaffRole.Technician ? "duty" : person.Name)}, sms)> "
            : $"bot ({number}, sms)> ";

    private string NumberOf(string who)
    {
        if (who == "duty")
        {
            return desk.Catalogue.DutyPhone ?? "";
        }

        var name = who["resident ".Length..];
        return name.StartsWith('+')
            ? name
            : desk.Catalogue.Now.SampleResidents.First(known => Owns(known, name)).Phones[0];
    }

    private static bool Owns(Resident known, string name) => known.Units.Any(unit => $"{unit.Building}-{unit.Unit}" == name);

    [GeneratedRegex(@"^(?<who>resident \S+|duty) \(sms\)>\s*(?<text>.*)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Said();

    [GeneratedRegex(@"^resident \(?(?<device>(chat|teams)[a-z0-9-]*)\)?>\s*(?<text>.*)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex OnDevice();

    [GeneratedRegex(@"^\[(?<count>[0-9.]+) (?<unit>second|minute|hour|day)s? pass(es)?\]$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Passes();

    [GeneratedRegex(@"^\[desk to (?<number>\S+)\] (?<text>.*)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex ToResident();

    [GeneratedRegex(@"^\[(?<device>\S+) is read\]$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex IsRead();

    [GeneratedRegex(@"^\[(?<device>\S+) belongs to (?<unit>\S+)\]$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Belongs();

    [GeneratedRegex("(码|碼|code is )(?<code>[0-9]{6})", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Code();

    [GeneratedRegex(@">\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Columns();
}
