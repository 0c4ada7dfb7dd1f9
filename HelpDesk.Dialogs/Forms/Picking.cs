namespace HelpDesk.Dialogs.Forms;

/// <summary>Takes an offered choice.</summary>
internal static class Picking
{
    public static void Take(Scene scene, Form form, string code)
    {
        if (scene.Draft is not { } draft)
        {
            return;
        }

        switch (code)
        {
            case Choices.Yes when draft.Asked == Asking.Confirm:
                Finishing.Finish(scene, form, draft);
                break;
            case Choices.Change:
                Asking.WhatToChange(scene, form);
                break;
            case Choices.Resume:
                scene.Draft = draft with { Asked = null, Attempts = 0 };
                Asking.Next(scene, form);
                break;
            case Choices.Drop or Choices.Keep:
                Finishing.Drop(scene, code == Choices.Keep ? "cancel.kept" : "dropped");
                break;
            case Choices.Skip when form.Find(draft.Asked) is { } slot:
                Skip(scene, form, slot);
                break;
            default:
                TakeValue(scene, form, draft, code);
                break;
        }
    }

    public static void Skip(Scene scene, Form form, Slot slot)
    {
        if (scene.Draft is { } draft)
        {
            scene.Draft = draft.With(new SlotValue { Name = slot.Name, Skipped = true });
            Asking.Next(scene, form);
        }
    }

    private static void TakeValue(Scene scene, Form form, Draft draft, string code)
    {
        if (form.Find(Choices.SlotOf(code)) is { } wrong)
        {
            scene.Draft = draft.Without(wrong.Name);
            Asking.Slot(scene, wrong);
        }
        else if (Choices.UnitOf(code) is { } unit)
        {
            // A unit of the register stays untold where the form is taken up by a number alone.
            scene.Draft = draft.With(new SlotValue { Name = "unit", Unit = unit, OnFile = scene.Facts.UnitsOnFile.Contains(unit) });
            Asking.Next(scene, form);
        }
        else if (Choices.TicketOf(code) is { } ticket)
        {
            scene.Draft = draft.With(new SlotValue { Name = "ticket", Text = ticket });
            Asking.Next(scene, form);
        }
        else if (Choices.ValueOf(code) is { } picked && form.Find(draft.Asked) is { } open)
        {
            TakePicked(scene, form, draft, open, picked);
        }
        else
        {
            FormEngine.Miss(scene, form);
        }
    }

    private static void TakePicked(Scene scene, Form form, Draft draft, Slot open, (string Value, string Label) picked)
    {
        var value = open.Pick is { } pick ? pick(scene, picked.Value) : new SlotValue { Name = open.Name, Text = picked.Label };
        if (value is null)
        {
            FormEngine.Miss(scene, form);
        }
        else if (open.Rule?.Invoke(scene, value) is { } refusal)
        {
            Asking.Put(scene, open.Name, refusal.Question, refusal.Offers, refusal.Understood ? 0 : draft.Attempts + 1);
        }
        else
        {
            scene.Draft = draft.With(value);
            Asking.Next(scene, form);
        }
    }
}
