using System.Security.Cryptography;
using System.Text;
using BankGraph.Banking.Security;

namespace BankGraph.Banking.MasterKeys;

/// <summary>A key that wraps other keys, and nothing else. It comes from the settings and is never stored.</summary>
public sealed class MasterKey
{
    /// <summary>Bytes of a name within a wrapped key.</summary>
    internal const int NameBytes = 8;

    private const int KeyBytes = 32;

    private readonly byte[] _secret;
    private readonly byte[] _wrappingKey;

    private MasterKey(byte[] secret)
    {
        _secret = secret;
        _wrappingKey = Derive("wrap");
        Name = Convert.ToHexStringLower(Derive("name").AsSpan(0, NameBytes));
    }

    /// <summary>What it is called: 16 hexadecimal digits that follow from the key and tell nothing of it.</summary>
    public string Name { get; }

    /// <summary>Reads a key of 32 bytes, base64.</summary>
    /// <exception cref="FormatException">It is not 32 bytes in base64.</exception>
    public static MasterKey FromBase64(string text)
    {
        var secret = new byte[KeyBytes + 1];
        return Convert.TryFromBase64String(text.Trim(), secret, out var length) && length == KeyBytes
            ? new MasterKey(secret[..KeyBytes])
            : throw new FormatException("The master key is not 32 bytes in base64.");
    }

    /// <summary>A key of its own for a purpose, 32 bytes.</summary>
    internal byte[] Derive(string purpose) => HKDF.DeriveKey(
        HashAlgorithmName.SHA256,
        _secret,
        KeyBytes,
        info: Encoding.ASCII.GetBytes(purpose));

    internal byte[] Seal(byte[] key, byte[] context) => SealedBytes.Seal(_wrappingKey, key, context);

    internal byte[] Open(ReadOnlySpan<byte> sealedKey, byte[] context) =>
        SealedBytes.Open(_wrappingKey, sealedKey, context);
}
