using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Ledger.Mapping;

internal sealed class LedgerNoteMapping : IEntityTypeConfiguration<LedgerNote>
{
    public void Configure(EntityTypeBuilder<LedgerNote> entity)
    {
        // Without a foreign key: notes come and go by the thousand, and nothing hangs on them.
        entity.ToTable("ledger_notes");
        entity.HasKey(note => note.TransactionId);
        entity.Property(note => note.TransactionId).HasColumnName("transaction_id").ValueGeneratedNever();
        entity.Property(note => note.Note).HasColumnName("note").HasMaxLength(LedgerNote.MaxLength).IsUnicode(false);
        entity.IsWrittenByTheLedgerAlone();
    }
}
