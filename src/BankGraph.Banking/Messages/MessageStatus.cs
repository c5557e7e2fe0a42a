namespace BankGraph.Banking.Messages;

/// <summary>What became of a message.</summary>
internal enum MessageStatus
{
    /// <summary>It is to be sent, or sent again.</summary>
    Waiting,

    /// <summary>It was handed over.</summary>
    Sent,

    /// <summary>It was too late to send it.</summary>
    Expired,

    /// <summary>It could not be sent, and is not tried any more unless somebody asks for it.</summary>
    Dead,
}
