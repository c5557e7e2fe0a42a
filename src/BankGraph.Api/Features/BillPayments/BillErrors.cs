namespace BankGraph.Api.Features.BillPayments;

/// <summary>The caller has no such bill.</summary>
internal sealed record BillNotFoundError(string Message) : UserError(Message);

/// <summary>Nothing of the bill is open.</summary>
internal sealed record BillAlreadyPaidError(string Message) : UserError(Message);

/// <summary>There is no such biller.</summary>
internal sealed record BillerNotFoundError(string Message) : UserError(Message);

/// <summary>The caller has no such link to a biller.</summary>
internal sealed record BillerLinkNotFoundError(string Message) : UserError(Message);

/// <summary>The biller has no customer with this reference.</summary>
internal sealed record InvalidCustomerReferenceError(string Message) : UserError(Message);

/// <summary>The biller does not answer; nothing was linked.</summary>
internal sealed record BillerUnavailableError(string Message) : UserError(Message);
