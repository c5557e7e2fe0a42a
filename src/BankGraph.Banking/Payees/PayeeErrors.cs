namespace BankGraph.Banking.Payees;

/// <summary>There is no such payee, or it is somebody else's.</summary>
public sealed record PayeeNotFoundError() : BankError("PAYEE_NOT_FOUND", "There is no such payee.");

/// <summary>The customer has a payee with this account already.</summary>
public sealed record PayeeExistsError() : BankError("PAYEE_EXISTS", "There is a payee with this account already.");
