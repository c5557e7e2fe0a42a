namespace BankGraph.Banking.ScheduledPayments;

/// <summary>Why one date of a schedule could not be paid when it was last tried.</summary>
public enum RunFailure
{
    /// <summary>There was not enough money. It is tried again.</summary>
    InsufficientFunds,

    /// <summary>It was more than the account's limits let go. It is tried again.</summary>
    LimitExceeded,

    /// <summary>The account it pays from is frozen.</summary>
    AccountFrozen,

    /// <summary>The account it pays from is closed.</summary>
    AccountClosed,

    /// <summary>The account it pays from is dormant. It is tried again.</summary>
    AccountDormant,

    /// <summary>The account to be paid takes no money.</summary>
    PayeeNotActive,

    /// <summary>The bank makes payments to other banks only for customers whose identity it has verified.</summary>
    KycRequired,

    /// <summary>The other bank has not taken the money.</summary>
    Rejected,

    /// <summary>The other bank had taken the money and has sent it back.</summary>
    Returned,

    /// <summary>The bank does not make this payment for another reason.</summary>
    Refused,
}
