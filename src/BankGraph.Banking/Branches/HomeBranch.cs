using BankGraph.Banking.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Branches;

/// <summary>The branch that a customer has chosen, or was moved to; who has none has no row.</summary>
internal sealed class HomeBranch
{
    public required Guid CustomerId { get; init; }

    public required Guid BranchId { get; init; }

    /// <summary>The closed branch that the customer was moved from and is still to be told of; else null.</summary>
    public Guid? MovedFrom { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<HomeBranch>
    {
        public void Configure(EntityTypeBuilder<HomeBranch> entity)
        {
            entity.ToTable("home_branches");
            entity.HasKey(home => home.CustomerId);
            entity.Property(home => home.CustomerId).ValueGeneratedNever();
            entity.HasOne<Customer>().WithOne().HasForeignKey<HomeBranch>(home => home.CustomerId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasOne<Branch>().WithMany().HasForeignKey(home => home.BranchId).OnDelete(DeleteBehavior.Restrict);
            entity.HasIndex(home => home.BranchId);
            entity.HasIndex(home => new { home.MovedFrom, home.CustomerId });
        }
    }
}
