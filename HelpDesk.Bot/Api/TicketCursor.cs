using System.Globalization;
using System.Text;
using System.Buffers.Text;

namespace HelpDesk.Bot.Api;

/// <summary>Where a page of tickets ended: the instant and number of its last one.</summary>
internal sealed record TicketCursor(long At, string Number)
{
    private const int MaxLength = 100;

    public string Written => Base64Url.EncodeToString(Encoding.UTF8.GetBytes($"{At}|{Number}"));

    /// <summary>The cursor written; null when it is none of ours.</summary>
    public static TicketCursor? Read(string written)
    {
        if (written.Length > MaxLength || !Base64Url.IsValid(written))
        {
            return null;
        }

        return Encoding.UTF8.GetString(Base64Url.DecodeFromChars(written)).Split('|') is [var at, var number]
            && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var instant)
            ? new(instant, number)
            : null;
    }

    /// <summary>A ticket, newest first, comes after the one the cursor stands on.</summary>
    public bool Precedes(long at, string number) => at < At || (at == At && string.CompareOrdinal(number, Number) < 0);
}
