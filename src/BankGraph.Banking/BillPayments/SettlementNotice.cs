using BankGraph.Ledger;

namespace BankGraph.Banking.BillPayments;

/// <summary>Tells a biller that a customer has paid.</summary>
/// <param name="TransactionId">Also the biller's idempotency key.</param>
/// <param name="BillerCode">Which biller.</param>
/// <param name="CustomerReference">How the biller calls the customer.</param>
/// <param name="BillNumber">The biller's number of the bill.</param>
/// <param name="Amount">What was paid.</param>
public sealed record SettlementNotice(
    Guid TransactionId,
    string BillerCode,
    string CustomerReference,
    string BillNumber,
    Money Amount);
