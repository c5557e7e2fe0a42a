using BankGraph.Banking;
using BankGraph.Ledger;
using Account = BankGraph.Api.Features.Accounts.Account;

namespace BankGraph.Api.Features.Operations;

/// <summary>What was on an account.</summary>
[ExtendObjectType<Account>]
internal static class AccountBalanceAt
{
    /// <summary>
    /// The booked balance at an instant, what was booked at that very instant included. Before the first entry it is
    /// zero; an instant yet to come reads as now.
    /// </summary>
    public static async Task<Money> GetBalanceAtAsync(
        [Parent] Account account,
        DateTime at,
        BankDbContext context,
        CancellationToken cancellationToken) => new()
        {
            Minor = await context.BalanceAtAsync(account.Id, at, cancellationToken),
            Currency = account.Currency,
        };
}
