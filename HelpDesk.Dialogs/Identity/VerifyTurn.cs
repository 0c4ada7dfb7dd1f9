using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Interruptions;
using HelpDesk.Dialogs.Status;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Identity;

/// <summary>Proves who is speaking: a number on file is named, a code is texted to it and written back here.</summary>
/// <remarks>Says the same whether or not the number is on file. What was asked first is answered in the turn that succeeds.</remarks>
internal static class VerifyTurn
{
    /// <summary>What a turn needs beyond its other needs: the code to be compared, the number a code may go to.</summary>
    public static Needs NeedsOf(Draft? draft, Heard heard, Needs others)
    {
        if (draft is not { Form: VerifyForm.Name })
        {
            return heard.Control == Control.Verify ? others with { CodeTo = heard.Slots.Phone } : others;
        }

        var phone = draft.Find(VerifyForm.Phone.Name)?.Text;
        return others with
        {
            OpenTickets = true,
            Ticket = others.Ticket ?? draft.Find(VerifyForm.Ticket)?.Text,
            Code = phone is null || heard.Emergency is not null ? null : CodeText.Of(heard.Text),
            CodeTo = heard.Slots.Phone ?? phone ?? Needs.OwnNumber,
        };
    }

    /// <summary>“核实身份”, asked for by itself.</summary>
    public static void Asked(Scene scene)
    {
        if (scene.Facts.Standing == Standing.Verified)
        {
            scene.Say("verify.already");
            Asking.Remind(scene);
            return;
        }

        Begin(scene, null, null);
        if (scene.Heard.Slots.Phone is { } phone)
        {
            TakePhone(scene, phone);
        }
        else
        {
            Asking.Slot(scene, VerifyForm.Phone);
        }
    }

    /// <summary>Offered because what was asked needs it.</summary>
    public static void Offer(Scene scene, string question, string? ticket)
    {
        Begin(scene, question, ticket);
        Asking.Slot(scene, VerifyForm.Phone);
    }

    /// <summary>Takes the message when it belongs to the proof.</summary>
    /// <returns>False when it does not; nothing was said then.</returns>
    public static bool Take(Scene scene)
    {
        if (scene.Draft is not { Form: VerifyForm.Name } draft)
        {
            return false;
        }

        var phone = draft.Find(VerifyForm.Phone.Name)?.Text;
        switch (scene.Facts.Code)
        {
            case CodeCheck.Accepted:
                Verified(scene, draft);
                return true;
            case CodeCheck.Wrong or CodeCheck.Expired:
                Again(scene, scene.Facts.Code == CodeCheck.Wrong ? "verify.wrong" : "verify.expired");
                return true;
        }

        return TakeWords(scene, draft, phone);
    }

    private static bool TakeWords(Scene scene, Draft draft, string? phone)
    {
        if (scene.Chosen is null && IsAnotherWish(scene.Heard, phone is not null))
        {
            // It is not answered with the same question once more: the proof steps aside.
            scene.Draft = draft.Behind;
            return false;
        }

        if (phone is not null && (scene.Chosen == Choices.Resend || CodeText.AsksAgain(scene.Heard.Text)))
        {
            Resend(scene, phone);
        }
        else if (scene.Chosen == Choices.OwnNumber)
        {
            TakePhone(scene, Needs.OwnNumber);
        }
        else if (scene.Heard.Slots.Phone is { } said)
        {
            TakePhone(scene, said);
        }
        else if (scene.Heard.Answer is Answer.No)
        {
            Finishing.Drop(scene, "dropped");
        }
        else
        {
            return false;
        }

        return true;
    }

    private static bool IsAnotherWish(Heard heard, bool codeIsOut) =>
        heard.Intent is Intent.Repair or Intent.Complaint or Intent.Booking or Intent.Application or Intent.Suggestion
        || (!codeIsOut && (heard.Intent is Intent.Status or Intent.Thanks or Intent.Greeting or Intent.OptIn or Intent.OptOut
            || (heard.Intent is Intent.Cancel && heard.Slots.Ticket is not null)));

    private static void Begin(Scene scene, string? question, string? ticket)
    {
        var draft = new Draft
        {
            Form = VerifyForm.Name,
            StartedAt = scene.UtcNow,
            Behind = scene.Draft is { Form: VerifyForm.Name } earlier ? earlier.Behind : scene.Draft,
        };
        draft = question is null ? draft : draft.With(new SlotValue { Name = VerifyForm.Question, Text = question });
        scene.Draft = ticket is null ? draft : draft.With(new SlotValue { Name = VerifyForm.Ticket, Text = ticket });
    }

    private static void TakePhone(Scene scene, string phone)
    {
        if (scene.Draft is not { } draft)
        {
            return;
        }

        if (Refusal(scene.Facts.Sending) is { } refusal && scene.Facts.Sending != CodeSending.TooSoon)
        {
            scene.Draft = draft.Without(VerifyForm.Phone.Name);
            Asking.Put(scene, VerifyForm.Phone.Name, Reply.Of(refusal), VerifyForm.Phone.Offers?.Invoke(scene) ?? [], 0);
            return;
        }

        // Asked for again within the minute, the code that is out already will do.
        scene.Draft = draft.With(new SlotValue { Name = VerifyForm.Phone.Name, Text = phone });
        if (scene.Facts.Sending == CodeSending.Free)
        {
            scene.Do(new Effect.TextCode(phone));
        }

        Asking.Slot(scene, VerifyForm.Code);
    }

    private static void Resend(Scene scene, string phone)
    {
        if (Refusal(scene.Facts.Sending) is { } refusal)
        {
            Again(scene, refusal);
            return;
        }

        scene.Do(new Effect.TextCode(phone));
        Asking.Slot(scene, VerifyForm.Code);
    }

    private static string? Refusal(CodeSending sending) => sending switch
    {
        CodeSending.Blocked => "verify.blocked",
        CodeSending.TooMany => "verify.limit",
        CodeSending.TooSoon => "verify.wait",
        _ => null,
    };

    private static void Again(Scene scene, string kind) =>
        Asking.Put(scene, VerifyForm.Code.Name, Reply.Of(kind), VerifyForm.Code.Offers?.Invoke(scene) ?? [], 0);

    private static void Verified(Scene scene, Draft draft)
    {
        scene.Say(Reply.Of("verify.done", "name", scene.Facts.Name));
        var behind = draft.Behind is { } waiting ? waiting with { Attempts = 0 } : null;
        scene.Draft = null;
        AnswerFirst(scene, draft.Find(VerifyForm.Question)?.Text, draft.Find(VerifyForm.Ticket)?.Text, behind is null);
        if (scene.Draft is { } asked)
        {
            scene.Draft = asked with { Behind = behind };
        }
        else
        {
            scene.Draft = behind;
            Asking.Offer(scene);
        }
    }

    private static void AnswerFirst(Scene scene, string? question, string? ticket, bool nothingWaits)
    {
        switch (question)
        {
            case VerifyForm.OfStatus:
                StatusTurn.Tell(scene, ticket);
                break;
            case VerifyForm.OfCancel:
                StatusTurn.Cancel(scene, ticket);
                break;
            case VerifyForm.OfNoticesOn or VerifyForm.OfNoticesOff:
                Notices.Set(scene, question == VerifyForm.OfNoticesOn);
                break;
            default:
                if (nothingWaits)
                {
                    scene.Say("anything.else");
                }

                break;
        }
    }
}
