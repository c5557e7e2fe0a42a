namespace BankGraph.Banking.Security;

/// <summary>Whose password is hashed. Only a type for the hasher; it looks at nothing in it.</summary>
/// <param name="Email">Normalised address.</param>
public sealed record SignInName(string Email);
