using BankGraph.Banking.Customers;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Tags;

/// <summary>
/// A word that a customer has put on an entry, for themselves alone: others who see the account do not read it. Amount
/// and day are the entry's, to be added up without it.
/// </summary>
internal sealed class EntryTag
{
    public required Guid AccountId { get; init; }

    public required string Tag { get; init; }

    public required long Sequence { get; init; }

    public required Guid CustomerId { get; init; }

    public required long AmountMinor { get; init; }

    public required DateOnly BookedOn { get; init; }

    /// <summary>Year and month of the day: 202603.</summary>
    public required int Month { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<EntryTag>
    {
        public void Configure(EntityTypeBuilder<EntryTag> entity)
        {
            entity.ToTable("entry_tags");

            // The entries of a tag stand together, in their order.
            entity.HasKey(row => new { row.CustomerId, row.AccountId, row.Tag, row.Sequence });
            entity.Property(row => row.Tag).HasMaxLength(TagText.MaxLength);
            entity.Property(row => row.Sequence).ValueGeneratedNever();
            entity.HasOne<Entry>().WithMany()
                .HasForeignKey(row => new { row.AccountId, row.Sequence })
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasOne<Customer>().WithMany().HasForeignKey(row => row.CustomerId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasIndex(row => new { row.AccountId, row.Sequence });
            entity.HasIndex(row => new { row.CustomerId, row.BookedOn, row.Month, row.Tag, row.AmountMinor })
                .HasDatabaseName("ix_entry_tags_sums");
        }
    }
}
