using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using HelpDesk.Dialogs.Understanding;
using HelpDesk.Store;

namespace HelpDesk.Bot.Api;

/// <summary>What was understood, under the names of the understanding contract; unknown is null, never left out.</summary>
internal sealed record UnderstandJson(
    string? Lang, string Intent, double Confidence, bool Emergency, SlotsJson Slots, WhenJson? When, IReadOnlyList<FurtherJson> Also)
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static UnderstandJson Of(Heard heard) => new(
        heard.Spoken switch
        {
            SpokenLanguage.ZhHans => "zh-Hans",
            SpokenLanguage.ZhHant => "zh-Hant",
            SpokenLanguage.Yue => "yue",
            SpokenLanguage.En => "en",
            SpokenLanguage.Mixed => "mixed",
            _ => null,
        },
        Kinds.Written(heard.Intent),
        Math.Round(heard.Confidence, 2),
        heard.Emergency is not null,
        SlotsJson.Of(heard.Slots),
        heard.When is { } when ? WhenJson.Of(when) : null,
        [.. heard.Also.Select(also => new FurtherJson(Kinds.Written(also.Intent), also.Text))]);

    /// <summary>As a person reads it; for a page that escapes it.</summary>
    public string Written(bool indented) => indented ? JsonSerializer.Serialize(this, Indented) : JsonSerializer.Serialize(this, JsonSerializerOptions.Web);
}

internal sealed record SlotsJson(
    string? Building, string? Entrance, string? Unit, string? Place, string? Item, string? Category, string? Time,
    string? ComplaintClass, string? Service, string? Ticket, string? Phone, string? Name)
{
    public static SlotsJson Of(HeardSlots slots) => new(
        slots.Building, slots.Entrance, slots.Unit, slots.Place, slots.Item,
        slots.Category is { } category ? Kinds.Written(category) : null,
        slots.Time,
        slots.ComplaintClass is { } level ? Kinds.Written(level) : null,
        slots.Service, slots.Ticket, slots.Phone, slots.Name);
}

internal sealed record WhenJson(string? StartOn, string? EndOn, string? StartTime, string? EndTime, string? PartOfDay, string? Text)
{
    public static WhenJson Of(When when) => new(
        Day(when.StartOn), Day(when.EndOn), Time(when.StartTime), Time(when.EndTime),
        when.PartOfDay is { } part ? Kinds.Written(part) : null, when.Text);

    public static WhenJson Of(HelpDesk.Store.Tickets.VisitTime visit) =>
        new(Day(visit.StartOn), Day(visit.EndOn), Time(visit.StartTime), Time(visit.EndTime), visit.PartOfDay, visit.Text);

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Time(TimeOnly? time) => time?.ToString("HH:mm", CultureInfo.InvariantCulture);
}

internal sealed record FurtherJson(string Intent, string Text);
