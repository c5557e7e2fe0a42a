using BankGraph.Api.Features.Security;
using BankGraph.Banking.BillPayments;

namespace BankGraph.Api.Features.BillPayments;

/// <summary>What was paid to a biller in a year.</summary>
[OwnerOnly]
internal sealed class BillerTotal(Guid customerId, int year, BillerMonthView[] months) : IOwned
{
    private const int MonthsOfAYear = 12;

    /// <inheritdoc/>
    [GraphQLIgnore]
    public Guid OwnerId { get; } = customerId;

    /// <summary>The year.</summary>
    public int Year { get; } = year;

    /// <summary>How much was paid.</summary>
    public Money Paid { get; } = Money.Of(months.Select(month => month.Paid).Aggregate((sum, next) => sum + next));

    /// <summary>In how many payments.</summary>
    public int Payments { get; } = months.Sum(month => month.Payments);

    /// <summary>The months in which something was paid, the first one first.</summary>
    [ListSize(AssumedSize = MonthsOfAYear)]
    public BillerTotalOfMonth[] Months { get; } =
        [.. months.Select(month => new BillerTotalOfMonth(month.Month.Month, Money.Of(month.Paid), month.Payments))];

    /// <summary>To whom.</summary>
    [Cost(BatchedCost.Weight)]
    public async Task<Biller> GetBillerAsync(IBillerByIdDataLoader billers, CancellationToken cancellationToken) =>
        await billers.LoadAsync(months[0].BillerId, cancellationToken)
        ?? throw new InvalidOperationException("A total has no biller.");
}

/// <summary>What was paid to a biller in a month.</summary>
/// <param name="Month">1 for January.</param>
/// <param name="Paid">How much was paid.</param>
/// <param name="Payments">In how many payments.</param>
/// <remarks>It belongs to the total that it is read from, which says who may see it.</remarks>
[Unowned]
internal sealed record BillerTotalOfMonth(int Month, Money Paid, int Payments);
