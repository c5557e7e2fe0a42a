namespace BankGraph.Ledger;

/// <summary>What a transaction is for.</summary>
public enum TransactionKind
{
    /// <summary>Money paid in.</summary>
    Deposit,

    /// <summary>Money paid out.</summary>
    Withdrawal,

    /// <summary>Money moved between two accounts.</summary>
    Transfer,

    /// <summary>A bill paid to a biller.</summary>
    BillPayment,

    /// <summary>Money sent to an account at another bank.</summary>
    ExternalTransfer,

    /// <summary>The undoing of another transaction.</summary>
    Reversal,

    /// <summary>Interest that a balance has earned, or that an overdraft has cost.</summary>
    Interest,

    /// <summary>What the bank charges for an account.</summary>
    Fee,

    /// <summary>Money put by for a savings goal, or taken back from one.</summary>
    Saving,

    /// <summary>Money moved from one account to many at once.</summary>
    BulkTransfer,
}
