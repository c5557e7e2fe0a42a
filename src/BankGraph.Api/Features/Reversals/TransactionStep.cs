using BankGraph.Api.Features.Security;
using BankGraph.Ledger;

namespace BankGraph.Api.Features.Reversals;

/// <summary>One step of a transaction's way.</summary>
/// <param name="Status">What it came to.</param>
/// <param name="At">When.</param>
/// <remarks>It belongs to the transaction that it is read from, which says who may see it.</remarks>
[Unowned]
internal sealed record TransactionStep(TransactionStatus Status, DateTime At);
