using BankGraph.Banking.Customers;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Accounts;

/// <summary>
/// Whose account it is and how it is called; what is on it stands in the ledger under the same id. Owner and number
/// never change.
/// </summary>
internal sealed class CustomerAccount
{
    public required Guid Id { get; init; }

    public required Guid CustomerId { get; init; }

    /// <summary>The digits of an <see cref="AccountNumber"/>.</summary>
    public required string Number { get; init; }

    public required AccountType Type { get; init; }

    public string? Name { get; set; }

    internal sealed class Mapping : IEntityTypeConfiguration<CustomerAccount>
    {
        public void Configure(EntityTypeBuilder<CustomerAccount> entity)
        {
            entity.ToTable("customer_accounts");
            entity.Property(account => account.Id).ValueGeneratedNever();
            entity.Property(account => account.Number).HasMaxLength(AccountNumber.Length).IsUnicode(false);
            entity.Property(account => account.Name).HasMaxLength(OpenAccount.MaxNameLength);
            entity.HasOne<Account>().WithOne().HasForeignKey<CustomerAccount>(account => account.Id)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasOne<Customer>().WithMany().HasForeignKey(account => account.CustomerId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasIndex(account => account.Number).IsUnique();
        }
    }
}
