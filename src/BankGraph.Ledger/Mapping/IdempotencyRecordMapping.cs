using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Ledger.Mapping;

internal sealed class IdempotencyRecordMapping : IEntityTypeConfiguration<IdempotencyRecord>
{
    public void Configure(EntityTypeBuilder<IdempotencyRecord> entity)
    {
        entity.ToTable("ledger_idempotency");
        entity.HasKey(r => r.Id);
        entity.Property(r => r.Id).HasColumnName("id").IsSha256();
        entity.Property(r => r.Fingerprint).HasColumnName("fingerprint").IsSha256();
        entity.Property(r => r.TransactionId).HasColumnName("transaction_id");
        entity.Property(r => r.HoldId).HasColumnName("hold_id");
        entity.Property(r => r.HoldStatus).HasColumnName("hold_status").IsCode();
        entity.Property(r => r.RefusalCode).HasColumnName("refusal_code").HasMaxLength(64).IsUnicode(false);
        entity.Property(r => r.RefusalPayload).HasColumnName("refusal_payload").HasMaxLength(4000);
        entity.Property(r => r.CreatedAt).HasColumnName("created_at").IsInstant();
        entity.IsWrittenByTheLedgerAlone();
    }
}
