using System.Buffers.Binary;

namespace BankGraph.Ledger.Posting;

/// <summary>The 32 bytes of an idempotency key as a dictionary's key.</summary>
internal readonly record struct KeyHash(UInt128 High, UInt128 Low)
{
    public static KeyHash Of(ReadOnlySpan<byte> sha256) =>
        new(BinaryPrimitives.ReadUInt128BigEndian(sha256), BinaryPrimitives.ReadUInt128BigEndian(sha256[16..]));
}
