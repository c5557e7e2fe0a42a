namespace BankGraph.Api.Features.Payees;

/// <summary>The caller has no such payee.</summary>
internal sealed record PayeeNotFoundError(string Message) : UserError(Message);

/// <summary>The caller has a payee with this account already.</summary>
internal sealed record PayeeExistsError(string Message) : UserError(Message);
