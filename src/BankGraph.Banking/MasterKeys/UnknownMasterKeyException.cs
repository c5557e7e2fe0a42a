using System.Security.Cryptography;

namespace BankGraph.Banking.MasterKeys;

/// <summary>Something is wrapped by a master key that is not given, so that it cannot be opened.</summary>
/// <param name="name">The name of the key; null where it was wrapped before keys had names.</param>
public sealed class UnknownMasterKeyException(string? name) : CryptographicException(
    (name is null
        ? "Keys of customers are wrapped by a master key that is not given: "
        : $"The master key {name} wraps keys here and is not given: ")
    + "set it as Security:PersonalDataKey, or among Security:AcceptedPersonalDataKeys "
    + "(BANKGRAPH__SECURITY__ACCEPTEDPERSONALDATAKEYS__0), until 'keys status' finds nothing under it.")
{
    /// <summary>The name of the key that is missing; null where it has none.</summary>
    public string? Name => name;
}
