using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Customers;

/// <summary>A person who banks here. E-mail and phone are sealed under the customer's own key.</summary>
internal sealed class Customer
{
    public required Guid Id { get; init; }

    public required string Name { get; set; }

    /// <summary>Keyed hash of the normalised e-mail address; what a sign-in is looked up by.</summary>
    public required byte[] EmailHash { get; init; }

    public required byte[] SealedEmail { get; init; }

    public byte[]? SealedPhone { get; init; }

    /// <summary>The key of the sealed fields, wrapped by the master key.</summary>
    public required byte[] WrappedKey { get; init; }

    public required string PasswordHash { get; set; }

    public required DateTime CreatedAt { get; init; }

    internal sealed class Mapping : IEntityTypeConfiguration<Customer>
    {
        public void Configure(EntityTypeBuilder<Customer> entity)
        {
            entity.ToTable("customers");
            entity.Property(customer => customer.Id).ValueGeneratedNever();
            entity.Property(customer => customer.Name).HasMaxLength(CustomerLimits.NameLength);
            entity.Property(customer => customer.EmailHash).HasMaxLength(32).IsFixedLength();
            entity.Property(customer => customer.SealedEmail).HasMaxLength(1100);
            entity.Property(customer => customer.SealedPhone).HasMaxLength(100);
            entity.Property(customer => customer.WrappedKey).HasMaxLength(100);
            entity.Property(customer => customer.PasswordHash).HasMaxLength(200).IsUnicode(false);
            entity.HasIndex(customer => customer.EmailHash).IsUnique();
        }
    }
}
