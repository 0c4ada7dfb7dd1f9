using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Identity;

/// <summary>Asks for a number on file and for the code texted to it. <see cref="VerifyTurn"/> plays it; the engine repeats its questions.</summary>
internal static class VerifyForm
{
    public const string Name = "verify";

    /// <summary>What was asked and needs to be verified: one of the questions below; absent for nothing.</summary>
    public const string Question = "question";

    /// <summary>The ticket it was asked about; absent for none.</summary>
    public const string Ticket = "ticket";

    public const string OfStatus = "status";
    public const string OfCancel = "cancel";
    public const string OfNoticesOn = "notices.on";
    public const string OfNoticesOff = "notices.off";

    /// <summary>The number, as written.</summary>
    public static Slot Phone { get; } = new()
    {
        Name = "phone",
        Prompt = "verify.ask.phone",
        Family = "verify.ask.phone",
        Hear = static (_, _) => null,
        Offers = static scene => scene.Facts.Standing == Standing.Anonymous ? [Choices.Drop] : [Choices.OwnNumber, Choices.Drop],
    };

    /// <summary>Never filled: a code is compared and forgotten.</summary>
    public static Slot Code { get; } = new()
    {
        Name = "code",
        Prompt = "verify.ask.code",
        Family = "verify.ask.code",
        Hear = static (_, _) => null,
        Offers = static _ => [Choices.Resend, Choices.Drop],
    };

    public static Form Form { get; } = new()
    {
        Name = Name,
        Kind = Intent.Other,
        Slots = [Phone, Code],
        Effect = static (_, _) => null,
        Filed = static (_, _) => null,
        Resumable = false,
        StaysOnChannel = true,
    };
}
