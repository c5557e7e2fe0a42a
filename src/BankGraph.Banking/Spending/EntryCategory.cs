using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Spending;

/// <summary>
/// What an entry was for. Written some seconds after the entry, in the order of the account's sequence, so that the
/// newest row says how far the account has been sorted. Amount and day are the entry's, to be added up without it.
/// </summary>
internal sealed class EntryCategory
{
    public required Guid AccountId { get; init; }

    public required long Sequence { get; init; }

    public required SpendingCategory Category { get; set; }

    /// <summary>The account on the other side; null for cash.</summary>
    public Guid? CounterpartyId { get; init; }

    public required long AmountMinor { get; init; }

    public required DateOnly BookedOn { get; init; }

    /// <summary>Year and month of the day: 202603.</summary>
    public required int Month { get; init; }

    /// <summary>Whether the customer said so; rules leave it alone.</summary>
    public required bool IsCorrected { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<EntryCategory>
    {
        public void Configure(EntityTypeBuilder<EntryCategory> entity)
        {
            entity.ToTable("entry_categories");
            entity.HasKey(row => new { row.AccountId, row.Sequence });
            entity.Property(row => row.Sequence).ValueGeneratedNever();
            entity.HasOne<Entry>().WithOne()
                .HasForeignKey<EntryCategory>(row => new { row.AccountId, row.Sequence })
                .OnDelete(DeleteBehavior.Restrict);

            // All that sums need stands in the index itself.
            entity.HasIndex(row => new { row.AccountId, row.BookedOn, row.Month, row.Category, row.AmountMinor })
                .HasDatabaseName("ix_entry_categories_sums");
        }
    }
}
