using BankGraph.Banking.Customers;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.BillPayments;

/// <summary>
/// What a customer has paid to a biller in a month, UTC. Changed only in the commit that moves the money, so that it is
/// the sum of the payments whenever it is read.
/// </summary>
internal sealed class BillerMonth
{
    public required Guid CustomerId { get; init; }

    /// <summary>The first day of the month.</summary>
    public required DateOnly Month { get; init; }

    public required Guid BillerId { get; init; }

    public required Currency Currency { get; init; }

    public required long PaidMinor { get; init; }

    public required int Payments { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<BillerMonth>
    {
        public void Configure(EntityTypeBuilder<BillerMonth> entity)
        {
            entity.ToTable("biller_months");
            entity.HasKey(row => new { row.CustomerId, row.Month, row.BillerId, row.Currency });
            entity.HasOne<Customer>().WithMany().HasForeignKey(row => row.CustomerId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasOne<Biller>().WithMany().HasForeignKey(row => row.BillerId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
