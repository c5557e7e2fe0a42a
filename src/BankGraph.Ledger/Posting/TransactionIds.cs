using System.Buffers.Binary;

namespace BankGraph.Ledger.Posting;

/// <summary>
/// UUIDs of version 7 that rise strictly, also within a millisecond and when the clock goes back, so that the order of
/// ids is the order of booking.
/// </summary>
internal sealed class TransactionIds(TimeProvider clock)
{
    private UInt128 _last;

    public Guid Next()
    {
        Span<byte> bytes = stackalloc byte[16];
        Guid.CreateVersion7(clock.GetUtcNow()).TryWriteBytes(bytes, bigEndian: true, out _);
        var candidate = BinaryPrimitives.ReadUInt128BigEndian(bytes);

        // One more in the 62 random bits: they would have to be all ones to carry into the fixed ones.
        _last = candidate > _last ? candidate : _last + 1;
        BinaryPrimitives.WriteUInt128BigEndian(bytes, _last);
        return new Guid(bytes, bigEndian: true);
    }
}
