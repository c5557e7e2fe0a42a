namespace BankGraph.Api.Features.Customers;

/// <summary>A customer with this e-mail address is registered already.</summary>
internal sealed record EmailTakenError(string Message) : UserError(Message);

/// <summary>The password is too easy to guess.</summary>
internal sealed record WeakPasswordError(string Message) : UserError(Message);
