namespace BankGraph.Banking.BillPayments;

/// <summary>Which transaction has paid on which bill.</summary>
/// <param name="BillId">The bill.</param>
/// <param name="TransactionId">The transaction; rising ids are rising times.</param>
public sealed record BillPaymentView(Guid BillId, Guid TransactionId);
