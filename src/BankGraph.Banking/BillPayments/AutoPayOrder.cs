using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.BillPayments;

/// <summary>A customer's order to pay the bills of a link by itself; without a row they are not.</summary>
internal sealed class AutoPayOrder
{
    public required Guid LinkId { get; init; }

    public required Guid AccountId { get; set; }

    /// <summary>Of one bill, in minor units of the biller's currency. What is higher waits for the customer.</summary>
    public required long CeilingMinor { get; set; }

    /// <summary>So many days before the due date a bill is paid.</summary>
    public required int DaysBefore { get; set; }

    /// <summary>Bills that were due before this date are left to the customer.</summary>
    public required DateOnly Since { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<AutoPayOrder>
    {
        public void Configure(EntityTypeBuilder<AutoPayOrder> entity)
        {
            entity.ToTable("auto_pay_orders");
            entity.HasKey(order => order.LinkId);
            entity.HasOne<BillerLink>().WithOne().HasForeignKey<AutoPayOrder>(order => order.LinkId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasOne<Account>().WithMany().HasForeignKey(order => order.AccountId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasIndex(order => order.DaysBefore);
        }
    }
}
