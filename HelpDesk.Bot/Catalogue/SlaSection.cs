using HelpDesk.Dialogs.Complaints;
using HelpDesk.Store.Sla;

namespace HelpDesk.Bot.Catalogue;

/// <summary>Section <c>sla</c>: the office's own figures.</summary>
internal static class SlaSection
{
    public static SlaFigures Read(CatalogueNode node)
    {
        node.AllowOnly("acknowledgeMinutes", "referralMinutes", "graveReplyDays", "graveDays", "importantDays", "minorDays", "otherHours");
        var usual = SlaFigures.Usual;
        return new SlaFigures
        {
            Acknowledgement = Minutes(node, "acknowledgeMinutes", 60) ?? usual.Acknowledgement,
            Referral = Minutes(node, "referralMinutes", 24 * 60) ?? usual.Referral,
            GraveReply = Days(node, "graveReplyDays") ?? usual.GraveReply,
            GraveSolved = Days(node, "graveDays") ?? usual.GraveSolved,
            ImportantSolved = Days(node, "importantDays") ?? usual.ImportantSolved,
            MinorSolved = Days(node, "minorDays") ?? usual.MinorSolved,
            Other = node.Optional("otherHours") is { } hours ? TimeSpan.FromHours(hours.Number(1, 240)) : usual.Other,
        };
    }

    /// <summary>The figures that those who complain are told.</summary>
    public static ComplaintTimes Told(SlaFigures sla) => new()
    {
        Referral = sla.Referral,
        GraveReply = sla.GraveReply,
        GraveSolved = sla.GraveSolved,
        ImportantSolved = sla.ImportantSolved,
        MinorSolved = sla.MinorSolved,
    };

    private static TimeSpan? Minutes(CatalogueNode node, string key, int most) =>
        node.Optional(key) is { } minutes ? TimeSpan.FromMinutes(minutes.Number(1, most)) : null;

    private static TimeSpan? Days(CatalogueNode node, string key) =>
        node.Optional(key) is { } days ? TimeSpan.FromDays(days.Number(1, 90)) : null;
}
