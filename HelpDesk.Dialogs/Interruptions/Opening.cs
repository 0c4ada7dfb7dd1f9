using HelpDesk.Dialogs.Applications;
using HelpDesk.Dialogs.Bookings;
using HelpDesk.Dialogs.Emergencies;
using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Questions;
using HelpDesk.Dialogs.Repairs;
using HelpDesk.Dialogs.Status;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Interruptions;

/// <summary>A message while no form is open: begins one, or says what can be done here.</summary>
internal static class Opening
{
    private const int LongestOffer = 24;

    /// <summary>So long after a person was asked for, what nothing can be made of is for them.</summary>
    private static readonly TimeSpan ForThem = TimeSpan.FromHours(1);

    private static readonly string[] Requests = ["能不能", "可不可以", "可以帮", "能帮", "可唔可以", "可以幫", "can someone", "could someone", "can somebody", "can you", "could you", "can i get", "could i get"];

    private static readonly string[] Borrowing = ["可以借", "能借", "可唔可以借", "想借", "can i borrow", "could i borrow", "can we borrow", "may i borrow"];

    // “元旦那天能来擦玻璃吗”, “亲子活动怎么报名”, “想打麻将，有位子吗”
    private static readonly string[] Coming = ["能来", "可以来", "能上门", "可以上门", "有位", "有冇位", "报名", "報名", "嚟唔嚟得", "怎么约", "怎么预约", "怎么清运", "點約", "点约", "sign up"];

    public static void Take(Scene scene)
    {
        var heard = scene.Heard;
        if (VisitTurn.Take(scene) || (heard.Intent == Intent.Question && FaqTurn.TellPrice(scene)))
        {
            Understood(scene);
        }
        else if (heard.Intent is Intent.Question && FaqTurn.Answer(scene))
        {
            Understood(scene);
        }
        else if (heard.Intent is Intent.Question && PoliteWish(heard, scene.Setting.Estate) is { } wish)
        {
            Understood(scene);
            FormEngine.Start(scene, wish);
        }
        else if (EmergencyTurn.TakeAfterthought(scene))
        {
            Understood(scene);
        }
        else if (MoveForm.Begin(scene))
        {
            Understood(scene);
        }
        else if (FormOf(scene) is { } form)
        {
            Understood(scene);
            FormEngine.Start(scene, form);
        }
        else if (heard.Answer is Answer.Yes || heard.Control is Control.StartOver or Control.Back)
        {
            // “好” after an answer of ours, or “start over” when nothing was begun.
            scene.Say(heard.Intent is Intent.Thanks ? "thanks" : "anything.else");
            Understood(scene);
        }
        else if (FaqTurn.AnswerTopic(scene) || Afterthought.Take(scene))
        {
            Understood(scene);
        }
        else
        {
            Missed(scene);
        }
    }

    // “Can someone fit curtains on Friday?”, “can I borrow the roof key”
    private static Form? PoliteWish(Heard heard, Estate estate) =>
        (Words.HasAny(heard.Text, Requests) && ServiceNames.IsWanted(estate, heard)) || AsksToCome(heard, estate) ? BookingForm.Form
        : Words.HasAny(heard.Text, Borrowing) ? ApplicationForm.ByWordsAlone(heard, estate)
        : null;

    private static bool AsksToCome(Heard heard, Estate estate) =>
        heard is { Slots.Category: null, Text.Length: <= LongestOffer } && ServiceNames.Find(estate, heard.Text) is not null
        && (Words.HasAny(heard.Text, Coming) || (heard.Text.StartsWith('能') && ServiceNames.IsNamed(estate, heard.Text)));

    // A fault that is named without asking for anything is a repair.
    private static Form? FormOf(Scene scene) =>
        (IsUnclear(scene) ? ApplicationForm.ByWordsAlone(scene.Heard, scene.Setting.Estate) : null)
        ?? FormCatalogue.Of(scene.Heard, scene.Setting.Estate)
        ?? (scene.Heard.Slots is { Item: not null, Category: not null } ? RepairForm.Form : null);

    // “借用推车” sounds like a booking; where the office lends and books nothing of the kind, it is an application.
    private static bool IsUnclear(Scene scene) => scene.Heard.Intent switch
    {
        Intent.Other => true,
        Intent.Booking => scene.Heard.Slots.Service is null && !scene.Setting.Estate.Services.Any(service => Words.HasAny(scene.Heard.Text, service.Words)),
        _ => false,
    };

    private static void Understood(Scene scene) => scene.Conversation = scene.Conversation with { Misses = 0 };

    private static void Missed(Scene scene)
    {
        if (scene.Heard.Text.Any(char.IsLetterOrDigit) && scene.UtcNow - scene.Conversation.HandedAt < ForThem)
        {
            // “2栋506” after “人工” is told to the colleague who was asked for.
            scene.Say("handoff.noted");
            return;
        }

        var misses = scene.Conversation.Misses + 1;
        if (misses >= FormEngine.MaxAttempts)
        {
            HandOffs.NotUnderstood(scene);
            return;
        }

        scene.Say(misses == 1 ? "other" : "other.again");
        scene.Conversation = scene.Conversation with { Misses = misses };
    }
}
