using BankGraph.Banking.BillPayments;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Limits;

/// <summary>
/// The limits of an account, and what has left it in the day and the month that it names. An account without a row has
/// no limits; once there is a row it stays, and counts. What was counted is changed only in the commit that moves the
/// money, with the account locked.
/// </summary>
internal sealed class AccountLimits
{
    public required Guid AccountId { get; init; }

    public long? PerOperationMinor { get; set; }

    public long? PerDayMinor { get; set; }

    public long? PerMonthMinor { get; set; }

    /// <summary>The limits that take the place of the others from <see cref="RaisedAt"/> on.</summary>
    public long? RaisedOperationMinor { get; set; }

    public long? RaisedDayMinor { get; set; }

    public long? RaisedMonthMinor { get; set; }

    /// <summary>Null when no raise is waiting.</summary>
    public DateTime? RaisedAt { get; set; }

    /// <summary>The last day on which something was counted; the sums are of that day and of its month.</summary>
    public required DateOnly CountedOn { get; set; }

    public long SpentDayMinor { get; set; }

    public long SpentMonthMinor { get; set; }

    /// <summary>The limits of an account from which nothing has gone yet.</summary>
    public static AccountLimits Of(Guid accountId, LimitSet limits, TimeProvider clock) => new()
    {
        AccountId = accountId,
        PerOperationMinor = limits.PerOperation,
        PerDayMinor = limits.PerDay,
        PerMonthMinor = limits.PerMonth,
        CountedOn = clock.Today(),
    };

    internal sealed class Mapping : IEntityTypeConfiguration<AccountLimits>
    {
        public void Configure(EntityTypeBuilder<AccountLimits> entity)
        {
            entity.ToTable("account_limits", table => table.HasCheckConstraint(
                "ck_account_limits_spent",
                "spent_day_minor >= 0 AND spent_month_minor >= spent_day_minor"));
            entity.HasKey(limits => limits.AccountId);
            entity.HasOne<Account>().WithOne().HasForeignKey<AccountLimits>(limits => limits.AccountId)
                .OnDelete(DeleteBehavior.Restrict);
        }
    }
}
