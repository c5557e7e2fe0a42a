using BankGraph.Ledger;

namespace BankGraph.Banking.Accounts;

/// <summary>
/// An account as somebody sees it who may, flat, so that it can be filtered, sorted and paged in SQL.
/// </summary>
/// <remarks><see cref="Balance"/> and <see cref="AvailableBalance"/> are computed after the query.</remarks>
public sealed record AccountView
{
    /// <summary>UUID version 7, the ledger's account id.</summary>
    public required Guid Id { get; init; }

    /// <summary>With whose eyes it was read, for access checks.</summary>
    public required Guid CustomerId { get; init; }

    /// <summary>Fourteen digits.</summary>
    public required string Number { get; init; }

    /// <summary>What it is for.</summary>
    public required AccountType Type { get; init; }

    /// <summary>What the owner calls it; null without a name.</summary>
    public string? Name { get; init; }

    /// <summary>The currency it is kept in.</summary>
    public required Currency Currency { get; init; }

    /// <summary>Whether money may move.</summary>
    public required AccountStatus Status { get; init; }

    /// <summary>Booked balance in minor units.</summary>
    public required long BalanceMinor { get; init; }

    /// <summary>Money on hold in minor units.</summary>
    public required long HeldMinor { get; init; }

    /// <summary>How far below zero it may go, in minor units.</summary>
    public required long OverdraftLimitMinor { get; init; }

    /// <summary>Sequence of the newest entry; 0 without one.</summary>
    public required long Sequence { get; init; }

    /// <summary>When it was opened, UTC.</summary>
    public required DateTime OpenedAt { get; init; }

    /// <summary>Booked balance.</summary>
    public Money Balance => new(BalanceMinor, Currency);

    /// <summary>What can be spent now: balance less holds plus the overdraft.</summary>
    public Money AvailableBalance => new(BalanceMinor - HeldMinor + OverdraftLimitMinor, Currency);
}
