using BankGraph.Banking.Payees;
using BankGraph.Ledger;

namespace BankGraph.Banking.BulkTransfers;

/// <summary>What was said about one row of a bulk of transfers.</summary>
/// <param name="Number">1 for the first row behind the header.</param>
public sealed record BulkRowView(int Number)
{
    /// <summary>How much the row moves; null where it does not say so rightly.</summary>
    public Money? Amount { get; init; }

    /// <summary>How well the name fits the account's holder; null where it was not asked.</summary>
    public NameMatch? NameMatch { get; init; }

    /// <summary>Why the row is not made; null when it is, or would be.</summary>
    public BankError? Error { get; init; }

    /// <summary>What has booked it; null when nothing has.</summary>
    public Guid? TransactionId { get; init; }

    /// <summary>The payment to another bank that it ordered; null for none.</summary>
    public Guid? ExternalPaymentId { get; init; }
}

/// <summary>What was said about a bulk of transfers.</summary>
/// <param name="CustomerId">Who asked.</param>
/// <param name="Total">The sum of the rows that are made, or would be.</param>
/// <param name="Rows">Every row, in the order of the file.</param>
public sealed record BulkView(Guid CustomerId, Money Total, IReadOnlyList<BulkRowView> Rows)
{
    internal static BulkView Of(Guid customerId, Currency currency, IReadOnlyList<BulkRowView> rows) => new(
        customerId,
        rows.Where(row => row.Error is null && row.Amount is not null)
            .Aggregate(Money.Zero(currency), (sum, row) => sum + (row.Amount ?? Money.Zero(currency))),
        rows);
}
