using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Audit;

/// <summary>A record at its place in the chain. Nothing here changes or deletes one.</summary>
internal sealed class AuditEvent : AuditContent
{
    /// <summary>1, 2, 3 ... without a gap.</summary>
    public required long Sequence { get; init; }

    /// <summary>Keyed hash of the record and of the hash before it; see <see cref="AuditSeal"/>.</summary>
    public required byte[] Hash { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<AuditEvent>
    {
        public void Configure(EntityTypeBuilder<AuditEvent> entity)
        {
            entity.ToTable("audit_events");
            entity.HasKey(record => record.Sequence);
            entity.Property(record => record.Sequence).ValueGeneratedNever();
            entity.Property(record => record.Hash).HasMaxLength(32).IsFixedLength();
            entity.HasIndex(record => record.Id).IsUnique();
            entity.HasIndex(record => new { record.Action, record.At });
            entity.HasIndex(record => new { record.ActorId, record.Sequence });
            entity.HasIndex(record => new { record.CustomerId, record.Sequence });
            AuditContent.Configure(entity);
        }
    }
}
