using System.Security.Cryptography;
using System.Text;

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
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly byte[] _wrappingKey;
    private readonly byte[] _lookupKey;
    private readonly byte[] _auditKey;

    /// <summary>Uses a master key of 32 bytes, base64.</summary>
    /// <exception cref="ArgumentException">It is not 32 bytes in base64.</exception>
    public PersonalDataCipher(string masterKeyBase64)
    {
        var master = new byte[KeyBytes + 1];
        if (!Convert.TryFromBase64String(masterKeyBase64.Trim(), master, out var length) || length != KeyBytes)
            throw new ArgumentException("The master key is not 32 bytes in base64.", nameof(masterKeyBase64));

        _wrappingKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, master[..KeyBytes], KeyBytes, info: "wrap"u8.ToArray());
        _lookupKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, master[..KeyBytes], KeyBytes, info: "lookup"u8.ToArray());
        _auditKey = HKDF.DeriveKey(HashAlgorithmName.SHA256, master[..KeyBytes], KeyBytes, info: "audit"u8.ToArray());
    }

    /// <summary>Makes a customer's key and returns it wrapped, as it is stored.</summary>
    public byte[] NewWrappedKey(Guid customerId) =>
        Encrypt(_wrappingKey, RandomNumberGenerator.GetBytes(KeyBytes), Context(customerId, "key"));

    /// <summary>Whether the customer's key was destroyed: nothing is left of it.</summary>
    public static bool IsDestroyed(byte[] wrappedKey) => wrappedKey.Length == 0;

    /// <summary>
    /// Seals one field. The customer and the field's name are bound to it, so it opens nowhere else. Under a destroyed
    /// key nothing is sealed, and nothing comes of it.
    /// </summary>
    public byte[] Seal(Guid customerId, byte[] wrappedKey, string field, string text) => IsDestroyed(wrappedKey)
        ? []
        : Encrypt(Unwrap(customerId, wrappedKey), Encoding.UTF8.GetBytes(text), Context(customerId, field));

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
        return (field, text) => Encoding.UTF8.GetString(Decrypt(key, text, Context(customerId, field)));
    }

    /// <summary>
    /// A keyed hash for equality look-ups, 32 bytes: without the key nobody can test guesses against it.
    /// </summary>
    public byte[] LookupHash(string normalized) => HMACSHA256.HashData(_lookupKey, Encoding.UTF8.GetBytes(normalized));

    /// <summary>A keyed hash of the audit record, 32 bytes: who can write to the database cannot make it.</summary>
    internal byte[] AuditHash(ReadOnlySpan<byte> record) => HMACSHA256.HashData(_auditKey, record);

    private byte[] Unwrap(Guid customerId, byte[] wrappedKey) =>
        Decrypt(_wrappingKey, wrappedKey, Context(customerId, "key"));

    private static byte[] Context(Guid customerId, string field) => Encoding.UTF8.GetBytes($"{customerId:N}/{field}");

    private static byte[] Encrypt(byte[] key, byte[] plain, byte[] context)
    {
        var output = new byte[NonceBytes + plain.Length + TagBytes];
        var nonce = output.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(key, TagBytes);
        aes.Encrypt(
            nonce,
            plain,
            output.AsSpan(NonceBytes, plain.Length),
            output.AsSpan(NonceBytes + plain.Length),
            context);
        return output;
    }

    private static byte[] Decrypt(byte[] key, byte[] input, byte[] context)
    {
        if (input.Length < NonceBytes + TagBytes) throw new CryptographicException("The sealed value is too short.");
        var plain = new byte[input.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(key, TagBytes);
        aes.Decrypt(
            input.AsSpan(0, NonceBytes),
            input.AsSpan(NonceBytes, plain.Length),
            input.AsSpan(NonceBytes + plain.Length),
            plain,
            context);
        return plain;
    }
}
