namespace BankGraph.Ledger;

/// <summary>The rules that <see cref="LedgerVerifier"/> checks.</summary>
public enum LedgerFindingCode
{
    /// <summary>Sequences are 1, 2, 3 ... per account, and the account names the newest.</summary>
    SequenceGap,

    /// <summary>Each balance after an entry is the one before it plus the entry.</summary>
    RunningBalance,

    /// <summary>The account's balance is the balance after its newest entry.</summary>
    AccountBalance,

    /// <summary>No entry is booked before the one it follows.</summary>
    BookedOutOfOrder,

    /// <summary>No entry moves nothing.</summary>
    ZeroEntry,

    /// <summary>Balance less holds is not below the overdraft, unless the account may go negative.</summary>
    Overdrawn,

    /// <summary>Holds are not negative.</summary>
    NegativeHold,

    /// <summary>What an account holds is the sum of its open holds' remainders.</summary>
    HeldTotal,

    /// <summary>A hold is of a positive amount, and no more of it is captured.</summary>
    HoldOvercaptured,

    /// <summary>
    /// An open hold has no end; a resolved one has one, after it was placed. Only a captured hold has a transaction,
    /// which debits its account by what was captured.
    /// </summary>
    HoldResolution,

    /// <summary>Every hold belongs to an account.</summary>
    OrphanHold,

    /// <summary>A closed account has neither balance nor holds.</summary>
    ClosedWithBalance,

    /// <summary>The entries of a transaction add up to zero in each currency, and there are two or more.</summary>
    Unbalanced,

    /// <summary>Entries repeat the instant and value date of their transaction.</summary>
    EntryDiffersFromTransaction,

    /// <summary>Only transactions that are booked, or were and are reversed, have entries.</summary>
    EntriesOfUnbooked,

    /// <summary>Every entry belongs to a transaction and to an account.</summary>
    OrphanEntry,

    /// <summary>A booked transaction has one outbox message, another has none.</summary>
    Outbox,

    /// <summary>The transaction or hold that an idempotency key names exists.</summary>
    Idempotency,

    /// <summary>All balances of a currency add up to zero.</summary>
    Book,
}
