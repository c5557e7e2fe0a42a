namespace BankGraph.Api.Features.Security;

/// <summary>An id, and the customer with whose eyes to look it up.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Id">What is looked for.</param>
internal readonly record struct SeenBy(Guid CustomerId, Guid Id);
