namespace BankGraph.Ledger;

/// <summary>
/// A line of the book: what one holder, or the bank itself, has in one currency. Its money changes only through the
/// ledger; reading it through a context is free to everyone.
/// </summary>
public sealed class Account
{
    internal Account(Guid id, Currency currency, DateTime openedAt) =>
        (Id, Currency, OpenedAt) = (id, currency, openedAt);

    /// <summary>UUID version 7; derived from the name for the bank's own accounts.</summary>
    public Guid Id { get; private set; }

    /// <summary>The only currency this account is kept in.</summary>
    public Currency Currency { get; private set; }

    /// <summary>Booked balance in minor units: credits less debits, the balance after the newest entry.</summary>
    public long BalanceMinor { get; internal set; }

    /// <summary>Sum of the open holds in minor units; booked, but not to be spent.</summary>
    public long HeldMinor { get; internal set; }

    /// <summary>How far below zero the holder may go, in minor units; never negative.</summary>
    public long OverdraftLimitMinor { get; internal set; }

    /// <summary>True for the bank's own accounts, which carry the other side of its customers' money.</summary>
    public bool MayGoNegative { get; internal set; }

    /// <summary>Sequence of the newest entry; 0 while there is none.</summary>
    public long Sequence { get; internal set; }

    /// <summary>Whether money may move.</summary>
    public AccountStatus Status { get; internal set; }

    /// <summary>When the account was opened, UTC.</summary>
    public DateTime OpenedAt { get; private set; }

    /// <summary>Booking instant of the newest entry, UTC; the next one is never earlier.</summary>
    public DateTime? LastBookedAt { get; internal set; }

    /// <summary>What the bank uses the account for, such as <c>CASH</c>; null for a customer's account.</summary>
    public string? Purpose { get; internal set; }

    /// <summary>Booked balance.</summary>
    public Money Balance => new(BalanceMinor, Currency);

    /// <summary>What can be spent now: balance less holds plus the overdraft.</summary>
    public Money Available => new(AvailableMinor(BalanceMinor, HeldMinor, OverdraftLimitMinor), Currency);

    /// <summary>Balance less holds plus overdraft, kept within 64 bits at the far ends.</summary>
    internal static long AvailableMinor(long balanceMinor, long heldMinor, long overdraftLimitMinor) =>
        (long)Int128.Clamp((Int128)balanceMinor - heldMinor + overdraftLimitMinor, long.MinValue, long.MaxValue);
}
