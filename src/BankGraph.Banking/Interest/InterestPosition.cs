using BankGraph.Banking.Products;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.Banking.Interest;

/// <summary>
/// Up to which day an account's interest is reckoned, and what of it is not booked yet. A day is added once: the row
/// moves on from the day it was read with, or not at all. It never passes the end of a month that is not settled.
/// </summary>
internal sealed class InterestPosition
{
    public required Guid AccountId { get; init; }

    /// <summary>The last day that is reckoned.</summary>
    public required DateOnly AccruedThrough { get; set; }

    /// <summary>The end of the last month that is booked.</summary>
    public required DateOnly SettledThrough { get; set; }

    public long EarnedMinor { get; set; }

    public long EarnedRest { get; set; }

    public long OwedMinor { get; set; }

    public long OwedRest { get; set; }

    /// <summary>The lowest balance at the end of a day of the month that is not settled.</summary>
    public long LowestMinor { get; set; } = long.MaxValue;

    /// <summary>Fees of earlier months that could not be booked.</summary>
    public long FeesDueMinor { get; set; }

    public ExactAmount Earned => ExactAmount.Of(EarnedMinor, EarnedRest);

    public ExactAmount Owed => ExactAmount.Of(OwedMinor, OwedRest);

    /// <summary>The end of the month that is to be booked next.</summary>
    public DateOnly NextMonthEnd => BankCalendar.MonthEnd(SettledThrough.AddDays(1));

    /// <summary>The position of an account for which nothing was reckoned before a day.</summary>
    public static InterestPosition Before(Guid accountId, DateOnly day) => new()
    {
        AccountId = accountId,
        AccruedThrough = day.AddDays(-1),
        SettledThrough = new DateOnly(day.Year, day.Month, 1).AddDays(-1),
    };

    /// <summary>Adds the days up to one of the month that is not settled.</summary>
    public void Accrue(DateOnly through, Func<DateOnly, long> balanceOf, Func<DateOnly, ProductTerms> termsOn)
    {
        var (earned, owed) = (Earned, Owed);
        for (var day = AccruedThrough.AddDays(1); day <= through; day = day.AddDays(1))
        {
            var balance = balanceOf(day);
            var interest = DayInterest.Of(termsOn(day), balance, day);
            (earned, owed) = (earned + interest.Earned, owed + interest.Owed);
            LowestMinor = Math.Min(LowestMinor, balance);
        }

        Set(earned, owed);
        AccruedThrough = through;
    }

    /// <summary>Sets what is not booked yet.</summary>
    public void Set(ExactAmount earned, ExactAmount owed)
    {
        (EarnedMinor, EarnedRest) = (earned.Minor, earned.Rest);
        (OwedMinor, OwedRest) = (owed.Minor, owed.Rest);
    }

    internal sealed class Mapping : IEntityTypeConfiguration<InterestPosition>
    {
        public void Configure(EntityTypeBuilder<InterestPosition> entity)
        {
            entity.ToTable("interest_positions", table => table.HasCheckConstraint(
                "ck_interest_positions_through",
                "accrued_through >= settled_through"));
            entity.HasKey(position => position.AccountId);
            entity.Ignore(position => position.Earned);
            entity.Ignore(position => position.Owed);
            entity.Ignore(position => position.NextMonthEnd);
            entity.HasOne<Account>().WithOne().HasForeignKey<InterestPosition>(position => position.AccountId)
                .OnDelete(DeleteBehavior.Restrict);
        }
    }
}
