using BankGraph.Ledger;

namespace BankGraph.Banking.Spending;

/// <summary>How an account stood when somebody who sees it looked at it.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Currency">Its currency.</param>
/// <param name="BalanceMinor">The booked balance in minor units.</param>
/// <param name="Sequence">The number of the newest entry, 0 before the first.</param>
/// <param name="SortedThrough">The number of the newest entry that had a category, 0 before the first.</param>
public sealed record AccountStanding(
    Guid AccountId,
    Currency Currency,
    long BalanceMinor,
    long Sequence,
    long SortedThrough)
{
    /// <summary>Whether it is the looker's own, alone or together with others.</summary>
    public required bool IsOwned { get; init; }

    /// <summary>The booked balances of one's own added up per currency, by the currencies' codes.</summary>
    public static IReadOnlyList<Money> Balances(IEnumerable<AccountStanding> accounts) =>
    [
        .. from account in accounts
           where account.IsOwned
           group account by account.Currency into same
           orderby same.Key.Code
           select same.Aggregate(
               Money.Zero(same.Key), (sum, account) => sum + new Money(account.BalanceMinor, same.Key)),
    ];
}
