namespace BankGraph.Api.Features.Reversals;

/// <summary>There is no such transaction.</summary>
internal sealed record TransactionNotFoundError(string Message) : UserError(Message);

/// <summary>Transactions of this kind are not undone.</summary>
internal sealed record NotReversibleError(string Message) : UserError(Message);

/// <summary>The transaction was undone before.</summary>
internal sealed record AlreadyReversedError(string Message) : UserError(Message);
