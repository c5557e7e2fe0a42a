using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Support;

/// <summary>
/// The sequence of the newest entry, in one row. Whoever writes to a ticket takes the next one first, and holds the row
/// until the commit: entries become visible in the order of their sequences, and what was read is still true.
/// </summary>
internal sealed class SupportHead
{
    public const int OnlyId = 1;

    public required int Id { get; init; }

    public required long Sequence { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SupportHead>
    {
        public void Configure(EntityTypeBuilder<SupportHead> entity)
        {
            entity.ToTable("support_head");
            entity.Property(head => head.Id).ValueGeneratedNever();
        }
    }
}
