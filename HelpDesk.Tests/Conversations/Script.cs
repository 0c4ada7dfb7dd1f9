using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using HelpDesk.Bot.Channels;
using HelpDesk.Bot.Delivery;
using HelpDesk.Bot.Turns;
using HelpDesk.Dialogs;
using HelpDesk.Store.Consent;
using HelpDesk.Store.Staff;

namespace HelpDesk.Tests.Conversations;

/// <summary>Plays a conversation through the real pipeline and compares the whole transcript.</summary>
/// <remarks>
/// Lines: <c>resident 3-1202 (sms)&gt; text</c> (a unit of the sample estate, or a number), <c>duty (sms)&gt; text</c>,
/// <c>[3 minutes pass]</c>, <c>[the same message again]</c>, and what the bot says: <c>bot (sms)&gt; text</c> to the resident who wrote
/// last, <c>bot (duty, sms)&gt; text</c> to staff. A line break in a text is written ⏎. Everything the bot sends must be in the script, in order.
/// </remarks>
internal sealed partial class Script(TestDesk desk)
{
    private readonly StringBuilder transcript = new();
    private string resident = "";
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
        foreach (var line in script.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            expected.Append(Columns().Replace(line, "> ")).Append('\n');
            await PlayAsync(line);
        }

        Assert.Equal(expected.ToString(), transcript.ToString());
    }

    private async Task PlayAsync(string line)
    {
        if (Said().Match(line) is { Success: true } said)
        {
            transcript.Append(Columns().Replace(line, "> ")).Append('\n');
            await TakeAsync(NumberOf(said.Groups["who"].Value), said.Groups["text"].Value);
        }
        else if (Passes().Match(line) is { Success: true } passes)
        {
            transcript.Append(line).Append('\n');
            await PassAsync(passes);
        }
        else if (line == "[the same message again]" && last is not null)
        {
            transcript.Append(line).Append('\n');
            Assert.Equal(TurnOutcome.Duplicate, await desk.Get<TurnHandler>().HandleAsync(last, CancellationToken.None));
            await ShowAsync();
        }
        else
        {
            Assert.True(line.StartsWith("bot ", StringComparison.Ordinal), $"Not a line of a script: {line}");
        }
    }

    private async Task TakeAsync(string number, string text)
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
            Text = text.Replace("⏎", "\n", StringComparison.Ordinal),
            ReceivedAt = desk.Time.GetUtcNow(),
            CarrierWord = CarrierWords.Of(text, null),
        };
        await desk.Get<TurnHandler>().HandleAsync(last, CancellationToken.None);
        await ShowAsync();
    }

    private async Task PassAsync(Match passes)
    {
        var count = double.Parse(passes.Groups["count"].Value, CultureInfo.InvariantCulture);
        desk.Time.Advance(passes.Groups["unit"].Value switch
        {
            "second" => TimeSpan.FromSeconds(count),
            "minute" => TimeSpan.FromMinutes(count),
            "hour" => TimeSpan.FromHours(count),
            _ => TimeSpan.FromDays(count),
        });
        await ShowAsync();
    }

    private async Task ShowAsync()
    {
        await desk.Get<OutboxSender>().SendDueAsync(CancellationToken.None);
        var sent = desk.Gateway.Sent;
        // Texts to different numbers go out side by side; here the resident's own come first.
        foreach (var message in sent.Skip(shown).OrderBy(message => message.To != resident).ThenBy(message => message.To, StringComparer.Ordinal))
        {
            transcript.Append(Addressee(message.To)).Append(message.Text.Replace("\n", "⏎", StringComparison.Ordinal)).Append('\n');
        }

        shown = sent.Count;
    }

    private string Addressee(string number) => number == resident
        ? "bot (sms)> "
        : desk.Catalogue.SampleStaff.FirstOrDefault(person => person.Phone == number) is { } person
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
            : desk.Catalogue.SampleResidents.First(known => known.Units.Any(unit => $"{unit.Building}-{unit.Unit}" == name)).Phones[0];
    }

    [GeneratedRegex(@"^(?<who>resident \S+|duty) \(sms\)>\s*(?<text>.*)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Said();

    [GeneratedRegex(@"^\[(?<count>[0-9.]+) (?<unit>second|minute|hour|day)s? pass(es)?\]$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Passes();

    [GeneratedRegex(@">\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Columns();
}
