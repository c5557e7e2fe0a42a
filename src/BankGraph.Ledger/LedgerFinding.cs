namespace BankGraph.Ledger;

/// <summary>Something in the book that can never be true.</summary>
/// <param name="Code">Which rule is broken; see <see cref="LedgerFindingCode"/>.</param>
/// <param name="Subject">The account, transaction or hold it is about; a currency for the whole book.</param>
/// <param name="Detail">What was found and what should be there.</param>
public sealed record LedgerFinding(LedgerFindingCode Code, string Subject, string Detail);
