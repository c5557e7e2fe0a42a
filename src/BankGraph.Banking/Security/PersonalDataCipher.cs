using System.Security.Cryptography;
using System.Text;
using BankGraph.Banking.MasterKeys;

namespace BankGraph.Banking.Security;

/// <summary>
/// Seals personal data with AES-256-GCM under a key of the customer's own, which the master key wraps. Destroying the
/// customer's key erases what is sealed, in every copy of the database that is made from then on.
/// </summary>
public sealed class PersonalDataCipher
{
    /// <summary>What reads in the place of everything under a key that was destroyed.</summary>
    public const string Erased = "(erased)";

    private const int KeyBytes = 32;

    private readonly MasterKeyRing _ring;
    private readonly BankKeys _keys;

    /// <summary>Uses the master keys that are given, and the bank's own keys once they are open.</summary>
    public PersonalDataCipher(MasterKeyRing ring, BankKeys keys) => (_ring, _keys) = (ring, keys);

    /// <summary>Makes a customer's key and returns it wrapped, as it is stored.</summary>
    public byte[] NewWrappedKey(Guid customerId) =>
        _ring.Wrap(RandomNumberGenerator.GetBytes(KeyBytes), KeyContext(customerId));

    /// <summary>Whether the customer's key was destroyed: nothing is left of it.</summary>
    public static bool IsDestroyed(byte[] wrappedKey) => wrappedKey.Length == 0;

    /// <summary>
    /// Seals one field. The customer and the field's name are bound to it, so it opens nowhere else. Under a destroyed
    /// key nothing is sealed, and nothing comes of it.
    /// </summary>
    public byte[] Seal(Guid customerId, byte[] wrappedKey, string field, string text) => IsDestroyed(wrappedKey)
        ? []
        : SealedBytes.Seal(Unwrap(customerId, wrappedKey), Encoding.UTF8.GetBytes(text), Context(customerId, field));

    /// <summary>Opens a sealed field; <see cref="Erased"/> under a destroyed key.</summary>
    /// <exception cref="CryptographicException">Key, customer, field and value do not belong together.</exception>
    public string Open(Guid customerId, byte[] wrappedKey, string field, byte[] sealedText) =>
        OpenerOf(customerId, wrappedKey)(field, sealedText);

    /// <summary>
    /// Opens many fields of one customer, each by its name, as <see cref="Open"/> does; the key is unwrapped once.
    /// </summary>
    public Func<string, byte[], string> OpenerOf(Guid customerId, byte[] wrappedKey)
    {
        if (IsDestroyed(wrappedKey)) return (_, _) => Erased;
        var key = Unwrap(customerId, wrappedKey);
        return (field, text) => Encoding.UTF8.GetString(SealedBytes.Open(key, text, Context(customerId, field)));
    }

    /// <summary>
    /// A keyed hash for equality look-ups, 32 bytes: without the key nobody can test guesses against it.
    /// </summary>
    public byte[] LookupHash(string normalized) =>
        HMACSHA256.HashData(_keys.Lookup, Encoding.UTF8.GetBytes(normalized));

    /// <summary>A keyed hash of the audit record, 32 bytes: who can write to the database cannot make it.</summary>
    internal byte[] AuditHash(ReadOnlySpan<byte> record) => HMACSHA256.HashData(_keys.Audit, record);

    /// <summary>The place that a customer's wrapped key is bound to.</summary>
    internal static byte[] KeyContext(Guid customerId) => Context(customerId, "key");

    private byte[] Unwrap(Guid customerId, byte[] wrappedKey) => _ring.Unwrap(wrappedKey, KeyContext(customerId));

    private static byte[] Context(Guid customerId, string field) => Encoding.UTF8.GetBytes($"{customerId:N}/{field}");
}
