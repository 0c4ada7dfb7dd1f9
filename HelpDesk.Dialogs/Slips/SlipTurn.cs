using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Slips;

/// <summary>Somebody is asked for by name or department, or wants to sell something.</summary>
internal static class SlipTurn
{
    /// <summary>Characters beside the asking that leave it standing alone, so that it answers no open question.</summary>
    private const int Alone = 2;

    /// <summary>Takes the message when it asks for somebody whom the office knows, or sells.</summary>
    /// <returns>False otherwise; nothing was said then.</returns>
    public static bool Take(Scene scene)
    {
        var heard = scene.Heard;
        if (scene.Chosen is not null || heard.Choice is not null || scene.Draft is { Form: SlipForm.Name })
        {
            return false;
        }

        if (scene.Draft is null && Caller.IsSelling(heard))
        {
            scene.Say("slip.sales");
            return true;
        }

        if (Wanted.Find(scene.Setting.Estate, heard.Text) is not { } wanted || !IsMeant(scene, heard, wanted))
        {
            if (scene.Draft is not null || Caller.Find(heard.Text) is not { } caller || !OutageNotice.Tells(Normaliser.Fold(heard.Text)))
            {
                return false;
            }

            // “我是供电局的，明天检修停电”: for whom it is, the office knows.
            SlipForm.Announce(scene, caller);
            return true;
        }

        // The form in progress is offered again once the message is passed on.
        scene.Waiting = scene.Draft;
        scene.Draft = null;
        SlipForm.Begin(scene, wanted);
        return true;
    }

    // “找工程部来修水管” is a repair, “投诉张经理” a complaint.
    private static bool IsMeant(Scene scene, Heard heard, Wanted wanted) => heard.Intent switch
    {
        Intent.Human => true,
        Intent.Complaint or Intent.Emergency or Intent.Cancel or Intent.Status => false,
        _ when scene.Draft is not null => heard.Text.Length - (wanted.End - wanted.Start) <= Alone,
        Intent.Repair or Intent.Booking or Intent.Application => Caller.Find(heard.Text) is not null,
        _ => true,
    };
}
