namespace BankGraph.Ledger.Posting;

/// <summary>What one request of a batch has done to the book.</summary>
/// <param name="Transaction">What it booked; null when it only placed or released a hold.</param>
/// <param name="Hold">The hold as it left it; null for a movement without one.</param>
internal readonly record struct BatchStep(Transaction? Transaction, Hold? Hold);
