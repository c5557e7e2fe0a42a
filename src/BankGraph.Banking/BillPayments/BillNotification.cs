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
    // Payments wait for one commit of so many where the store has one writer.
    private const int MaxRows = 100;

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

    /// <summary>
    /// Tells of bills, each once, and of those not that were paid since they were read; some in a commit.
    /// </summary>
    public static async Task TellAsync(
        BankWriter writer,
        IReadOnlyList<Bill> bills,
        BillNotificationKind kind,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        foreach (var some in bills.Chunk(MaxRows))
        {
            await writer.RunAsync(
                async (context, cancellation) =>
                {
                    var ids = some.Select(bill => bill.Id).ToArray();
                    var left = await Untold(context.Bills, context, kind)
                        .Where(bill => ids.Contains(bill.Id))
                        .Select(bill => bill.Id)
                        .ToListAsync(cancellation);
                    var told = some.Where(bill => left.Contains(bill.Id)).Select(bill => Of(bill, kind, clock));
                    await context.InsertAsync(told, cancellation);
                    return left.Count;
                },
                cancellationToken);
        }
    }

    /// <summary>Those of the bills that are open and whose customer was not told so much of them.</summary>
    public static IQueryable<Bill> Untold(IQueryable<Bill> bills, BankDbContext context, BillNotificationKind kind) =>
        bills.Where(bill => bill.AmountPaidMinor < bill.AmountMinor
            && !context.BillNotifications.Any(told => told.BillId == bill.Id && told.Kind == kind));

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
