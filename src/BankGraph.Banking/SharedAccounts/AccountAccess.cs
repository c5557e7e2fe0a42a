using BankGraph.Banking.Accounts;
using BankGraph.Banking.Customers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.SharedAccounts;

/// <summary>
/// What one customer may do with one account; whoever has no row may do nothing. It is changed with the account locked.
/// </summary>
internal sealed class AccountAccess
{
    /// <summary>The account's own id, if it is that of whoever has opened it.</summary>
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required Guid CustomerId { get; init; }

    public required AccountRight AccountRight { get; set; }

    /// <summary>The most that one payment of a delegate may be; null for no limit.</summary>
    public long? PerPaymentMinor { get; set; }

    /// <summary>The most that a delegate may pay in a day; null for no limit.</summary>
    public long? PerDayMinor { get; set; }

    /// <summary>The day of which the sum is; null while nothing was counted.</summary>
    public DateOnly? CountedOn { get; set; }

    /// <summary>What a delegate has paid on that day; changed only in the commit that moves the money.</summary>
    public long SpentDayMinor { get; set; }

    public required DateTime Since { get; init; }

    /// <summary>An owner's.</summary>
    public static AccountAccess OfOwner(Guid accountId, Guid customerId, DateTime since) => new()
    {
        Id = accountId,
        AccountId = accountId,
        CustomerId = customerId,
        AccountRight = AccountRight.Owner,
        Since = since,
    };

    internal sealed class Mapping : IEntityTypeConfiguration<AccountAccess>
    {
        public void Configure(EntityTypeBuilder<AccountAccess> entity)
        {
            entity.ToTable("account_access", table => table.HasCheckConstraint(
                "ck_account_access_spent",
                "spent_day_minor >= 0"));
            entity.HasKey(access => new { access.CustomerId, access.AccountId });
            entity.HasOne<CustomerAccount>().WithMany().HasForeignKey(access => access.AccountId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasOne<Customer>().WithMany().HasForeignKey(access => access.CustomerId)
                .OnDelete(DeleteBehavior.Restrict);
            entity.HasIndex(access => access.Id).IsUnique();
        }
    }
}
