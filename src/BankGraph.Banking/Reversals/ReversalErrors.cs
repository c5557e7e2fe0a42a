namespace BankGraph.Banking.Reversals;

/// <summary>There is no such transaction.</summary>
public sealed record TransactionNotFoundError()
    : BankError("TRANSACTION_NOT_FOUND", "There is no such transaction.");

/// <summary>
/// Transactions of this kind are not undone as a whole: a biller has been told of a payment, a reversal is final, and
/// what a feature keeps books of is undone by the feature.
/// </summary>
public sealed record NotReversibleError()
    : BankError("NOT_REVERSIBLE", "A transaction of this kind cannot be reversed.");

/// <summary>The transaction was reversed before.</summary>
public sealed record AlreadyReversedError()
    : BankError("ALREADY_REVERSED", "The transaction has been reversed already.");
