using BankGraph.Banking.Accounts;
using BankGraph.Ledger;

namespace BankGraph.Banking.Statements;

/// <summary>Everything of a statement but its lines.</summary>
public sealed record StatementHead
{
    /// <summary>The account.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>Fourteen digits.</summary>
    public required string AccountNumber { get; init; }

    /// <summary>What the account is for.</summary>
    public required AccountType AccountType { get; init; }

    /// <summary>Whose account it is.</summary>
    public required string Holder { get; init; }

    /// <summary>The account's currency.</summary>
    public required Currency Currency { get; init; }

    /// <summary>The period.</summary>
    public required Period Period { get; init; }

    /// <summary>1, 2, 3 ... per account; null for an export, which was not issued.</summary>
    public long? Number { get; init; }

    /// <summary>When it was made, UTC.</summary>
    public required DateTime MadeAt { get; init; }

    /// <summary>Balance before the period, in minor units.</summary>
    public required long OpeningMinor { get; init; }

    /// <summary>Balance after the period, in minor units.</summary>
    public required long ClosingMinor { get; init; }

    /// <summary>Sequence of the last entry before the period; 0 without one.</summary>
    public required long AfterSequence { get; init; }

    /// <summary>Sequence of the last entry of the period.</summary>
    public required long LastSequence { get; init; }

    /// <summary>How many entries the period has.</summary>
    public long EntryCount => LastSequence - AfterSequence;

    /// <summary>Names the statement among all; at most 35 characters.</summary>
    public string Reference => Number is { } number
        ? $"{AccountNumber}-{number}"
        : $"{AccountNumber}-{Period.FirstDay:yyyyMMdd}-{Period.LastDay:yyyyMMdd}";

    internal string Title => Number is { } number ? $"Account statement no. {number}" : "Account history";

    internal IEnumerable<(string Name, string Value)> Facts =>
    [
        ("Bank", "BankGraph"),
        ("Holder", Holder),
        ("Account", AccountNumber),
        ("Currency", Currency.Code),
        ("Period (UTC)", $"{Period.FirstDay:yyyy-MM-dd} to {Period.LastDay:yyyy-MM-dd}"),
        (Number is null ? "Made" : "Issued", $"{MadeAt:yyyy-MM-dd HH:mm} UTC"),
        ("Entries", $"{EntryCount}"),
        ("Opening balance", Amount(OpeningMinor)),
        ("Closing balance", Amount(ClosingMinor)),
    ];

    internal string Amount(long minor) =>
        new Money(minor, Currency).ToDecimal().ToString(System.Globalization.CultureInfo.InvariantCulture);
}
