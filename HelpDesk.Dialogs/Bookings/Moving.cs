using HelpDesk.Dialogs.Forms;
using HelpDesk.Dialogs.Understanding;

namespace HelpDesk.Dialogs.Bookings;

/// <summary>Recognises that a booking is to be moved: “把周六的空调清洗改到周日上午”, “改期”, “move my booking to Sunday”.</summary>
internal static class Moving
{
    private static readonly string[] Certain = ["改期", "改约", "改約", "reschedule", "postpone", "延期"];
    private static readonly string[] Change = ["改期到", "改約到", "改约到", "改期至", "延期到", "改至", "改到", "改成", "改为", "改為", "改在", "改做", "换到", "換到", "挪到", "移到", "调到", "調到", "推迟到", "推遲到", "提前到", "延到", "改时间", "改時間", "换个时间", "換個時間", "改个时间", "改個時間", "change it to", "change to", "move it to", "moved to", "change the time", "another time", " until ", " till ", " to "];
    private static readonly string[] Booking = ["预约", "預約", "订的", "訂的", "约的", "約的", "booking", "appointment"];
    private static readonly string[] WeekDays = ["周", "週", "星期", "礼拜", "禮拜", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
    private static readonly string[] FromNow = ["下周", "下週", "下星期", "下个", "下個", "下礼拜", "下禮拜", "这周", "這週", "本周", "本週", "今", "明", "聽日", "后天", "後", "next", "this", "tomorrow", "月", "号", "號"];
    private static readonly string[] Wishes = ["move the ", "move my ", "move our ", "shift the ", "shift my ", "change the ", "change my ", "push the ", "push my "];
    private static readonly string[] EnglishMove = ["move ", "change ", "shift ", "reschedule", "postpone"];

    /// <summary>The message may ask for it, or answers a question about it.</summary>
    public static bool MayMove(Draft? draft, Heard heard) => draft is { Form: MoveForm.Name } || (draft is null && Asks(heard));

    /// <summary>The message asks for it.</summary>
    public static bool Asks(Heard heard)
    {
        if (heard.Text.Length > 200 || heard.Intent is Intent.Repair or Intent.Complaint or Intent.Emergency or Intent.Cancel or Intent.Human)
        {
            return false;
        }

        if (Words.HasAny(heard.Text, Certain))
        {
            return true;
        }

        var changes = SplitAt(heard.Text) is not null && (!heard.Text.Contains(" to ", StringComparison.OrdinalIgnoreCase) || Words.HasAny(heard.Text, EnglishMove));
        return changes && (heard.Intent == Intent.Booking || heard.Slots.Ticket is ['B', ..] || Words.HasAny(heard.Text, Booking)
            || ((heard.Corrects || Words.HasAny(heard.Text, Wishes)) && heard.When is not null));
    }

    /// <summary>What is said of the booking as it stands, and of what it is to become.</summary>
    public static (string Old, string New) Parts(string text) => SplitAt(text) is var (start, end) ? (text[..start], text[end..]) : (text, "");

    /// <summary>From when on a wanted weekday counts: “改到周日” is the Sunday of the booking's week, “下周日” and “明天” count from now.</summary>
    public static DateTimeOffset From(string wanted, Beginning? booked, DateTimeOffset now)
    {
        if (booked is not { } start || !Words.HasAny(wanted, WeekDays) || Words.HasAny(wanted, FromNow))
        {
            return now;
        }

        var monday = start.Day.AddDays(-(((int)start.Day.DayOfWeek + 6) % 7)).ToDateTime(TimeOnly.MinValue);
        return monday > now.DateTime ? new DateTimeOffset(monday, now.Offset) : now;
    }

    private static (int Start, int End)? SplitAt(string text)
    {
        (int Start, int End)? last = null;
        foreach (var word in Change)
        {
            if (text.LastIndexOf(word, StringComparison.OrdinalIgnoreCase) is var at and >= 0 && (last is not { } found || at > found.Start))
            {
                last = (at, at + word.Length);
            }
        }

        return last;
    }
}
