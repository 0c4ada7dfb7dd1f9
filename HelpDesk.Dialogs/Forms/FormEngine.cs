using HelpDesk.Dialogs.Emergencies;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Forms;

/// <summary>Plays any form: fill what was said, ask for what is missing, read back, file.</summary>
internal static class FormEngine
{
    /// <summary>Answers to one question that do not help before a person takes over.</summary>
    public const int MaxAttempts = 3;

    /// <summary>Turns of one form before a person takes over, however they went.</summary>
    public const int MaxTurns = 30;


    /// <summary>Begins a form with what the message says.</summary>
    public static void Start(Scene scene, Form form, SlotValue? unit = null, params IReadOnlyList<SlotValue> known)
    {
        var before = scene.Draft;
        var draft = new Draft
        {
            Form = form.Name,
            StartedAt = scene.UtcNow,
            Queue = before?.Queue ?? [],
            Behind = before?.Behind,
        };
        scene.Draft = form.Find("unit") is null ? draft : Prefill(scene, draft, unit);
        foreach (var value in known)
        {
            scene.Draft = scene.Draft.With(value);
        }

        Queueing.Queue(scene);
        var whole = scene.Heard.Text;
        Queueing.Narrow(scene);
        if (Filling.Fill(scene, form) is not Filled.Refused)
        {
            if (scene.Draft is { Said: null } empty)
            {
                scene.Draft = empty.Saying(whole);
            }

            Asking.Next(scene, form);
        }
    }

    /// <summary>Goes on as another form, with what was said so far.</summary>
    public static void Become(Scene scene, Becoming becoming)
    {
        if (scene.Draft is not { } draft)
        {
            return;
        }

        // “Tomorrow” was said on the day the form was begun.
        var since = TimeZoneInfo.ConvertTime(draft.StartedAt, scene.Setting.Estate.Zone);
        scene.Hear(Understander.Understand(becoming.Text, since, scene.Setting.Estate));
        var kept = draft.Slots.Where(slot => becoming.Form.Find(slot.Name) is not null).ToArray();
        scene.Draft = draft with { Form = becoming.Form.Name, Slots = kept, Asked = null, AskedAlso = null, Offered = [], Attempts = 0 };
        if (becoming.Form.Find("unit") is not null && scene.Draft.Find("unit") is null)
        {
            scene.Draft = Prefill(scene, scene.Draft, null);
        }

        var filled = Filling.Fill(scene, becoming.Form);
        scene.Draft = scene.Draft is { } full ? full with { Said = draft.Said } : null;
        if (filled is not Filled.Refused)
        {
            Asking.Next(scene, becoming.Form);
        }
    }

    /// <summary>Goes on with the form in progress.</summary>
    public static void Continue(Scene scene, Form form)
    {
        if (scene.Draft is not { } draft)
        {
            return;
        }

        scene.Draft = draft with { Turns = draft.Turns + 1 };
        if (draft.Turns >= MaxTurns)
        {
            HandOffs.NotUnderstood(scene);
        }
        else if (scene.Chosen is { } code)
        {
            Picking.Take(scene, form, code);
        }
        else
        {
            Answer(scene, form);
        }
    }

    /// <summary>From the beginning; what is on file stays known.</summary>
    public static void StartOver(Scene scene, Form form)
    {
        if (scene.Draft is { } draft)
        {
            var fresh = draft with { Slots = [], Asked = null, AskedAlso = null, Offered = [], Attempts = 0, Said = null, Category = null, NotUrgent = false };
            scene.Draft = form.Find("unit") is null ? fresh : Prefill(scene, fresh, null);
            scene.Say("started.over");
            Asking.Next(scene, form);
        }
    }

    /// <summary>One question back.</summary>
    public static void Back(Scene scene, Form form)
    {
        if (scene.Draft is not { } draft)
        {
            return;
        }

        Slot? last = null;
        foreach (var slot in form.Slots)
        {
            if (slot.Name == draft.Asked)
            {
                break;
            }

            last = !slot.IsAside(scene, form) && draft.Find(slot.Name) is { OnFile: false } ? slot : last;
        }

        if (last is null)
        {
            Asking.Remind(scene);
            return;
        }

        scene.Draft = draft.Without(last.Name) with { Turns = draft.Turns + 1 };
        Asking.Slot(scene, last);
    }

