using BankGraph.Ledger;

namespace BankGraph.Banking.ExternalTransfers;

/// <summary>What the clearing house is to pay.</summary>
/// <param name="PaymentId">Also the clearing house's idempotency key.</param>
/// <param name="Iban">To which account.</param>
/// <param name="PayeeName">Whose it is.</param>
/// <param name="Amount">How much.</param>
/// <param name="Reference">What the payee reads; null for nothing.</param>
public sealed record PaymentOrder(Guid PaymentId, string Iban, string PayeeName, Money Amount, string? Reference);
