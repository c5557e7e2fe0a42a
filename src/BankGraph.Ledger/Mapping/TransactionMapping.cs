using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Ledger.Mapping;

internal sealed class TransactionMapping : IEntityTypeConfiguration<Transaction>
{
    public void Configure(EntityTypeBuilder<Transaction> entity)
    {
        entity.ToTable("ledger_transactions", table =>
            table.HasCheckConstraint("ck_ledger_transactions_amount", "amount_minor > 0"));
        entity.HasKey(t => t.Id);
        entity.Property(t => t.Id).HasColumnName("id").ValueGeneratedNever();
        entity.Property(t => t.Kind).HasColumnName("kind").IsCode();
        entity.Property(t => t.Status).HasColumnName("status").IsCode();
        entity.Property(t => t.AmountMinor).HasColumnName("amount_minor");
        entity.Property(t => t.Currency).HasColumnName("currency").IsCurrency();
        entity.Property(t => t.BookedAt).HasColumnName("booked_at").IsInstant();
        entity.Property(t => t.ValueDate).HasColumnName("value_date");
        entity.Property(t => t.Description)
            .HasColumnName("description")
            .HasMaxLength(PostingRequest.MaxDescriptionLength);
        entity.Ignore(t => t.Amount);
        entity.HasMany(t => t.Entries)
            .WithOne(e => e.Transaction)
            .HasForeignKey(e => e.TransactionId)
            .OnDelete(DeleteBehavior.Restrict);
        entity.IsWrittenByTheLedgerAlone();
    }
}
