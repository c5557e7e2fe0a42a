using System.Security.Cryptography;
using System.Text;
using StackExchange.Redis;

namespace BankGraph.Api.Stores.Redis;

/// <summary>
/// Makes the bank's keys and values in Redis tell nothing to whoever can read them, and keeps whoever can write them
/// from passing a value off as the bank's: keys hold keyed hashes, and a value opens under its own key only.
/// </summary>
internal sealed class RedisSeal
{
    private const int KeyBytes = 32;
    private const int NameBytes = 16;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly string _namespace;
    private readonly Lazy<byte[]> _nameKey;
    private readonly Lazy<byte[]> _valueKey;

    /// <summary>
    /// Derives its keys from a secret that all processes of a bank have, when they are first used: it is known once the
    /// bank is open.
    /// </summary>
    public RedisSeal(string redisNamespace, Func<byte[]> secret)
    {
        _namespace = redisNamespace;
        _nameKey = new(() => Derive(secret(), "redis name"));
        _valueKey = new(() => Derive(secret(), "redis value"));
    }

    /// <summary>The key under which Redis keeps something.</summary>
    public RedisKey Name(string kind, string subject)
    {
        var hash = HMACSHA256.HashData(_nameKey.Value, Encoding.UTF8.GetBytes($"{kind}\n{subject}"));
        return $"{_namespace}:{kind}:{Convert.ToHexStringLower(hash.AsSpan(0, NameBytes))}";
    }

    /// <summary>Seals a value for a key.</summary>
    public byte[] Close(RedisKey name, byte[] value)
    {
        var closed = new byte[NonceBytes + value.Length + TagBytes];
        var nonce = closed.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        using var aes = new AesGcm(_valueKey.Value, TagBytes);
        aes.Encrypt(nonce, value, closed.AsSpan(NonceBytes, value.Length), closed.AsSpan(^TagBytes..), Context(name));
        return closed;
    }

    /// <summary>Opens what was found under a key; null when there is nothing that was sealed for it.</summary>
    public byte[]? Open(RedisKey name, byte[]? closed)
    {
        if (closed is null || closed.Length < NonceBytes + TagBytes) return null;
        var value = new byte[closed.Length - NonceBytes - TagBytes];
        using var aes = new AesGcm(_valueKey.Value, TagBytes);
        try
        {
            aes.Decrypt(
                closed.AsSpan(0, NonceBytes),
                closed.AsSpan(NonceBytes, value.Length),
                closed.AsSpan(^TagBytes..),
                value,
                Context(name));
            return value;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static byte[] Derive(byte[] secret, string purpose) =>
        HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, KeyBytes, info: Encoding.ASCII.GetBytes(purpose));

    private static byte[]? Context(RedisKey name) => name;
}
