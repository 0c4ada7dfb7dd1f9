using HelpDesk.Store.Outbox;

namespace HelpDesk.Bot.Delivery;

/// <summary>Where the messages of a lane are handed over.</summary>
/// <remarks>Each lane has claims, queue, holds and pace of its own, so that one gateway's failure never takes another's slots.</remarks>
/// <param name="Lane">The lane.</param>
/// <param name="Gateway">What takes its messages.</param>
/// <param name="Health">Where it is noted whether it takes them.</param>
/// <param name="IsOn">False: its messages wait until the channel is configured.</param>
/// <param name="RestsAsOne">One refusal after another means the whole gateway; false for one that leads to many hosts and paces each itself.</param>
internal sealed record LaneGateway(OutboxLane Lane, IOutboxGateway Gateway, ILaneHealth Health, bool IsOn, bool RestsAsOne);
