namespace HelpDesk.Bot.Desk;

/// <summary>Words of bookings, Chinese and English side by side.</summary>
internal static class BookingWords
{
    public static readonly Dictionary<string, (string Zh, string En)> All = new(StringComparer.Ordinal)
    {
        ["nav.bookings"] = ("预约", "Bookings"),
        ["event.moved"] = ("改期", "Moved"),
        ["ticket.booking"] = ("预约时段", "Booked for"),
        ["ticket.quantity"] = ("数量", "Quantity"),
        ["ticket.fee"] = ("费用", "Fee"),
        ["ticket.change"] = ("住户可改至", "Resident may change until"),
        ["fee.free"] = ("免费", "free"),
        ["fee.quotation"] = ("看过后报价", "by quotation"),
        ["fee.after"] = ("验收签字后收", "after sign-off"),
        ["bookings.title"] = ("当日预约", "Bookings of the day"),
        ["bookings.day"] = ("日期", "Day"),
        ["bookings.go"] = ("查看", "Show"),
        ["bookings.previous"] = ("前一天", "Day before"),
        ["bookings.next"] = ("后一天", "Day after"),
        ["bookings.time"] = ("时间", "Time"),
        ["bookings.used"] = ("已约 / 名额", "Booked / places"),
        ["bookings.tickets"] = ("单号", "Tickets"),
        ["bookings.none"] = ("这一天没有预约。", "Nothing is booked on this day."),
        ["bookings.free"] = ("尚无预约的服务", "Services with nothing booked"),
        ["bookings.closed"] = ("当日不安排", "not offered"),
        ["bookings.slots"] = ("个时段", "slots"),
        ["bookings.off"] = ("不在现行目录内", "not in the catalogue now"),
    };
}
