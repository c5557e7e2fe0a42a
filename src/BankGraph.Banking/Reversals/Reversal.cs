using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Reversals;

/// <summary>
/// Which transaction has undone which, and why. Written in the commit of the undoing; that an original has one row at
/// most is what makes a second reversal impossible.
/// </summary>
internal sealed class Reversal
{
    public required Guid TransactionId { get; init; }

    public required Guid OriginalId { get; init; }

    /// <summary>Who asked for it.</summary>
    public required Guid RequestedBy { get; init; }

    public required string Reason { get; init; }

    public required DateTime ReversedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Reversal>
    {
        public void Configure(EntityTypeBuilder<Reversal> entity)
        {
            entity.ToTable("reversals");
            entity.HasKey(reversal => reversal.TransactionId);
            entity.Property(reversal => reversal.Reason).HasMaxLength(ReverseTransaction.MaxReasonLength);
            entity.HasOne<Transaction>().WithOne().HasForeignKey<Reversal>(reversal => reversal.TransactionId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasOne<Transaction>().WithOne().HasForeignKey<Reversal>(reversal => reversal.OriginalId)
                .OnDelete(DeleteBehavior.Restrict);
        }
    }
}
