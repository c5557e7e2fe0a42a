using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.BillPayments;

/// <summary>
/// Says which bill a transaction has paid, wholly or in part. Written in the commit of the transaction.
/// </summary>
internal sealed class BillPayment
{
    public required Guid TransactionId { get; init; }

    public required Guid BillId { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<BillPayment>
    {
        public void Configure(EntityTypeBuilder<BillPayment> entity)
        {
            entity.ToTable("bill_payments");
            entity.HasKey(payment => payment.TransactionId);
            entity.HasOne<Transaction>().WithOne().HasForeignKey<BillPayment>(payment => payment.TransactionId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasOne<Bill>().WithMany().HasForeignKey(payment => payment.BillId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
