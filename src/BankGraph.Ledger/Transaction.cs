namespace BankGraph.Ledger;

/// <summary>An immutable, balanced set of entries.</summary>
public sealed class Transaction
{
    private readonly List<Entry> _entries = [];

    internal Transaction(
        Guid id,
        TransactionKind kind,
        TransactionStatus status,
        long amountMinor,
        Currency currency,
        DateTime? bookedAt,
        DateOnly valueDate,
        string? description)
    {
        Id = id;
        Kind = kind;
        Status = status;
        AmountMinor = amountMinor;
        Currency = currency;
        BookedAt = bookedAt;
        ValueDate = valueDate;
        Description = description;
    }

    /// <summary>UUID version 7, rising in the order of booking.</summary>
    public Guid Id { get; private set; }

    /// <summary>What it is for.</summary>
    public TransactionKind Kind { get; private set; }

    /// <summary>How far it has come.</summary>
    public TransactionStatus Status { get; private set; }

    /// <summary>The amount asked for, in minor units; positive.</summary>
    public long AmountMinor { get; private set; }

    /// <summary>Currency of the amount.</summary>
    public Currency Currency { get; private set; }

    /// <summary>When it was booked, UTC with microseconds; null while it is not.</summary>
    public DateTime? BookedAt { get; private set; }

    /// <summary>The date from which it counts for interest.</summary>
    public DateOnly ValueDate { get; private set; }

    /// <summary>What the customer reads beside it.</summary>
    public string? Description { get; private set; }

    /// <summary>Its lines. An answer of the ledger has them all, debits first; a query, those it asked for.</summary>
    public IReadOnlyList<Entry> Entries => _entries;

    /// <summary>The list behind <see cref="Entries"/>, for whoever loads or books them.</summary>
    internal List<Entry> Lines
    {
        get => _entries;
        init => _entries = value;
    }

    /// <summary>The amount asked for.</summary>
    public Money Amount => new(AmountMinor, Currency);
}
