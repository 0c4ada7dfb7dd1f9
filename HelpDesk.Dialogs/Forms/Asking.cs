namespace HelpDesk.Dialogs.Forms;

/// <summary>Chooses and words the next question.</summary>
internal static class Asking
{
    public const string Confirm = "confirm";
    public const string Change = "change";
    public const string Resume = "resume";

    /// <summary>Choices that are told once more after an aside, by SMS and phone.</summary>
    private const int MostRepeated = 3;

    /// <summary>Mark of a draft whose foreword was told.</summary>
    private const string Told = "told";

    /// <summary>Asks for the first needed slot that is empty or no longer right, else reads back, else finishes.</summary>
    public static void Next(Scene scene, Form form)
    {
        if (scene.Draft is { } told)
        {
            form.AtOnce?.Invoke(scene, told);
        }

        if (scene.Draft is not { } draft)
        {
            return;
        }

        foreach (var slot in form.Slots)
        {
            if (slot.IsAside(scene, form) || !IsNeeded(scene, draft, slot))
            {
                continue;
            }

            var value = draft.Find(slot.Name);
            if (value is null)
            {
                Together(scene, form, slot);
                return;
            }

            if (Refused(scene, slot, value))
            {
                return;
            }
        }

        if (form.Becomes?.Invoke(scene, draft) is { } becoming)
        {
            FormEngine.Become(scene, becoming);
            return;
        }

        if (form.ReadBack is null)
        {
            Finishing.Finish(scene, form, draft);
            return;
        }

        ReadBack(scene, form);
    }

    /// <summary>Asks again for the first value that was right when it was given and is so no longer.</summary>
    /// <returns>Whether there was one.</returns>
    public static bool Outdated(Scene scene, Form form)
    {
        foreach (var slot in form.Slots)
        {
            if (scene.Draft is { } draft && draft.Find(slot.Name) is { Skipped: false } value && !slot.IsAside(scene, form) && IsNeeded(scene, draft, slot) && Refused(scene, slot, value))
            {
                return true;
            }
        }

        return false;
    }

    // One question for all that is missing and can be told in one breath; choices are those of the first, which stands last then.
    private static void Together(Scene scene, Form form, Slot first)
    {
        if (scene.Draft is not { } draft)
        {
            return;
        }

        var others = new List<Slot>(3);
        foreach (var slot in form.Slots)
        {
            if (slot != first && first.Leads && slot.Joins?.Invoke(scene) == true && draft.Find(slot.Name) is null && IsNeeded(scene, draft, slot))
            {
                others.Add(slot);
            }
        }

        var hasChoices = others.Count > 0 && first.Offers?.Invoke(scene).Count > 0;
        if (hasChoices)
        {
            others.ForEach(other => scene.Say(Prompt(scene, draft, other, 0)));
        }

        Slot(scene, first);
        if (others.Count == 0)
        {
            return;
        }

        scene.Draft = scene.Draft is { } asking ? asking with { AskedAlso = [.. others.Select(static other => other.Name)] } : null;
        if (!hasChoices)
        {
            others.ForEach(other => scene.Say(Prompt(scene, draft, other, 0)));
        }
    }

    public static void Slot(Scene scene, Slot slot, int attempts = 0)
    {
        if (scene.Draft is not { } draft)
        {
            return;
        }

        IReadOnlyList<string> offers = slot.Offers?.Invoke(scene) ?? (slot.Optional ? [Choices.Skip] : []);
        Put(scene, slot.Name, Prompt(scene, draft, slot, attempts), offers, attempts);
    }

    public static void ReadBack(Scene scene, Form form, int attempts = 0)
    {
        if (scene.Draft is { } draft && form.ReadBack is { } kind)
        {
            if (attempts > 0)
            {
                scene.Say(attempts == 1 ? "confirm.again" : "confirm.help");
            }

            Foreword(scene, form);
            Remark(scene, form);
            Put(scene, Confirm, Dressed(scene, form, OfDraft(scene, kind, draft)), form.ConfirmOffers, attempts);
        }
    }

    private static void Foreword(Scene scene, Form form)
    {
        if (scene.Draft is { } draft && draft.Find(Told) is null && form.Foreword?.Invoke(scene) is { } foreword)
        {
            scene.Say(foreword);
            scene.Draft = draft.With(new SlotValue { Name = Told, Skipped = true });
        }
    }

    // Worth having, but not worth a question: whoever confirms at once files without it.
    private static void Remark(Scene scene, Form form)
    {
        string? remark = null;
        foreach (var slot in form.Slots)
        {
            if (scene.Draft is { } draft && slot.AskedWhen?.Invoke(scene) == true && draft.Find(slot.Name) is null)
            {
                remark = slot.Family + (remark is null ? ".remark" : ".remark.all");
                scene.Draft = draft.With(new SlotValue { Name = slot.Name, Skipped = true });
            }
        }

        if (remark is not null)
        {
            scene.Say(remark);
        }
    }

    /// <summary>After a “no”: which part is to be changed.</summary>
    public static void WhatToChange(Scene scene, Form form, int attempts = 0)
    {
        if (scene.Draft is not { } draft)
        {
            return;
        }

        if (form.ConfirmOffers.Contains(Choices.Keep))
        {
            Finishing.Drop(scene, "cancel.kept");
            return;
        }

        var offers = new List<string>(4);
        foreach (var slot in form.Slots)
        {
            if (draft.Find(slot.Name) is { Skipped: false })
            {
                offers.Add(Choices.OfSlot(slot, scene.Language));
            }
        }

        Put(scene, Change, Reply.Of(attempts == 0 ? "ask.change" : "ask.change.again"), offers, attempts);
    }

