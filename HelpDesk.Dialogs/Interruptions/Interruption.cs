using HelpDesk.Dialogs.Bookings;
using HelpDesk.Dialogs.Complaints;
using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Identity;
using HelpDesk.Dialogs.Questions;
using HelpDesk.Dialogs.Slips;
using HelpDesk.Dialogs.Status;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Interruptions;

/// <summary>What a resident may say at any point, whatever was asked.</summary>
internal static class Interruption
{
    private const int LongestThanks = 6;
    private const int ShortWish = 10;

    /// <summary>Takes the message when it is an interruption.</summary>
    /// <returns>False when it is none; nothing was said then.</returns>
    public static bool Take(Scene scene)
    {
        if (FaqTurn.Take(scene))
        {
            return true;
        }

        if (scene.Chosen is not null)
        {
            return false;
        }

        if (ChangeOfMind.Take(scene))
        {
            return true;
        }

        NewSpeaker.StepIn(scene);

        var form = scene.Draft is { } draft ? FormCatalogue.Find(draft.Form, scene.Setting.Estate) : null;
        if (scene.Draft is { Form: MoveForm.Name } && Words.LeavesIt(scene.Heard.Text))
        {
            Finishing.Drop(scene, "cancel.kept");
            return true;
        }

        return Courtesy.Take(scene) || DeclinesNumber(scene) || TakeControl(scene, form) || TakeIntent(scene, form);
    }

    // “不用了” after the wish for a number leaves the number out; said again it leaves the matter.
    private static bool DeclinesNumber(Scene scene)
    {
        if (scene.Draft is not { Asked: Asking.Confirm, Attempts: 0 } draft || draft.Find("phone") is not { Skipped: true } || !Words.Declines(scene.Heard.Text))
        {
            return false;
        }

        scene.Draft = draft with { Attempts = 1 };
        Asking.Remind(scene);
        return true;
    }

    private static bool TakeControl(Scene scene, Form? form)
    {
        switch (scene.Heard.Control)
        {
            case Control.SwitchLanguage:
                scene.Say("language.switched");
                scene.Resumed = true;
                Asking.Remind(scene);
                return true;
            case Control.StartOver when form is not null:
                FormEngine.StartOver(scene, form);
                return true;
            case Control.Back when form is not null:
                FormEngine.Back(scene, form);
                return true;
            case Control.Verify:
                VerifyTurn.Asked(scene);
                return true;
            case Control.Help:
                scene.Say(form is null ? "help" : "help.form");
                Asking.Remind(scene);
                return true;
            case Control.Skip when scene.Draft is { Asked: Asking.Confirm }:
                // There is nothing to skip but the wish for a number.
                Asking.Remind(scene);
                return true;
            case Control.Skip when form?.Find(scene.Draft?.Asked) is { Optional: true } slot:
                Picking.Skip(scene, form, slot);
                return true;
            default:
                return false;
        }
    }

    private static bool TakeIntent(Scene scene, Form? form)
    {
        var heard = scene.Heard;
        switch (heard.Intent)
        {
            case Intent.Human:
                if (!SupervisorCall.Take(scene, form))
                {
                    HandOffs.Asked(scene);
                }

                return true;
            case Intent.OptOut or Intent.OptIn when form is null || heard.Answer is null:
                if (Notices.Set(scene, heard.Intent == Intent.OptIn))
                {
                    Asking.Remind(scene);
                }

                return true;
            case Intent.Status when heard.Slots.Ticket is null && IsUnitAsked(scene):
                return false;
            case Intent.Status when scene.Draft is not null || heard.Slots.Ticket is not ['B', ..] || !Moving.Asks(heard):
                if (StatusTurn.Tell(scene, heard.Slots.Ticket))
                {
                    Asking.Remind(scene);
                }

                return true;
            case Intent.Cancel when scene.Draft is { Form: CancelForm.Name, Asked: Asking.Confirm } && heard.Answer is Answer.Yes:
                // “对，取消”
                return false;
            case Intent.Cancel when !heard.Corrects:
                StatusTurn.Cancel(scene, heard.Slots.Ticket);
                return true;
            case Intent.Greeting when heard.Answer is null:
                Greet(scene, form);
                return true;
            case Intent.Thanks when heard.Answer is null && !IsWish(scene):
                scene.Say("thanks");
                Asking.Remind(scene);
                return true;
            default:
                return form is not null && scene.Draft is { } draft && TakeQuestion(scene, form, draft);
        }
    }

    // Whatever it sounds like, a flat answers the question for one.
    private static bool IsUnitAsked(Scene scene) =>
        scene.Draft is { Asked: UnitSlot.Name } && scene.Heard.Slots is { Building: not null, Unit: not null };

    // “唔該叫佢哋細聲啲” asks for more than thanks says.
    private static bool IsWish(Scene scene) => scene.Draft is { Asked: ComplaintSlots.Demand } && scene.Heard.Text.Length > LongestThanks;

    private static void Greet(Scene scene, Form? form)
    {
        if (form is not null)
        {
            if (!scene.Resumed)
            {
                scene.Say("greeting.back");
            }

            Asking.Remind(scene);
        }
        else
        {
            scene.Say(scene.Facts.Late ? Reply.Of("late.greeting") : Greeting.Of(scene));
        }
    }

    // “那周日呢” wishes for that day.
    private static bool NamesDay(Form form, Heard heard) =>
        heard is { When: not null, Slots.Category: null, Text.Length: <= ShortWish } && form.Kind is Intent.Booking or Intent.Repair && heard.Text.TrimEnd('?', '？') is [.., '呢'];

    private static bool TakeQuestion(Scene scene, Form form, Draft draft)
    {
        var heard = scene.Heard;
        var isSlip = draft is { Form: SlipForm.Name, Asked: "item" };
        if (heard.Answer is not null || heard.Choice is not null || heard.Corrects || (draft.Asked == "item" && !isSlip) || !Words.IsAsking(heard.Text) || !heard.Text.Any(char.IsLetter)
            || (!isSlip && form.Find(draft.Asked)?.Hear(scene, draft.Find(draft.Asked ?? "")) is not null) || NamesDay(form, heard))
        {
            return false;
        }

        var published = PriceAnswer.AskedInPassing(scene) is { } service ? PriceAnswer.Of(scene, service) : Faq.Find(scene.Setting.Estate, heard.Text, scene.Language);
        if (published is { } answer)
        {
            scene.Say(answer);
        }
        else if (heard.Intent is not Intent.Question || isSlip)
        {
            return false;
        }
        else
        {
            scene.Do(new Effect.HandOff(HandoffReason.OutOfScope));
            scene.Say("question.noted");
        }

        Asking.Remind(scene);
        return true;
    }
}
