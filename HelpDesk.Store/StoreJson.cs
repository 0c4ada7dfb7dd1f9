using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;
using HelpDesk.Store.Applications;
using HelpDesk.Store.Audit;
using HelpDesk.Store.Bookings;
using HelpDesk.Store.Consent;
using HelpDesk.Store.Conversations;
using HelpDesk.Store.Duty;
using HelpDesk.Store.Identity;
using HelpDesk.Store.Incidents;
using HelpDesk.Store.Outbox;
using HelpDesk.Store.Photos;
using HelpDesk.Store.Residents;
using HelpDesk.Store.Staff;
using HelpDesk.Store.Tickets;
using HelpDesk.Store.Webhooks;

namespace HelpDesk.Store;

/// <summary>Written shape of every stored record: camelCase names, snake_case enum values, nulls left out.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, IgnoreReadOnlyProperties = true)]
[JsonSerializable(typeof(Ticket))]
[JsonSerializable(typeof(HeldTelling))]
[JsonSerializable(typeof(IncidentCommand))]
[JsonSerializable(typeof(NumberLease))]
[JsonSerializable(typeof(InboundActivity))]
[JsonSerializable(typeof(ConversationRecord))]
[JsonSerializable(typeof(DraftRecord))]
[JsonSerializable(typeof(OutboxMessage))]
[JsonSerializable(typeof(NumberConsent))]
[JsonSerializable(typeof(Resident))]
[JsonSerializable(typeof(PhoneOwner))]
[JsonSerializable(typeof(ResidentChange))]
[JsonSerializable(typeof(RegisterJob))]
[JsonSerializable(typeof(ImportPart))]
[JsonSerializable(typeof(StaffAccount))]
[JsonSerializable(typeof(StaffSessions))]
[JsonSerializable(typeof(Alarm))]
[JsonSerializable(typeof(DeskTask))]
[JsonSerializable(typeof(Mark))]
[JsonSerializable(typeof(OnceRecord))]
[JsonSerializable(typeof(ReadMark))]
[JsonSerializable(typeof(DeviceCode))]
[JsonSerializable(typeof(NumberCodes))]
[JsonSerializable(typeof(KeptSecret))]
[JsonSerializable(typeof(Photo))]
[JsonSerializable(typeof(Pass))]
[JsonSerializable(typeof(BookedPlace))]
[JsonSerializable(typeof(SavedView))]
[JsonSerializable(typeof(Shift))]
[JsonSerializable(typeof(AuditEntry))]
[JsonSerializable(typeof(AuditMark))]
[JsonSerializable(typeof(AuditSeal))]
[JsonSerializable(typeof(Webhook))]
[JsonSerializable(typeof(TicketNews))]
[JsonSerializable(typeof(WebhookDelivery))]
internal sealed partial class StoreJson : JsonSerializerContext;

/// <summary>Writes an enum as lower snake case (<c>waiting_resident</c>).</summary>
public sealed class SnakeCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.SnakeCaseLower, allowIntegerValues: false)
    where T : struct, Enum;

/// <summary>A JSON value the store carries and never reads (a dialog's state).</summary>
/// <param name="Utf8">UTF-8 JSON; empty means null.</param>
[JsonConverter(typeof(RawJsonConverter))]
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Carried, never compared.")]
public readonly record struct RawJson(ReadOnlyMemory<byte> Utf8);

/// <summary>Reads and writes <see cref="RawJson"/> without looking inside.</summary>
public sealed class RawJsonConverter : JsonConverter<RawJson>
{
    /// <inheritdoc/>
    public override RawJson Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        return new(System.Text.Encoding.UTF8.GetBytes(document.RootElement.GetRawText()));
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, RawJson value, JsonSerializerOptions options)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (value.Utf8.IsEmpty)
        {
            writer.WriteNullValue();
        }
        else
        {
            writer.WriteRawValue(value.Utf8.Span, skipInputValidation: true);
        }
    }
}
