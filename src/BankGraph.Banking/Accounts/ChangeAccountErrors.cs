namespace BankGraph.Banking.Accounts;

/// <summary>The account is closed, and stays as it was.</summary>
public sealed record AccountClosedError()
    : BankError("ACCOUNT_CLOSED", "The account is closed.");

/// <summary>The account is not dormant.</summary>
public sealed record AccountNotDormantError()
    : BankError("ACCOUNT_NOT_DORMANT", "The account is not dormant.");

/// <summary>Something still stands in the way of closing the account.</summary>
/// <param name="Obstacles">All of it, in the order of <see cref="ClosingObstacleKind"/>.</param>
public sealed record AccountNotClosableError(IReadOnlyList<ClosingObstacle> Obstacles)
    : BankError("ACCOUNT_NOT_CLOSABLE", "Something still stands in the way of closing the account.");
