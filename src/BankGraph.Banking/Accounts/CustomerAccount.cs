using BankGraph.Banking.Customers;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Accounts;

/// <summary>
/// For whom the bank keeps an account and how it is called; what is on it stands in the ledger under the same id. The
/// number never changes.
/// </summary>
internal sealed class CustomerAccount
{
    public required Guid Id { get; init; }

    /// <summary>
    /// One of the owners: whoever has opened it, or, since that one has left, who has been one for longest. Who may do
    /// what with it is another question, which <see cref="AccountRights"/> answers.
    /// </summary>
    public required Guid CustomerId { get; set; }

    /// <summary>The digits of an <see cref="AccountNumber"/>.</summary>
    public required string Number { get; init; }

    public required AccountType Type { get; init; }

    public string? Name { get; set; }

    /// <summary>Since when there were others who may use it, or have been; null for an account of one person.</summary>
    public DateTime? SharedSince { get; set; }

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
