using System.Security.Cryptography;
using System.Text;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.BulkTransfers;

/// <summary>
/// An idempotency key that a bulk of transfers was begun with, and for what: written before the first row moves, so
/// that the key is good for this file, account and mode, and for nothing else.
/// </summary>
internal sealed class BulkKey
{
    /// <summary>SHA-256 of customer and key; no collation can take two keys for one.</summary>
    public required byte[] Id { get; init; }

    /// <summary>SHA-256 of account, mode and file.</summary>
    public required byte[] Fingerprint { get; init; }

    public required DateTime BegunAt { get; init; }

    public static byte[] IdOf(Guid customerId, string key) =>
        SHA256.HashData([.. customerId.ToByteArray(true), .. Encoding.UTF8.GetBytes(key)]);

    /// <summary>The key of one row, made of the whole's.</summary>
    public static string OfRow(Guid customerId, string key, int number) =>
        $"bulk/{Convert.ToHexStringLower(IdOf(customerId, key))}/{number}";

    /// <summary>Whether the key is free, or was used for the same; then it is taken.</summary>
    public static Task<bool> TakeAsync(
        BankWriter writer,
        TimeProvider clock,
        byte[] id,
        RequestFingerprint fingerprint,
        CancellationToken cancellationToken) => writer.RunAsync(
        async (context, cancellation) =>
        {
            var known = await context.Set<BulkKey>().AsNoTracking()
                .SingleOrDefaultAsync(key => key.Id == id, cancellation);
            if (known is not null) return known.Fingerprint.AsSpan().SequenceEqual(fingerprint.ToArray());
            context.Add(new BulkKey { Id = id, Fingerprint = fingerprint.ToArray(), BegunAt = clock.Instant() });
            await context.SaveChangesAsync(cancellation);
            return true;
        },
        cancellationToken);

    internal sealed class Mapping : IEntityTypeConfiguration<BulkKey>
    {
        public void Configure(EntityTypeBuilder<BulkKey> entity)
        {
            entity.ToTable("bulk_keys");
            entity.Property(key => key.Id).HasMaxLength(32).IsFixedLength().ValueGeneratedNever();
            entity.Property(key => key.Fingerprint).HasMaxLength(32).IsFixedLength();
        }
    }
}
