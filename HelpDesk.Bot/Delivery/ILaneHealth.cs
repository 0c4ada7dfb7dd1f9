namespace HelpDesk.Bot.Delivery;

/// <summary>How a lane's gateway stands, for readiness and the desk. Thread-safe.</summary>
internal interface ILaneHealth
{
    /// <summary>It took a message.</summary>
    void Worked();

    /// <summary>It did not take a message, or nobody knows.</summary>
    void SendFailed(string code);
}
