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

    /// <summary>The undoing of another transaction.</summary>
    Reversal,
}
