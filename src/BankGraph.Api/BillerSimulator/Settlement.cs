namespace BankGraph.Api.BillerSimulator;

/// <summary>What the bank sends to confirm that a customer has paid.</summary>
/// <param name="CustomerReference">Whose bill it is.</param>
/// <param name="BillNumber">The provider's number of the bill.</param>
/// <param name="Amount">The amount paid, decimal text.</param>
/// <param name="Currency">ISO 4217 code.</param>
internal sealed record Settlement(string CustomerReference, string BillNumber, string Amount, string Currency);
