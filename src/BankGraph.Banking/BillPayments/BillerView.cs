using BankGraph.Ledger;

namespace BankGraph.Banking.BillPayments;

/// <summary>A biller that customers can link to. Everybody may see all of them.</summary>
public sealed record BillerView
{
    /// <summary>UUID.</summary>
    public required Guid Id { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it provides.</summary>
    public required BillerCategory Category { get; init; }

    /// <summary>The currency of its bills.</summary>
    public required Currency Currency { get; init; }

    /// <summary>What a customer reference looks like, with an example.</summary>
    public required string ReferenceHint { get; init; }
}
