using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.BillPayments;

/// <summary>
/// A payment the biller is to be told about, or has been. Written in the commit of the payment, so that no payment is
/// forgotten; the transaction's id keeps the biller from counting it twice.
/// </summary>
internal sealed class SettlementConfirmation
{
    public required Guid TransactionId { get; init; }

    public required int Attempts { get; init; }

    /// <summary>When it is to be tried; null once the biller has it.</summary>
    public DateTime? NextAttemptAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<SettlementConfirmation>
    {
        public void Configure(EntityTypeBuilder<SettlementConfirmation> entity)
        {
            entity.ToTable("settlement_confirmations");
            entity.HasKey(confirmation => confirmation.TransactionId);
            entity.HasOne<BillPayment>().WithOne()
                .HasForeignKey<SettlementConfirmation>(confirmation => confirmation.TransactionId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasIndex(confirmation => confirmation.NextAttemptAt);
        }
    }
}
