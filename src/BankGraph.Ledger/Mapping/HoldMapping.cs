using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Ledger.Mapping;

internal sealed class HoldMapping : IEntityTypeConfiguration<Hold>
{
    public void Configure(EntityTypeBuilder<Hold> entity)
    {
        entity.ToTable("ledger_holds", table =>
        {
            table.HasCheckConstraint("ck_ledger_holds_amount", "amount_minor > 0");
            table.HasCheckConstraint(
                "ck_ledger_holds_captured",
                "captured_minor >= 0 AND captured_minor <= amount_minor");
        });
        entity.HasKey(h => h.Id);
        entity.Property(h => h.Id).HasColumnName("id").ValueGeneratedNever();
        entity.Property(h => h.AccountId).HasColumnName("account_id");
        entity.Property(h => h.AmountMinor).HasColumnName("amount_minor");
        entity.Property(h => h.CapturedMinor).HasColumnName("captured_minor");
        entity.Property(h => h.Status).HasColumnName("status").IsCode();
        entity.Property(h => h.PlacedAt).HasColumnName("placed_at").IsInstant();
        entity.Property(h => h.ExpiresAt).HasColumnName("expires_at").IsInstant();
        entity.Property(h => h.ResolvedAt).HasColumnName("resolved_at").IsInstant();
        entity.Property(h => h.TransactionId).HasColumnName("transaction_id");
        entity.Property(h => h.Description)
            .HasColumnName("description")
            .HasMaxLength(PostingRequest.MaxDescriptionLength);
        entity.HasOne<Account>().WithMany().HasForeignKey(h => h.AccountId).OnDelete(DeleteBehavior.Restrict);

        // One transaction captures one hold, so the index is unique.
        entity.HasOne<Transaction>().WithOne().HasForeignKey<Hold>(h => h.TransactionId)
            .OnDelete(DeleteBehavior.Restrict);
        entity.HasIndex(h => h.TransactionId).IsUnique().HasDatabaseName("ix_ledger_holds_transaction");
        entity.HasIndex(h => h.AccountId).HasDatabaseName("ix_ledger_holds_account");
        entity.HasIndex(h => new { h.Status, h.ExpiresAt }).HasDatabaseName("ix_ledger_holds_overdue");
        entity.IsWrittenByTheLedgerAlone();
    }
}
