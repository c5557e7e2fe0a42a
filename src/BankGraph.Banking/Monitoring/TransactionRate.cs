using System.Buffers.Binary;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Monitoring;

/// <summary>
/// Counts the transactions of each second, of all processes. Their ids begin with the time, so that a second is one
/// short piece of the primary key; seconds that are over for a while are not counted again.
/// </summary>
public sealed class TransactionRate
{
    /// <summary>How many seconds are counted.</summary>
    public const int Seconds = 60;

    // A batch may be committed some time after its ids were made, and clocks of two processes differ a little.
    private const int SecondsToSettle = 5;

    private readonly int[] _counts = new int[Seconds];
    private long _settled;

    /// <summary>
    /// The counts of the last <see cref="Seconds"/> seconds, the running one last. One caller at a time.
    /// </summary>
    internal async Task<int[]> CountAsync(BankDbContext context, DateTime now, CancellationToken cancellationToken)
    {
        var newest = new DateTimeOffset(now).ToUnixTimeSeconds();
        var oldest = newest - Seconds + 1;
        for (var second = Math.Max(oldest, _settled); second <= newest; second++)
        {
            var from = FirstIdOf(second);
            var until = FirstIdOf(second + 1);
            _counts[second % Seconds] = await context.LedgerTransactions.CountAsync(
                transaction => transaction.Id.CompareTo(from) >= 0 && transaction.Id.CompareTo(until) < 0,
                cancellationToken);
        }

        _settled = newest - SecondsToSettle;
        return [.. Enumerable.Range(0, Seconds).Select(i => _counts[(oldest + i) % Seconds])];
    }

    /// <summary>The smallest UUID of version 7 of a second (RFC 9562, 5.7).</summary>
    private static Guid FirstIdOf(long second)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt64BigEndian(bytes, (second * 1000) << 16);
        bytes[6] = 0x70;
        bytes[8] = 0x80;
        return new Guid(bytes, bigEndian: true);
    }
}
