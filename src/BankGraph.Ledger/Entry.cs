namespace BankGraph.Ledger;

/// <summary>One debit or credit on one account. Never changed, never deleted.</summary>
public sealed class Entry
{
    internal Entry(
        Guid accountId,
        long sequence,
        Guid transactionId,
        long amountMinor,
        long balanceAfterMinor,
        DateTime bookedAt,
        DateOnly valueDate,
        string? description)
    {
        AccountId = accountId;
        Sequence = sequence;
        TransactionId = transactionId;
        AmountMinor = amountMinor;
        BalanceAfterMinor = balanceAfterMinor;
        BookedAt = bookedAt;
        ValueDate = valueDate;
        Description = description;
    }

    /// <summary>The account it stands on.</summary>
    public Guid AccountId { get; private set; }

    /// <summary>1, 2, 3 ... without a gap, per account.</summary>
    public long Sequence { get; private set; }

    /// <summary>The transaction it is a line of.</summary>
    public Guid TransactionId { get; private set; }

    /// <summary>Minor units: a credit is positive, a debit negative; never zero.</summary>
    public long AmountMinor { get; private set; }

    /// <summary>Balance of the account once this entry stood, in minor units.</summary>
    public long BalanceAfterMinor { get; private set; }

    /// <summary>When it was booked, UTC with microseconds; never before the previous entry of the account.</summary>
    public DateTime BookedAt { get; private set; }

    /// <summary>The date from which it counts for interest.</summary>
    public DateOnly ValueDate { get; private set; }

    /// <summary>What the customer reads beside it.</summary>
    public string? Description { get; private set; }

    /// <summary>The account, when the query asked for it.</summary>
    public Account? Account { get; private set; }

    /// <summary>The transaction, when the query asked for it.</summary>
    public Transaction? Transaction { get; private set; }
}
