using BankGraph.Ledger;

namespace BankGraph.Banking.Statements;

/// <summary>An issued statement as the account's owner sees it, flat.</summary>
public sealed record StatementView
{
    /// <summary>UUID version 7, rising in the order of issue.</summary>
    public required Guid Id { get; init; }

    /// <summary>With whose eyes it was read, for access checks.</summary>
    public required Guid CustomerId { get; init; }

    /// <summary>The account.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>1, 2, 3 ... per account.</summary>
    public required long Number { get; init; }

    /// <summary>First day of the period, UTC.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>Last day of the period.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>Balance before the period, in minor units.</summary>
    public required long OpeningMinor { get; init; }

    /// <summary>Balance after the period, in minor units.</summary>
    public required long ClosingMinor { get; init; }

    /// <summary>The account's currency.</summary>
    public required Currency Currency { get; init; }

    /// <summary>How many entries it has.</summary>
    public required long EntryCount { get; init; }

    /// <summary>SHA-256 of the PDF.</summary>
    public required byte[] Sha256 { get; init; }

    /// <summary>When it was issued, UTC.</summary>
    public required DateTime IssuedAt { get; init; }
}
