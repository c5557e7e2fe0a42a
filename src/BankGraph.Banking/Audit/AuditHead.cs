using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Audit;

/// <summary>Where the chain ends, in one row: without it, cutting off its end would leave no trace.</summary>
internal sealed class AuditHead
{
    public const int OnlyId = 1;

    public required int Id { get; init; }

    /// <summary>Sequence of the newest record.</summary>
    public required long Sequence { get; init; }

    /// <summary>Its hash.</summary>
    public required byte[] Hash { get; init; }

    /// <summary>Keyed hash of both, so that a shorter chain cannot be given an end.</summary>
    public required byte[] Seal { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<AuditHead>
    {
        public void Configure(EntityTypeBuilder<AuditHead> entity)
        {
            entity.ToTable("audit_head");
            entity.Property(head => head.Id).ValueGeneratedNever();
            entity.Property(head => head.Hash).HasMaxLength(32).IsFixedLength();
            entity.Property(head => head.Seal).HasMaxLength(32).IsFixedLength();
        }
    }
}
