using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.BillPayments;

/// <summary>
/// A bill as its biller issued it, and how much of it has been paid here. Its status is never stored: it follows from
/// these and from the date, see <see cref="BillStatus"/>.
/// </summary>
internal sealed class Bill
{
    public required Guid Id { get; init; }

    public required Guid LinkId { get; init; }

    public required Guid CustomerId { get; init; }

    public required Guid BillerId { get; init; }

    public required string CustomerReference { get; init; }

    /// <summary>The biller's number of the bill, unique within the link.</summary>
    public required string ProviderNumber { get; init; }

    public required Currency Currency { get; init; }

    public required long AmountMinor { get; init; }

    /// <summary>Sum of the payments; changed only in the commit that moves the money.</summary>
    public long AmountPaidMinor { get; init; }

    public required DateOnly IssuedOn { get; init; }

    public required DateOnly DueOn { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Bill>
    {
        public void Configure(EntityTypeBuilder<Bill> entity)
        {
            entity.ToTable("bills", table =>
            {
                table.HasCheckConstraint("ck_bills_amount", "amount_minor > 0");
                table.HasCheckConstraint(
                    "ck_bills_amount_paid",
                    "amount_paid_minor >= 0 AND amount_paid_minor <= amount_minor");
            });
            entity.Property(bill => bill.Id).ValueGeneratedNever();
            entity.Property(bill => bill.CustomerReference)
                .HasMaxLength(BillPayments.CustomerReference.MaxLength)
                .IsUnicode(false);
            entity.Property(bill => bill.ProviderNumber).HasMaxLength(ProviderBill.MaxNumberLength).IsUnicode(false);
            entity.HasOne<BillerLink>().WithMany().HasForeignKey(bill => bill.LinkId).OnDelete(DeleteBehavior.Restrict);
            entity.HasOne<Biller>().WithMany().HasForeignKey(bill => bill.BillerId).OnDelete(DeleteBehavior.Restrict);
            entity.HasIndex(bill => new { bill.LinkId, bill.ProviderNumber }).IsUnique();
            entity.HasIndex(bill => new { bill.CustomerId, bill.DueOn, bill.Id });
            entity.HasIndex(bill => bill.DueOn);
        }
    }
}
