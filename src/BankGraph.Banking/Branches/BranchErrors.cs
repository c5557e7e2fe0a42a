namespace BankGraph.Banking.Branches;

/// <summary>There is no such branch, or it was closed.</summary>
public sealed record BranchNotFoundError() : BankError("BRANCH_NOT_FOUND", "There is no such branch.");

/// <summary>A branch has this code, or had it before it was closed.</summary>
public sealed record BranchCodeTakenError()
    : BankError("BRANCH_CODE_TAKEN", "Another branch has this code, or had it before it was closed.");

/// <summary>Customers of a branch have to go somewhere before it is closed.</summary>
/// <param name="Customers">How many there are.</param>
public sealed record BranchHasCustomersError(int Customers)
    : BankError("BRANCH_HAS_CUSTOMERS", "Say to which branch its customers are moved.");
