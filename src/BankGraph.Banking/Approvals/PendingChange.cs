using BankGraph.Banking.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Approvals;

/// <summary>What somebody wants to change and a colleague decides about.</summary>
internal sealed class PendingChange
{
    public required Guid Id { get; init; }

    public required ChangeKind Kind { get; init; }

    public required ChangeStatus Status { get; init; }

    /// <summary>Whom it concerns.</summary>
    public required Guid CustomerId { get; init; }

    /// <summary>The account; null for a change of roles.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>The roles there would be, as their names; null for another kind.</summary>
    public string? Roles { get; init; }

    /// <summary>The amount to pay in or to undo, or the limit there would be.</summary>
    public long? AmountMinor { get; init; }

    public string? Currency { get; init; }

    public required Guid MakerId { get; init; }

    public required DateTime MadeAt { get; init; }

    public required string Reason { get; init; }

    public Guid? CheckerId { get; init; }

    public DateTime? DecidedAt { get; init; }

    /// <summary>The transaction to undo; null for another kind.</summary>
    public Guid? TransactionId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<PendingChange>
    {
        public void Configure(EntityTypeBuilder<PendingChange> entity)
        {
            entity.ToTable("pending_changes");
            entity.Property(change => change.Id).ValueGeneratedNever();
            entity.Property(change => change.Roles).HasMaxLength(80).IsUnicode(false);
            entity.Property(change => change.Currency).HasMaxLength(3).IsUnicode(false);
            entity.Property(change => change.Reason).HasMaxLength(Audit.AuditEntry.MaxReasonLength);
            entity.HasOne<Customer>().WithMany().HasForeignKey(change => change.CustomerId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasIndex(change => new { change.Status, change.Id });
            entity.HasIndex(change => change.AccountId);
            entity.ToTable(table => table.HasCheckConstraint(
                "ck_pending_changes_checker",
                "checker_id IS NULL OR checker_id <> maker_id"));
        }
    }
}
