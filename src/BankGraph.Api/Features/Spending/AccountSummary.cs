using BankGraph.Api.Features.Security;
using BankGraph.Banking.Spending;
using BankGraph.Ledger;

namespace BankGraph.Api.Features.Spending;

/// <summary>What happened on an account in a month (UTC).</summary>
[OwnerOnly]
internal sealed class AccountSummary(Guid ownerId, Currency currency, MonthSummary summary) : IOwned
{
    /// <inheritdoc/>
    [GraphQLIgnore]
    public Guid OwnerId { get; } = ownerId;

    /// <summary>First day of the month.</summary>
    public DateOnly Month { get; } = summary.Month;

    /// <summary>The booked balance when it began.</summary>
    public Money Opening { get; } = new() { Minor = summary.OpeningMinor, Currency = currency };

    /// <summary>What arrived.</summary>
    public Money MoneyIn { get; } = new() { Minor = summary.InMinor, Currency = currency };

    /// <summary>What left.</summary>
    public Money MoneyOut { get; } = new() { Minor = summary.OutMinor, Currency = currency };

    /// <summary>The booked balance when it ended, or now: the opening one and what arrived, less what left.</summary>
    public Money Closing { get; } = new() { Minor = summary.ClosingMinor, Currency = currency };

    /// <summary>Of how many entries.</summary>
    public long EntryCount { get; } = summary.EntryCount;
}
