namespace BankGraph.Banking.MasterKeys;

/// <summary>How much a master key wraps.</summary>
/// <param name="Name">The name of the key; null where it was wrapped before keys had names.</param>
/// <param name="BankKeys">Keys of the bank's own.</param>
/// <param name="Customers">Customers whose keys it wraps.</param>
public sealed record MasterKeyUse(string? Name, int BankKeys, long Customers);
