using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Interest;

/// <summary>
/// What the bank has booked by itself, and from what. Written in the commit of the money; the days behind it are read
/// again from the history, which does not change.
/// </summary>
internal sealed class InterestPosting
{
    public required Guid TransactionId { get; init; }

    public required Guid AccountId { get; init; }

    public required PostingReason Reason { get; init; }

    public required DateOnly FromDate { get; init; }

    /// <summary>The end of the month; it counts from the day after.</summary>
    public required DateOnly ToDate { get; init; }

    /// <summary>The amount: positive for a credit.</summary>
    public required long AmountMinor { get; init; }

    /// <summary>All that could be booked, before it was rounded.</summary>
    public required long ExactMinor { get; init; }

    public required long ExactRest { get; init; }

    public required long MonthlyFeeMinor { get; init; }

    public required int Operations { get; init; }

    public required long OperationFeesMinor { get; init; }

    public required DateTime BookedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<InterestPosting>
    {
        public void Configure(EntityTypeBuilder<InterestPosting> entity)
        {
            entity.ToTable("interest_postings");
            entity.HasKey(posting => posting.TransactionId);
            entity.HasOne<Transaction>().WithOne().HasForeignKey<InterestPosting>(posting => posting.TransactionId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasIndex(posting => new { posting.AccountId, posting.ToDate, posting.Reason }).IsUnique();
        }
    }
}
