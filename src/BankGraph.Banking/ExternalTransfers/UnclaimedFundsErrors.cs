namespace BankGraph.Banking.ExternalTransfers;

/// <summary>The bank holds no such money.</summary>
public sealed record UnclaimedFundsNotFoundError()
    : BankError("UNCLAIMED_FUNDS_NOT_FOUND", "There are no such unclaimed funds.");

/// <summary>The customer has got the money already.</summary>
public sealed record FundsReleasedError()
    : BankError("FUNDS_RELEASED", "The customer has got these funds already.");
