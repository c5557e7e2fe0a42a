using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Ledger.Mapping;

internal sealed class EntryMapping : IEntityTypeConfiguration<Entry>
{
    public void Configure(EntityTypeBuilder<Entry> entity)
    {
        entity.ToTable("ledger_entries", table =>
        {
            table.HasCheckConstraint("ck_ledger_entries_amount", "amount_minor <> 0");
            table.HasCheckConstraint("ck_ledger_entries_sequence", "sequence > 0");
        });
        entity.HasKey(e => new { e.AccountId, e.Sequence });
        entity.Property(e => e.AccountId).HasColumnName("account_id");
        entity.Property(e => e.Sequence).HasColumnName("sequence").ValueGeneratedNever();
        entity.Property(e => e.TransactionId).HasColumnName("transaction_id");
        entity.Property(e => e.AmountMinor).HasColumnName("amount_minor");
        entity.Property(e => e.BalanceAfterMinor).HasColumnName("balance_after_minor");
        entity.Property(e => e.BookedAt).HasColumnName("booked_at").IsInstant();
        entity.Property(e => e.ValueDate).HasColumnName("value_date");
        entity.Property(e => e.Description)
            .HasColumnName("description")
            .HasMaxLength(PostingRequest.MaxDescriptionLength);
        entity.HasOne(e => e.Account).WithMany().HasForeignKey(e => e.AccountId).OnDelete(DeleteBehavior.Restrict);

        // The balance at an instant is the first row of this index at or before it.
        entity.HasIndex(e => new { e.AccountId, e.BookedAt, e.Sequence }).HasDatabaseName("ix_ledger_entries_booked");
        entity.HasIndex(e => e.TransactionId).HasDatabaseName("ix_ledger_entries_transaction");
        entity.IsWrittenByTheLedgerAlone();
    }
}
