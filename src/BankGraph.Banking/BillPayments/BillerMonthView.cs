using BankGraph.Ledger;

namespace BankGraph.Banking.BillPayments;

/// <summary>What a customer has paid to a biller in a month, UTC.</summary>
/// <param name="BillerId">The biller.</param>
/// <param name="Month">The first day of the month.</param>
/// <param name="Paid">How much.</param>
/// <param name="Payments">In how many payments.</param>
public sealed record BillerMonthView(Guid BillerId, DateOnly Month, Money Paid, int Payments);
