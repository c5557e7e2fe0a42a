namespace BankGraph.Api.Features.Branches;

/// <summary>There is no such branch, or it was closed.</summary>
internal sealed record BranchNotFoundError(string Message) : UserError(Message);

/// <summary>A branch has this code, or had it before it was closed.</summary>
internal sealed record BranchCodeTakenError(string Message) : UserError(Message);

/// <summary>Customers of a branch have to go somewhere before it is closed.</summary>
/// <param name="Message">What went wrong, for a person.</param>
/// <param name="Customers">How many there are.</param>
internal sealed record BranchHasCustomersError(string Message, int Customers) : UserError(Message);
