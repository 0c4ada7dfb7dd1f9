using HelpDesk.Dialogs.Bookings;
using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Texts;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Questions;

/// <summary>Answers from what the office published, asks whether it helped, and records what it did not.</summary>
internal static class FaqTurn
{
    /// <summary>Answers a question that opens a talk.</summary>
    /// <returns>False when nothing published fits; nothing was said then.</returns>
    public static bool Answer(Scene scene) => Answer(scene, Faq.Hits(scene.Setting.Estate, scene.Heard.Text));

    /// <summary>Answers a bare topic (“停车”) where nothing else can be made of it.</summary>
    /// <returns>False when nothing published fits; nothing was said then.</returns>
    public static bool AnswerTopic(Scene scene) =>
        scene.Heard is { Intent: Intent.Other, Answer: null, Choice: null, Control: null } && Answer(scene, Faq.About(scene.Setting.Estate, scene.Heard.Text));

    /// <summary>Tells what a service costs; the next message may go on to book it.</summary>
    /// <returns>False when no price was asked; nothing was said then.</returns>
    public static bool TellPrice(Scene scene)
    {
        if (PriceAnswer.Asked(scene) is not { } service)
        {
            return false;
        }

        scene.Say(PriceAnswer.Of(scene, service));
        scene.Draft = Begin(scene).With(new SlotValue { Name = FaqForm.Priced, Code = service.Name, Text = Wording.In(service.Labels, scene.Language) });
        return true;
    }

    private static bool Answer(Scene scene, IReadOnlyList<FaqEntry> hits)
    {
        switch (hits)
        {
            case []:
                return false;
            case [var only]:
                Tell(scene, only, Begin(scene));
                return true;
            case var several:
                scene.Draft = Begin(scene);
                var titles = several.Select(entry => Choices.OfValue(KeyOf(entry), Clean(Faq.TitleOf(entry, scene.Language))));
                Asking.Put(scene, FaqForm.Which.Name, Reply.Of("faq.which"), [.. titles, Choices.NoneOfThese], 0);
                return true;
        }
    }

    /// <summary>Takes the answer to what stayed open.</summary>
    /// <returns>False when the message is about something else; the open question is forgotten then.</returns>
    public static bool Take(Scene scene)
    {
        if (scene.Draft is not { Form: FaqForm.Name } draft)
        {
            return false;
        }

        var picked = Picked(scene, draft);
        switch (picked)
        {
            case Choices.Helped:
                scene.Draft = draft.Behind;
                scene.Say("faq.glad");
                return true;
            case Choices.NotHelped or Choices.NoneOfThese:
                Record(scene, draft);
                return true;
            case { } key when Find(scene, key) is { } entry:
                Tell(scene, entry, draft);
                return true;
            default:
                scene.Draft = draft.Behind;
                return Books(scene, draft);
        }
    }

    /// <summary>The department that a question concerns: the entry's that was told, else the one it names.</summary>
    public static string? DepartmentOf(Estate estate, string? entry, string? question) =>
        estate.Faq.FirstOrDefault(each => KeyOf(each) == entry)?.Department
        ?? estate.Departments
            .SelectMany(department => department.Words, (department, word) => (department.Name, Word: word))
            .Where(each => question?.Contains(each.Word, StringComparison.OrdinalIgnoreCase) == true)
            .OrderByDescending(each => each.Word.Length).Select(each => each.Name).FirstOrDefault();

    private static string? Picked(Scene scene, Draft draft)
    {
        if (scene.Chosen is { } code)
        {
            return Choices.ValueOf(code)?.Value ?? code;
        }

        var heard = scene.Heard;
        if (FormCatalogue.Begins(heard.Intent) && heard.Answer is null)
        {
            return null;
        }

        return (draft.Asked, heard.Answer) switch
        {
            (_, Understanding.Answer.No) => Choices.NotHelped,
            ("helped", Understanding.Answer.Yes) => Choices.Helped,
            ("helped", _) when heard.Text.Trim(' ', '。', '！', '!', '.') is "有" or "有呀" or "有啊" or "有的" => Choices.Helped,
            ("helped", _) when heard.Intent == Intent.Thanks => Choices.Helped,
            _ => null,
        };
    }

    private static void Tell(Scene scene, FaqEntry entry, Draft draft)
    {
        scene.Say(Faq.ToReply(entry, scene.Language));
        scene.Draft = draft.With(new SlotValue { Name = FaqForm.Entry, Text = KeyOf(entry) });
        Asking.Put(scene, FaqForm.Helped.Name, Reply.Of("faq.helped"), [Choices.Helped, Choices.NotHelped], 0);
    }

    // After a price “周日上午” or “预约” books that service.
    private static bool Books(Scene scene, Draft draft)
    {
        var heard = scene.Heard;
        if (draft.Find(FaqForm.Priced) is not { Code: not null } priced || heard.Corrects
            || !(heard.Intent == Intent.Booking || (heard.Intent is Intent.Other && (heard.When is not null || heard.Answer == Understanding.Answer.Yes)))
            || ServiceNames.Find(scene.Setting.Estate, heard.Text) is not null)
        {
            return false;
        }

        FormEngine.Start(scene, BookingForm.Form, null, priced with { Name = "item" });
        return true;
    }

    // The question in the words it was asked in, with the department that published what did not help.
    private static void Record(Scene scene, Draft draft)
    {
        var question = draft.Find(FaqForm.Question)?.Text ?? "";
        scene.Draft = draft.Behind is { } behind ? new Draft { Behind = behind } : null;
        var heard = Understander.Understand(question, scene.Setting.LocalNow, scene.Setting.Estate);
        scene.Hear(heard with { Intent = Intent.Question, Also = [], Slots = heard.Slots with { Item = question } });
        FormEngine.Start(scene, QuestionForm.Form);
        if (scene.Draft is { } open && draft.Find(FaqForm.Entry) is { } entry)
        {
            scene.Draft = open.With(entry);
        }
    }

    private static Draft Begin(Scene scene)
    {
        var text = scene.Heard.Text;
        return new Draft { Form = FaqForm.Name, StartedAt = scene.UtcNow, Behind = scene.Draft }
            .With(new SlotValue { Name = FaqForm.Question, Text = text.Length <= 300 ? text : text[..300] });
    }

    private static FaqEntry? Find(Scene scene, string key) => scene.Setting.Estate.Faq.FirstOrDefault(entry => KeyOf(entry) == key);

    private static string KeyOf(FaqEntry entry) => Clean(entry.Words[0]);

    private static string Clean(string text) => text.Replace('|', '/');
}
