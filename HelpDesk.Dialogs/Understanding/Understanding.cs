namespace HelpDesk.Dialogs.Understanding;

/// <summary>What one message was understood to say. Everything not said is null, false or empty.</summary>
/// <remarks>Names and meaning follow the understanding contract (<c>POST /api/v1/understand</c>). Immutable.</remarks>
public sealed record Heard
{
    /// <summary>The message as received, trimmed and cut to the limit of <see cref="Understander"/>.</summary>
    public required string Text { get; init; }

    /// <summary>Language of the message itself.</summary>
    public required SpokenLanguage Spoken { get; init; }

    /// <summary>The one intent; <see cref="Intent.Emergency"/> exactly when <see cref="Emergency"/> is set.</summary>
    public required Intent Intent { get; init; }

    /// <summary>0 to 1: how sure the recogniser is of <see cref="Intent"/>.</summary>
    public required double Confidence { get; init; }

    /// <summary>The kind of danger that calls for people now; null when there is none.</summary>
    public EmergencyKind? Emergency { get; init; }

    /// <summary>Facts named in the message.</summary>
    public HeardSlots Slots { get; init; } = HeardSlots.None;

    /// <summary>When the visit or service is wanted, resolved against now; null when not said.</summary>
    public When? When { get; init; }

    /// <summary>Further matters in the same message, the weightiest first.</summary>
    public IReadOnlyList<FurtherMatter> Also { get; init; } = [];

    /// <summary>A yes or no to an open question; null when the message is neither. May stand beside other facts
    /// (“对，不过时间改到后天”: Yes, <see cref="Corrects"/> and a <see cref="When"/>).</summary>
    public Answer? Answer { get; init; }

    /// <summary>A bare choice: the whole message is one number from 0 to 99 (1, ２, 三, “第二个”, “选1”); else null.</summary>
    public int? Choice { get; init; }

    /// <summary>A word that steers the dialog itself; null when there is none.</summary>
    public Control? Control { get; init; }

    /// <summary>The language asked for with <see cref="Understanding.Control.SwitchLanguage"/>.</summary>
    public Language? LanguageWanted { get; init; }

    /// <summary>The message is worded as a correction (“不是3栋是5栋”, “时间改到后天”, “wrong unit”). The refused value is in no slot.</summary>
    public bool Corrects { get; init; }

    /// <summary>Fields named as wrong or to be changed (“时间不对”, “地址错了”), with or without a new value.</summary>
    public IReadOnlyList<FieldName> FieldsNamed { get; init; } = [];

    /// <summary>“不急”, “no rush”: the resident says it can wait.</summary>
    public bool NotUrgent { get; init; }
}

/// <summary>Language of a message as spoken.</summary>
public enum SpokenLanguage
{
    /// <summary>Nothing that tells (digits, emoji): the conversation's last language stands.</summary>
    Unknown,

    /// <summary>Simplified Chinese.</summary>
    ZhHans,

    /// <summary>Traditional Chinese.</summary>
    ZhHant,

    /// <summary>Cantonese.</summary>
    Yue,

    /// <summary>English.</summary>
    En,

    /// <summary>Chinese and English mixed.</summary>
    Mixed,
}

/// <summary>What the resident wants; one a message.</summary>
public enum Intent
{
    /// <summary>Out of scope, gibberish, tricks.</summary>
    Other,

    /// <summary>A danger that calls for people now.</summary>
    Emergency,

    /// <summary>A thing is broken and should be mended.</summary>
    Repair,

    /// <summary>Dissatisfaction.</summary>
    Complaint,

    /// <summary>A service or room at a time.</summary>
    Booking,

    /// <summary>Asks to be granted something.</summary>
    Application,

    /// <summary>Wants information.</summary>
    Question,

    /// <summary>Proposes an improvement.</summary>
    Suggestion,

    /// <summary>Asks how a ticket stands.</summary>
    Status,

    /// <summary>Drops a ticket, booking or the form in progress.</summary>
    Cancel,

    /// <summary>Wants a person.</summary>
    Human,

    /// <summary>No more notices.</summary>
    OptOut,

    /// <summary>Notices again.</summary>
    OptIn,

    /// <summary>A greeting and nothing else.</summary>
    Greeting,

    /// <summary>Thanks and nothing else.</summary>
    Thanks,
}

/// <summary>The kind of danger, which decides the safety instruction.</summary>
public enum EmergencyKind
{
    /// <summary>Fire, smoke, burning smell.</summary>
    Fire,

    /// <summary>Gas or rotten-egg smell.</summary>
    Gas,

    /// <summary>Someone shut in a lift or room.</summary>
    Trapped,

    /// <summary>Burst pipe, flooding, water spreading out of control.</summary>
    Flood,

