using System.Security.Cryptography;
using System.Text;

namespace BankGraph.Ledger;

/// <summary>
/// What makes a request safe to send twice: the caller's key within its scope, and a fingerprint of what it asked for.
/// </summary>
public sealed class IdempotencyKey
{
    private const int ScopeBytes = 16;

    /// <summary>
    /// A key. The scope keeps callers apart: a customer's id for a customer's commands, a job's id for a job's.
    /// </summary>
    public IdempotencyKey(Guid scopeId, string key, RequestFingerprint fingerprint)
    {
        ArgumentException.ThrowIfNullOrEmpty(key);
        ArgumentNullException.ThrowIfNull(fingerprint);
        ScopeId = scopeId;
        Key = key;
        Fingerprint = fingerprint;
        Id = Hash(scopeId, key);
    }

    /// <summary>Whose key it is.</summary>
    public Guid ScopeId { get; }

    /// <summary>The key as the caller made it; case and spaces count.</summary>
    public string Key { get; }

    /// <summary>What was asked for under the key.</summary>
    public RequestFingerprint Fingerprint { get; }

    /// <summary>
    /// SHA-256 of scope and key. The stores keep this instead of the text: any length of key fits, and no collation
    /// can take two keys for one.
    /// </summary>
    internal byte[] Id { get; }

    private static byte[] Hash(Guid scopeId, string key)
    {
        var bytes = new byte[ScopeBytes + Encoding.UTF8.GetByteCount(key)];
        scopeId.TryWriteBytes(bytes, bigEndian: true, out _);
        Encoding.UTF8.GetBytes(key, bytes.AsSpan(ScopeBytes));
        return SHA256.HashData(bytes);
    }
}