    /// <summary>The open question once more, with more help; the third time a person.</summary>
    public static void Miss(Scene scene, Form form)
    {
        if (scene.Draft is not { } draft)
        {
            return;
        }

        var attempts = draft.Attempts + 1;
        if (scene.Resumed)
        {
            Asking.Remind(scene);
        }
        else if (attempts > MaxAttempts)
        {
            HandOffs.Noted(scene);
        }
        else if (attempts >= MaxAttempts)
        {
            HandOffs.NotUnderstood(scene);
        }
        else if (draft.Asked == Asking.Confirm)
        {
            Asking.ReadBack(scene, form, attempts);
        }
        else if (draft.Asked == Asking.Change)
        {
            Asking.WhatToChange(scene, form, attempts);
        }
        else if (draft.Asked == Asking.Resume)
        {
            scene.Draft = draft with { Attempts = attempts };
            Asking.Offer(scene);
        }
        else if (form.Find(draft.Asked) is { } slot)
        {
            Asking.Slot(scene, slot, attempts);
        }
        else
        {
            Asking.Next(scene, form);
        }
    }

    private static void Answer(Scene scene, Form form)
    {
        var asked = scene.Draft?.Asked;
        if (asked == Asking.Resume)
        {
            AnswerResume(scene, form);
            return;
        }

        if (Queueing.IsAnother(scene, form, asked))
        {
            Queueing.Queue(scene, scene.Heard.Intent, scene.Heard.Text);
            scene.Say("queued");
            Asking.Remind(scene);
            return;
        }

        if (form.Find(asked) is { Optional: true } unknown && Words.CannotTell(scene.Heard.Text))
        {
            Picking.Skip(scene, form, unknown);
            return;
        }

        Queueing.Queue(scene);
        var together = scene.Draft?.AskedAlso;
        var filled = Filling.Fill(scene, form);
        if (filled == Filled.Refused)
        {
            return;
        }

        if (filled == Filled.Changed && together is not null)
        {
            LeaveOut(scene, form, [asked, .. together]);
        }

        switch (asked, scene.Heard.Answer)
        {
            case (Asking.Confirm, Understanding.Answer.Yes) when filled != Filled.Changed && scene.Draft is { } draft:
                Finishing.Finish(scene, form, draft);
                break;
            case (not null, not Understanding.Answer.Yes) when filled is Filled.Nothing && Words.GivesUp(scene.Heard.Text) && form.Find(asked) is not { Optional: true }:
                Finishing.Drop(scene, form.ConfirmOffers.Contains(Choices.Keep) ? "cancel.kept" : "dropped");
                break;
            case (Asking.Confirm, Understanding.Answer.No) when filled is Filled.Nothing:
                Asking.WhatToChange(scene, form);
                break;
            case (_, Understanding.Answer.No) when filled is Filled.Nothing && form.Find(asked) is { Optional: true } slot:
                Picking.Skip(scene, form, slot);
                break;
            case (_, Understanding.Answer.No) when filled is Filled.Nothing && form.Kind is Intent.Repair or Intent.Booking or Intent.Application && Words.GivesUp(scene.Heard.Text):
                Finishing.Drop(scene, "dropped");
                break;
            default:
                Proceed(scene, form, filled);
                break;
        }
    }

    private static void Proceed(Scene scene, Form form, Filled filled)
    {
        if (filled is Filled.Nothing)
        {
            Miss(scene, form);
        }
        else
        {
            Asking.Next(scene, form);
        }
    }

    // Of what was asked for together the answer told the rest.
    private static void LeaveOut(Scene scene, Form form, IEnumerable<string?> names)
    {
        foreach (var name in names)
        {
            if (scene.Draft is { } draft && form.Find(name) is { LeftOut: true } slot && draft.Find(slot.Name) is null)
            {
                scene.Draft = draft.With(new SlotValue { Name = slot.Name, Skipped = true });
            }
        }
    }

    private static void AnswerResume(Scene scene, Form form)
    {
        if (scene.Heard.Answer is { } answer)
        {
            Picking.Take(scene, form, answer == Understanding.Answer.Yes ? Choices.Resume : Choices.Drop);
        }
        else if (EmergencyTurn.TakeAfterthought(scene))
        {
            Asking.Offer(scene);
        }
        else if (scene.Draft is { } draft && Filling.HearsAnything(scene, form, draft))
        {
            if (Filling.Fill(scene, form) is not Filled.Refused)
            {
                Asking.Next(scene, form);
            }
        }
        else
        {
            Miss(scene, form);
        }
    }

    private static Draft Prefill(Scene scene, Draft draft, SlotValue? unit) =>
        unit is not null ? draft.With(unit)
        : scene.Facts.UnitsOnFile is [var only] ? draft.With(new SlotValue { Name = "unit", Unit = only, OnFile = true })
        : draft;
}