    /// <summary>The open question again, shortly (after an aside) or in full (after a long time).</summary>
    public static void Remind(Scene scene)
    {
        if (scene.Draft is not { Asked: { } asked } draft || FormCatalogue.Find(draft.Form, scene.Setting.Estate) is not { } form)
        {
            return;
        }

        if (asked == Resume)
        {
            Offer(scene);
        }
        else if (asked == Change)
        {
            WhatToChange(scene, form, draft.Attempts);
        }
        else if (asked == Confirm)
        {
            var reply = scene.Resumed || form.ReadBack is null ? Dressed(scene, form, OfDraft(scene, form.ReadBack ?? "confirm.short", draft)) : Reply.Of("confirm.short");
            Put(scene, Confirm, reply, draft.Offered, draft.Attempts);
        }
        else if (form.Find(asked) is { } slot)
        {
            if (!scene.Resumed && scene.Setting.Channel != Channel.Chat && draft.Offered.Count > MostRepeated)
            {
                // The list stands right above; told again it would make a third segment of the answer.
                scene.Say("choices.above");
                return;
            }

            var reply = scene.Resumed || slot.Ask is not null ? Prompt(scene, draft, slot, 0) : Reply.Of(slot.Family + ".short");
            Put(scene, asked, reply, draft.Offered, draft.Attempts);
        }
    }

    /// <summary>Offers the form that was interrupted.</summary>
    public static void Offer(Scene scene)
    {
        if (scene.Draft is { } draft)
        {
            var about = FormCatalogue.Find(draft.Form, scene.Setting.Estate)?.About(scene, draft) ?? draft.Find("item")?.Text;
            var reply = Reply.Of("resume.ask", "item", about);
            Put(scene, Resume, reply, [Choices.Resume, Choices.Drop], draft.Attempts);
        }
    }

    public static void Put(Scene scene, string asked, Reply reply, IReadOnlyList<string> offers, int attempts)
    {
        if (scene.Draft is { } draft)
        {
            scene.Say(reply with { Choices = Choices.Offer(offers, scene.Language) });
            scene.Draft = draft with { Asked = asked, AskedAlso = null, Offered = offers, Attempts = attempts };
        }
    }

    /// <summary>A reply that shows what the draft holds.</summary>
    public static Reply OfDraft(Scene scene, string kind, Draft draft)
    {
        var values = new Dictionary<string, string>(4, StringComparer.Ordinal);
        foreach (var slot in draft.Slots)
        {
            if (slot.Text is { } text)
            {
                values[slot.Name] = text;
            }
        }

        if (values.TryGetValue("place", out var place) && values.TryGetValue("item", out var item))
        {
            values["place"] = WithoutOverlap(place, item);
        }

        var unit = draft.Find("unit");
        return new Reply(kind, values, [], Substantive: true)
        {
            Unit = unit?.Unit,
            UnitOnFile = unit is { OnFile: true } && scene.Facts.Standing != Standing.Verified,
            When = draft.Find("when")?.When,
        };
    }

    public static string Worded(string first, string family, int attempts) => attempts switch
    {
        0 => first,
        1 => family + ".again",
        _ => family + ".help",
    };

    // 二楼走廊 and 走廊灯不亮 are read back as 二楼走廊灯不亮.
    private static string WithoutOverlap(string place, string item)
    {
        if (item.Contains(place, StringComparison.OrdinalIgnoreCase))
        {
            return "";
        }

        for (var length = Math.Min(place.Length, item.Length); length > 1; length--)
        {
            if (place.EndsWith(item[..length], StringComparison.Ordinal))
            {
                return place[..^length];
            }
        }

        return place;
    }

    /// <summary>Nothing of the form is left to be asked.</summary>
    public static bool IsComplete(Scene scene, Form form, Draft draft) =>
        form.Slots.All(slot => slot.IsAside(scene, form) || !IsNeeded(scene, draft, slot) || draft.Find(slot.Name) is not null);

    // A kept part of a value, a time that went by, a place that somebody else took.
    private static bool Refused(Scene scene, Slot slot, SlotValue value)
    {
        if (scene.Draft is not { } draft || slot.Rule?.Invoke(scene, value) is not { } refusal)
        {
            return false;
        }

        scene.Draft = refusal.Keep is { } keep ? draft.With(keep) : draft.Without(slot.Name);
        Put(scene, slot.Name, refusal.Question, refusal.Offers, 0);
        return true;
    }

    private static Reply Dressed(Scene scene, Form form, Reply reply) =>
        scene.Draft is { } draft && form.Dress is { } dress ? dress(scene, draft, reply) : reply;

    private static bool IsNeeded(Scene scene, Draft draft, Slot slot) => slot.Needed?.Invoke(scene, draft) ?? true;

    private static Reply Prompt(Scene scene, Draft draft, Slot slot, int attempts) =>
        slot.Ask?.Invoke(scene, draft, attempts) ?? Reply.Of(Worded(slot.PromptOf?.Invoke(scene, draft) ?? slot.Prompt, slot.Family, attempts));
}
