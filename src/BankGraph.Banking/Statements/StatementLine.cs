using BankGraph.Banking.Documents;
using BankGraph.Ledger;

namespace BankGraph.Banking.Statements;

/// <summary>One entry as a statement has it.</summary>
/// <param name="Sequence">Its place in the account's history.</param>
/// <param name="TransactionId">The transaction it is a line of.</param>
/// <param name="Kind">What that is for.</param>
/// <param name="AmountMinor">Minor units; what left the account is negative.</param>
/// <param name="BalanceAfterMinor">Balance once it stood, in minor units.</param>
/// <param name="BookedAt">When it was booked, UTC.</param>
/// <param name="ValueDate">The date from which it counts for interest.</param>
/// <param name="Description">One line; empty without a description.</param>
public sealed record StatementLine(
    long Sequence,
    Guid TransactionId,
    TransactionKind Kind,
    long AmountMinor,
    long BalanceAfterMinor,
    DateTime BookedAt,
    DateOnly ValueDate,
    string Description)
{
    /// <summary>What people read beside the amount.</summary>
    internal string Text =>
        Description.Length == 0 ? DocumentText.Words(Kind) : $"{DocumentText.Words(Kind)}: {Description}";
}
