using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.BillPayments;

/// <summary>
/// One thing to tell a customer about a bill, written in the commit of its cause. It is its own outbox row: published
/// while <see cref="PublishedAt"/> is null, at least once.
/// </summary>
internal sealed class BillNotification
{
    public required Guid Id { get; init; }

    public required Guid BillId { get; init; }

    public required Guid CustomerId { get; init; }

    public required BillNotificationKind Kind { get; init; }

    public required DateTime At { get; init; }

    public DateTime? PublishedAt { get; init; }

    /// <summary>Something to tell now.</summary>
    public static BillNotification Of(Bill bill, BillNotificationKind kind, TimeProvider clock) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()),
        BillId = bill.Id,
        CustomerId = bill.CustomerId,
        Kind = kind,
        At = clock.Instant(),
    };

    internal sealed class Mapping : IEntityTypeConfiguration<BillNotification>
    {
        public void Configure(EntityTypeBuilder<BillNotification> entity)
        {
            entity.ToTable("bill_notifications");
            entity.Property(notification => notification.Id).ValueGeneratedNever();
            entity.HasOne<Bill>().WithMany().HasForeignKey(notification => notification.BillId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasIndex(notification => new { notification.BillId, notification.Kind }).IsUnique();
            entity.HasIndex(notification => new { notification.CustomerId, notification.Id });
            entity.HasIndex(notification => new { notification.PublishedAt, notification.Id });
        }
    }
}
