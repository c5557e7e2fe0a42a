namespace BankGraph.Banking.Security;

/// <summary>A freshly signed access token.</summary>
/// <param name="Value">The JWT for the header <c>Authorization: Bearer ...</c>.</param>
/// <param name="ExpiresAt">When it stops being accepted, UTC.</param>
public sealed record AccessToken(string Value, DateTime ExpiresAt);
