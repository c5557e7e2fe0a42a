using BankGraph.Api.Features.Accounts;
using BankGraph.Api.Features.BillPayments;
using BankGraph.Api.Features.Security;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Goals;
using BankGraph.Banking.Spending;
using StandingReads = BankGraph.Ledger.StandingReads;

namespace BankGraph.Api.Features.Spending;

/// <summary>How a customer stands today.</summary>
/// <remarks>The balances come with it; each other field is one statement.</remarks>
[OwnerOnly]
internal sealed class Dashboard(Guid ownerId, IReadOnlyList<AccountStanding> accounts) : IOwned
{
    private const int NewestEntries = 10;
    private const int NextBills = 5;
    private const int UsualCurrencies = 2;

    /// <inheritdoc/>
    [GraphQLIgnore]
    public Guid OwnerId { get; } = ownerId;

    /// <summary>The booked balances of all accounts together, per currency.</summary>
    [ListSize(AssumedSize = UsualCurrencies)]
    public Money[] Balances { get; } = [.. AccountStanding.Balances(accounts).Select(Money.Of)];

    /// <summary>What lies in all savings goals together, per currency; the balances do not hold it.</summary>
    [ListSize(AssumedSize = UsualCurrencies)]
    public async Task<Money[]> GetInGoalsAsync(StandingReads reads, CancellationToken cancellationToken) =>
        [.. (await GoalQueries.SavedAsync(reads, OwnerId, cancellationToken)).Select(Money.Of)];

    /// <summary>
    /// What came in and went out in this month (UTC), per currency; between own accounts is neither.
    /// </summary>
    [ListSize(AssumedSize = UsualCurrencies)]
    public async Task<CashFlow[]> GetThisMonthAsync(
        StandingReads reads,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var flows = await SpendingQueries.FlowsAsync(
            reads, OwnerId, new DateOnly(today.Year, today.Month, 1), today, cancellationToken);
        return
        [
            .. flows.Select(flow => new CashFlow(
                new Money { Minor = flow.ReceivedMinor, Currency = flow.Currency },
                new Money { Minor = flow.SpentMinor, Currency = flow.Currency })),
        ];
    }

    /// <summary>What was booked last, on all accounts, the newest first.</summary>
    [ListSize(AssumedSize = NewestEntries)]
    public async Task<Entry[]> GetRecentActivityAsync(StandingReads reads, CancellationToken cancellationToken) =>
    [
        .. (await RecentEntries.ReadAsync(reads, OwnerId, NewestEntries, cancellationToken)).Select(Entry.Of),
    ];

    /// <summary>The bills to be paid next, those that are overdue first.</summary>
    [ListSize(AssumedSize = NextBills)]
    public async Task<Bill[]> GetUpcomingBillsAsync(
        StandingReads reads,
        TimeProvider clock,
        CancellationToken cancellationToken)
    {
        var bills = await BillQueries.NextAsync(reads, OwnerId, clock.Today(), NextBills, cancellationToken);
        return [.. bills.Select(Bill.Of)];
    }
}

/// <summary>What came in and what went out.</summary>
/// <param name="Income">What came in.</param>
/// <param name="Expense">What went out.</param>
/// <remarks>It belongs to the dashboard that it is read from, which says who may see it.</remarks>
[Unowned]
internal sealed record CashFlow(Money Income, Money Expense);
