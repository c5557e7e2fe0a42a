namespace BankGraph.Banking.Security;

/// <summary>Who is asking: a customer, in one of their sessions.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="SessionId">The session of the access token.</param>
public sealed record Viewer(Guid CustomerId, Guid SessionId);
