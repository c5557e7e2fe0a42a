using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Audit;

/// <summary>
/// A record as it is written in the transaction of the change itself, until it has its place in the chain.
/// </summary>
internal sealed class AuditDraft : AuditContent
{
    internal sealed class Mapping : IEntityTypeConfiguration<AuditDraft>
    {
        public void Configure(EntityTypeBuilder<AuditDraft> entity)
        {
            entity.ToTable("audit_inbox");
            entity.Property(draft => draft.Id).ValueGeneratedNever();
            AuditContent.Configure(entity);
        }
    }
}
