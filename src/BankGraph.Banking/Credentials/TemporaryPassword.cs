using BankGraph.Banking.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Credentials;

/// <summary>That a customer's password was given out by staff and begins no session before it is replaced.</summary>
internal sealed class TemporaryPassword
{
    public required Guid CustomerId { get; init; }

    public required DateTime ExpiresAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<TemporaryPassword>
    {
        public void Configure(EntityTypeBuilder<TemporaryPassword> entity)
        {
            entity.ToTable("temporary_passwords");
            entity.HasKey(row => row.CustomerId);
            entity.Property(row => row.CustomerId).ValueGeneratedNever();
            entity.HasOne<Customer>().WithMany().HasForeignKey(row => row.CustomerId)
                .OnDelete(DeleteBehavior.Restrict);
        }
    }
}
