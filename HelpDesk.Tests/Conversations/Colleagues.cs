using System.Text.RegularExpressions;
using HelpDesk.Bot.Catalogue;
using HelpDesk.Bot.Delivery;
using HelpDesk.Bot.Desk;
using HelpDesk.Bot.Duty;
using HelpDesk.Bot.Takeover;
using Microsoft.Extensions.Logging.Abstractions;

namespace HelpDesk.Tests.Conversations;

/// <summary>Staff who take conversations over, in scripts.</summary>
/// <remarks>
/// Lines: <c>[agent joins chat]</c>, <c>[supervisor takes chat from agent]</c>, <c>[agent says to 3-1202] text</c>, <c>[agent hands chat back]</c>, answered by
/// <c>desk&gt;</c> only when refused; <c>[the bot looks after those who wait]</c>.
/// </remarks>
internal sealed partial class Colleagues(TestDesk desk)
{
    private readonly ResidentLine line = new(desk.Store, desk.Time);

    /// <summary>What the desk answers; null when the line is none of theirs, empty when it is done.</summary>
    /// <param name="line">The line.</param>
    /// <param name="conversationOf">The conversation of a device, or of a unit's telephone.</param>
    public async Task<string?> PlayAsync(string line, Func<string, string> conversationOf)
    {
        if (line == "[the bot looks after those who wait]")
        {
            await RoundAsync();
            return "";
        }

        if (Presses().Match(line) is not { Success: true } pressed)
        {
            return null;
        }

        var person = desk.Catalogue.Now.SampleStaff.First(each => each.Name == pressed.Groups["who"].Value);
        var by = new Colleague(person.Name, person.DisplayName, person.Role);
        var conversation = conversationOf(pressed.Groups["where"].Value);
        var from = pressed.Groups["from"].Value is { Length: > 0 } named ? named : null;
        var outcome = pressed.Groups["what"].Value switch
        {
            "joins" or "takes" => await Takeovers.JoinAsync(conversation, by, from, null, default),
            "hands" => await Takeovers.HandBackAsync(conversation, by, null, default),
            _ => await Takeovers.ReplyAsync(conversation, by, pressed.Groups["text"].Value, Guid.CreateVersion7(desk.Time.GetUtcNow()).ToString(), default),
        };
        return outcome is TakeoverOutcome.Kept ? "" : "desk> " + outcome.GetType().Name;
    }

    public Takeovers Takeovers => new(desk.Store, Bot, desk.Get<RingClock>(), desk.Time);

    /// <summary>What the desk does every second.</summary>
    public Task RoundAsync() =>
        new TakeoverRound(desk.Store, Bot, new(desk.Store, desk.Get<StaffOnFile>(), desk.Get<DutyNumbers>()), desk.Time, NullLogger<TakeoverRound>.Instance).RunAsync(default);

    private BotLine Bot => new(desk.Store, line, desk.Get<CatalogueInUse>());

    [GeneratedRegex(@"^\[(?<who>[a-z]+) (?<what>joins|takes|hands|says to) (?<where>[A-Za-z0-9+-]+)( from (?<from>[a-z]+)| back)?\]\s*(?<text>.*)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Presses();
}
