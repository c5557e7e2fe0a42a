using BankGraph.Banking.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.BillPayments;

/// <summary>A customer's consent that the bank fetches the bills a biller has for one customer reference.</summary>
internal sealed class BillerLink
{
    public required Guid Id { get; init; }

    public required Guid CustomerId { get; init; }

    public required Guid BillerId { get; init; }

    /// <summary>How the biller calls the customer; see <see cref="BillPayments.CustomerReference"/>.</summary>
    public required string CustomerReference { get; init; }

    public required DateTime LinkedAt { get; init; }

    /// <summary>The business date on which bills were last fetched.</summary>
    public required DateOnly FetchedOn { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<BillerLink>
    {
        public void Configure(EntityTypeBuilder<BillerLink> entity)
        {
            entity.ToTable("biller_links");
            entity.Property(link => link.Id).ValueGeneratedNever();
            entity.Property(link => link.CustomerReference)
                .HasMaxLength(BillPayments.CustomerReference.MaxLength)
                .IsUnicode(false);
            entity.HasOne<Customer>().WithMany().HasForeignKey(link => link.CustomerId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasOne<Biller>().WithMany().HasForeignKey(link => link.BillerId).OnDelete(DeleteBehavior.Restrict);
            entity.HasIndex(link => new { link.CustomerId, link.BillerId, link.CustomerReference }).IsUnique();
            entity.HasIndex(link => new { link.FetchedOn, link.Id });
        }
    }
}