    /// <summary>Sparks, shock, tingling, water at sockets, lamps or switchboards.</summary>
    Electric,

    /// <summary>Something falling or about to fall from a height.</summary>
    Falling,

    /// <summary>Break-in, weapon, violence.</summary>
    Crime,

    /// <summary>Someone collapsed, hurt, missing or not answering for days.</summary>
    Person,
}

/// <summary>Yes or no.</summary>
public enum Answer
{
    /// <summary>Yes: 对, 係, OK, 👌, 1 is a choice and not an answer.</summary>
    Yes,

    /// <summary>No: 不对, 唔係, no.</summary>
    No,
}

/// <summary>Words that steer the dialog itself.</summary>
public enum Control
{
    /// <summary>One question back (上一步, back).</summary>
    Back,

    /// <summary>From the beginning (重新开始, start over).</summary>
    StartOver,

    /// <summary>Leave an optional question out (跳过, skip, 没有).</summary>
    Skip,

    /// <summary>What can I do here (帮助, 怎么用, help on chat).</summary>
    Help,

    /// <summary>Another language (English please, 讲中文, 繁體).</summary>
    SwitchLanguage,

    /// <summary>Prove who is speaking (核实身份, 绑定手机, verify me).</summary>
    Verify,
}

/// <summary>A field a resident can name in a correction.</summary>
public enum FieldName
{
    /// <summary>Building, entrance or unit: the address.</summary>
    Unit,

    /// <summary>Where in or about the home.</summary>
    Place,

    /// <summary>What is wrong.</summary>
    Item,

    /// <summary>When somebody should come.</summary>
    Time,

    /// <summary>The resident's name.</summary>
    Name,

    /// <summary>The telephone number.</summary>
    Phone,
}

/// <summary>A second matter of the same message.</summary>
/// <param name="Intent">Its intent.</param>
/// <param name="Text">The part of the message that says it, as written.</param>
public sealed record FurtherMatter(Intent Intent, string Text);

/// <summary>Facts named in one message; null when not said.</summary>
public sealed record HeardSlots
{
    /// <summary>Nothing said.</summary>
    public static HeardSlots None { get; } = new();

    /// <summary>Label alone: 三栋 → 3, A座 → A, T2 → T2.</summary>
    public string? Building { get; init; }

    /// <summary>二单元 → 2.</summary>
    public string? Entrance { get; init; }

    /// <summary>As on the door, zeros kept: 1202, 幺二零二 → 1202, 0703, 12A.</summary>
    public string? Unit { get; init; }

    /// <summary>As written: 厨房, “kitchen”, 二楼走廊.</summary>
    public string? Place { get; init; }

    /// <summary>As written: 水管漏水.</summary>
    public string? Item { get; init; }

    /// <summary>Trade that mends it.</summary>
    public Category? Category { get; init; }

    /// <summary>As written: 明天下午三点后.</summary>
    public string? Time { get; init; }

    /// <summary>Proposed class of a complaint.</summary>
    public ComplaintClass? ComplaintClass { get; init; }

    /// <summary>Booked service, as written.</summary>
    public string? Service { get; init; }

    /// <summary>A ticket number of ours, in capitals (<c>R20261121-0007</c>).</summary>
    public string? Ticket { get; init; }

    /// <summary>A telephone number as digits, with + when written internationally.</summary>
    public string? Phone { get; init; }

    /// <summary>The resident's name or surname with title, as written: 王女士.</summary>
    public string? Name { get; init; }
}

/// <summary>The trade that mends a fault. Written in lower snake case outside.</summary>
public enum Category
{
    /// <summary>Water, drains, toilets, hot water and heating supply.</summary>
    Plumbing,

    /// <summary>Electricity inside a unit; any sparks or shock.</summary>
    Electrical,

    /// <summary>Lifts.</summary>
    Lift,

    /// <summary>Doors, locks, access control, gates, intercom.</summary>
    DoorLock,

    /// <summary>Walls, roof, windows, waterproofing, railings, facade.</summary>
    Structure,

    /// <summary>Other common-part equipment, corridor and road lamps.</summary>
    PublicArea,

    /// <summary>Air-conditioner, heater, fridge, cooker.</summary>
    Appliance,

    /// <summary>Network and television.</summary>
    Network,

    /// <summary>None of these.</summary>
    Other,
}

/// <summary>Class the bot proposes for a complaint; staff decide.</summary>
public enum ComplaintClass
{
    /// <summary>Single or slight.</summary>
    Minor,

    /// <summary>Goes on for days, recurs, several households, money.</summary>
    Important,

    /// <summary>Safety of persons, damage claims, a threat to go outside.</summary>
    Grave,
}
