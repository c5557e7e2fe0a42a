using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Ledger.Mapping;

internal sealed class OutboxMessageMapping : IEntityTypeConfiguration<OutboxMessage>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> entity)
    {
        entity.ToTable("ledger_outbox");

        // Keyed by the transaction, so a second message for one transaction cannot be written.
        entity.HasKey(m => m.TransactionId);
        entity.Property(m => m.TransactionId).HasColumnName("transaction_id").ValueGeneratedNever();
        entity.Property(m => m.SentAt).HasColumnName("sent_at").IsInstant();
        entity.HasOne<Transaction>().WithOne().HasForeignKey<OutboxMessage>(m => m.TransactionId)
            .OnDelete(DeleteBehavior.Restrict);
        entity.HasIndex(m => new { m.SentAt, m.TransactionId }).HasDatabaseName("ix_ledger_outbox_unsent");
        entity.IsWrittenByTheLedgerAlone();
    }
}
