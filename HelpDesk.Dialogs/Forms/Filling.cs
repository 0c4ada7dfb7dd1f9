using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Forms;

/// <summary>What a message did to a form.</summary>
internal enum Filled
{
    /// <summary>Nothing in it concerns the form.</summary>
    Nothing,

    /// <summary>Only parts that are taken when volunteered.</summary>
    Aside,

    /// <summary>A value was set, changed or named as wrong.</summary>
    Changed,

    /// <summary>A value will not do; its question was asked.</summary>
    Refused,
}

/// <summary>Fills slots from a message: all that it says, whatever was asked.</summary>
internal static class Filling
{
    public static Filled Fill(Scene scene, Form form)
    {
        var result = Filled.Nothing;
        (Slot Slot, Refusal Refusal)? refused = null;
        foreach (var slot in form.Slots)
        {
            if (scene.Draft is not { } draft || Heard(scene, draft, slot) is not { } value)
            {
                continue;
            }

            if (slot.Rule?.Invoke(scene, value) is { } refusal)
            {
                scene.Draft = refusal.Keep is { } keep ? draft.With(keep) : draft.Without(slot.Name);
                refused ??= (slot, refusal);
                continue;
            }

            scene.Draft = draft.With(value);
            var aside = slot.IsAside(scene, form);
            result = aside && result == Filled.Nothing ? Filled.Aside : aside ? result : Filled.Changed;
        }

        result = Forget(scene, form, result);
        Note(scene, result != Filled.Nothing || refused is not null);
        return refused is { } no ? Refuse(scene, no.Slot, no.Refusal) : result;
    }

    /// <summary>Whether the message says anything that this form takes.</summary>
    public static bool HearsAnything(Scene scene, Form form, Draft draft)
    {
        foreach (var slot in form.Slots)
        {
            if (slot.Hear(scene, draft.Find(slot.Name)) is not null)
            {
                return true;
            }
        }

        return scene.Heard.FieldsNamed.Count > 0;
    }

    private static SlotValue? Heard(Scene scene, Draft draft, Slot slot)
    {
        var known = draft.Find(slot.Name);
        var asked = draft.Asked == slot.Name;
        if (known is { Skipped: false } && draft.Asked is Asking.Confirm or Asking.Change && slot.Mend?.Invoke(scene, known) is { } mended)
        {
            return mended;
        }

        if (slot.Sticky && known is { Skipped: false } && !asked && !scene.Heard.Corrects && draft.Asked is not (null or Asking.Change))
        {
            return null;
        }

        var value = slot.Hear(scene, known) ?? Answered(scene, draft, slot, asked);
        return value is not null && value != known ? value : null;
    }

    // A whole message answers one question; of an answer to several each takes its part.
    private static SlotValue? Answered(Scene scene, Draft draft, Slot slot, bool asked) =>
        draft.AskedAlso is null ? asked ? slot.HearAnswer?.Invoke(scene) : null
        : draft.Asks(slot.Name) ? slot.HearAmong?.Invoke(scene)
        : null;

    // A field named as wrong without a new value is forgotten, and therefore asked again.
    private static Filled Forget(Scene scene, Form form, Filled result)
    {
        foreach (var field in scene.Heard.FieldsNamed)
        {
            foreach (var slot in form.Slots)
            {
                if (slot.Field == field && Forgets(scene, slot))
                {
                    result = Filled.Changed;
                }
            }
        }

        foreach (var slot in form.Slots)
        {
            if (slot.IsNamedWrong?.Invoke(scene) == true && Forgets(scene, slot))
            {
                result = Filled.Changed;
            }
        }

        return result;
    }

    private static bool Forgets(Scene scene, Slot slot)
    {
        if (scene.Draft is not { } draft || draft.Find(slot.Name) is not { } known || slot.Hear(scene, known) is not null)
        {
            return false;
        }

        scene.Draft = draft.Without(slot.Name);
        return true;
    }

    private static void Note(Scene scene, bool concerned)
    {
        if (scene.Draft is not { } draft)
        {
            return;
        }

        var heard = scene.Heard;
        scene.Draft = draft with
        {
            Category = heard.Slots.Category ?? draft.Category,
            ComplaintClass = Graver(heard.Slots.ComplaintClass, draft.ComplaintClass),
            NotUrgent = heard.NotUrgent || draft.NotUrgent,
        };
        if (concerned && heard.Choice is null && heard.Text.Length > 0)
        {
            scene.Draft = scene.Draft.Saying(heard.Text);
        }
    }

    // A milder word later (“就是态度不好”) takes back no danger told before.
    private static ComplaintClass? Graver(ComplaintClass? said, ComplaintClass? before) =>
        said is { } now && before is { } then ? (now > then ? now : then) : said ?? before;

    private static Filled Refuse(Scene scene, Slot slot, Refusal refusal)
    {
        var attempts = scene.Draft?.Asked == slot.Name && !refusal.Understood ? scene.Draft.Attempts + 1 : 0;
        if (attempts > FormEngine.MaxAttempts)
        {
            HandOffs.Noted(scene);
        }
        else if (attempts == FormEngine.MaxAttempts)
        {
            HandOffs.NotUnderstood(scene);
        }
        else
        {
            Asking.Put(scene, slot.Name, refusal.Question, refusal.Offers, attempts);
        }

        return Filled.Refused;
    }
}
