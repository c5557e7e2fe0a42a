namespace BankGraph.Banking.Security;

/// <summary>What a client gets when it signs in or refreshes.</summary>
/// <param name="CustomerId">Who is signed in.</param>
/// <param name="SessionId">The session; it stays the same while it is refreshed.</param>
/// <param name="AccessToken">For the next ten minutes.</param>
/// <param name="RefreshToken">To be exchanged once, within 30 days, for the next pair.</param>
public sealed record SignedIn(Guid CustomerId, Guid SessionId, AccessToken AccessToken, string RefreshToken);
