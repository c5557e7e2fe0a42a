using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.Limits;
using Account = BankGraph.Api.Features.Accounts.Account;

namespace BankGraph.Api.Features.Limits;

/// <summary>How much may leave accounts.</summary>
[ExtendObjectType<Account>]
internal static class LimitsOfAccount
{
    /// <summary>How much may leave the account; null while nothing was ever set.</summary>
    [Cost(BatchedCost.Weight)]
    public static async Task<AccountLimits?> GetLimitsAsync(
        [Parent] Account account,
        ILimitsByAccountIdDataLoader limits,
        CancellationToken cancellationToken) =>
        await limits.LoadAsync(new SeenBy(account.OwnerId, account.Id), cancellationToken);

    /// <summary>The limits of accounts that have any.</summary>
    [DataLoader]
    internal static Task<Dictionary<SeenBy, AccountLimits>> GetLimitsByAccountIdAsync(
        IReadOnlyList<SeenBy> keys,
        BankDbContext context,
        TimeProvider clock,
        CancellationToken cancellationToken) =>
        keys.ReadAsync(async (customerId, ids) =>
        {
            var found = await LimitQueries.FindAsync(context, customerId, ids, clock, cancellationToken);
            return found.ToDictionary(pair => pair.Key, pair => new AccountLimits(pair.Value));
        });
}
