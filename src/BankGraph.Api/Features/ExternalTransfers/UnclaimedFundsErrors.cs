namespace BankGraph.Api.Features.ExternalTransfers;

/// <summary>The bank holds no such money.</summary>
internal sealed record UnclaimedFundsNotFoundError(string Message) : UserError(Message);

/// <summary>The customer has got it already.</summary>
internal sealed record FundsReleasedError(string Message) : UserError(Message);
