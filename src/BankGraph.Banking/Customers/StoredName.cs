using BankGraph.Banking.Security;

namespace BankGraph.Banking.Customers;

/// <summary>A customer's name as it stands in the database, to be opened by whoever may read it.</summary>
/// <param name="CustomerId">Whose it is.</param>
/// <param name="WrappedKey">The customer's key, wrapped.</param>
/// <param name="SealedName">The name; null while it is not sealed yet.</param>
/// <param name="PlainName">The name while it is not sealed.</param>
public sealed record StoredName(Guid CustomerId, byte[] WrappedKey, byte[]? SealedName, string PlainName)
{
    /// <summary>The name as it was given.</summary>
    public string Open(PersonalDataCipher cipher) => SealedName is { } text
        ? cipher.Open(CustomerId, WrappedKey, CustomerName.Field, text)
        : PlainName;
}
