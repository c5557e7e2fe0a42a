using BankGraph.Banking.Accounts;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.ExternalTransfers;

/// <summary>
/// A payment whose money came back when its account was closed already. The bank holds it for the customer.
/// </summary>
internal sealed class UnclaimedReturn
{
    /// <summary>The payment.</summary>
    public required Guid Id { get; init; }

    public required DateTime ReturnedAt { get; init; }

    /// <summary>When the customer got it; null while the bank holds it.</summary>
    public DateTime? ReleasedAt { get; init; }

    /// <summary>On which account the customer got it.</summary>
    public Guid? ReleasedTo { get; init; }

    /// <summary>Where the bank holds such money.</summary>
    public static SystemAccount Held(Currency currency) => SystemAccount.For("UNCLAIMED_RETURNS", currency);

    internal sealed class Mapping : IEntityTypeConfiguration<UnclaimedReturn>
    {
        public void Configure(EntityTypeBuilder<UnclaimedReturn> entity)
        {
            entity.ToTable("unclaimed_returns");
            entity.Property(row => row.Id).ValueGeneratedNever();
            entity.HasOne<ExternalPayment>().WithOne().HasForeignKey<UnclaimedReturn>(row => row.Id)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasOne<CustomerAccount>().WithMany().HasForeignKey(row => row.ReleasedTo)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasIndex(row => new { row.ReleasedAt, row.Id });
        }
    }
}
