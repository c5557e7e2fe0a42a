using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace BankGraph.Ledger;

/// <summary>SHA-256 of everything that makes two requests the same request.</summary>
public sealed class RequestFingerprint : IEquatable<RequestFingerprint>
{
    private readonly byte[] _hash;

    private RequestFingerprint(byte[] hash) => _hash = hash;

    /// <summary>
    /// The fingerprint of a command's fields, in a fixed order. Each is preceded by its length, so that moving a
    /// character from one field to the next is another request; null differs from empty.
    /// </summary>
    public static RequestFingerprint Of(params ReadOnlySpan<string?> fields)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(int)];
        foreach (var field in fields)
        {
            BinaryPrimitives.WriteInt32BigEndian(length, field is null ? -1 : Encoding.UTF8.GetByteCount(field));
            hash.AppendData(length);
            if (field is not null) hash.AppendData(Encoding.UTF8.GetBytes(field));
        }

        return new RequestFingerprint(hash.GetHashAndReset());
    }

    /// <summary>The 32 bytes.</summary>
    public byte[] ToArray() => [.. _hash];

    /// <inheritdoc/>
    public bool Equals(RequestFingerprint? other) => other is not null && Matches(other._hash);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as RequestFingerprint);

    /// <inheritdoc/>
    public override int GetHashCode() => BinaryPrimitives.ReadInt32LittleEndian(_hash);

    internal bool Matches(ReadOnlySpan<byte> stored) => _hash.AsSpan().SequenceEqual(stored);
}
