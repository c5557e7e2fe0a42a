namespace BankGraph.Banking.Notices;

/// <summary>What customers choose to hear of or not.</summary>
public enum NotificationTopic
{
    /// <summary>A large amount came in.</summary>
    MoneyReceived,

    /// <summary>A large amount went out.</summary>
    MoneyPaid,

    /// <summary>An account has come to hold little.</summary>
    LowBalance,

    /// <summary>A bill has come, is due or has been paid.</summary>
    Bill,

    /// <summary>
    /// About signing in, who the customer is, or whether an account can be used; it cannot be switched off.
    /// </summary>
    Security,

    /// <summary>A payment that was ordered in advance could not be made.</summary>
    PaymentFailed,

    /// <summary>A colleague has decided about something asked for.</summary>
    ApprovalDecided,

    /// <summary>The bank has answered a question, or is met elsewhere.</summary>
    Support,
}
