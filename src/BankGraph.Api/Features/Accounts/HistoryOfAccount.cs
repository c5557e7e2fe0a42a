using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.Accounts;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Features.Accounts;

/// <summary>What was changed about an account, and how it was closed.</summary>
[ExtendObjectType<Account>]
internal static class HistoryOfAccount
{
    /// <summary>What was changed about the account, the newest first.</summary>
    [UsePaging]
    public static Task<Connection<AccountChange>> GetChangesAsync(
        [Parent] Account account,
        PagingArguments page,
        IChangesByAccountIdDataLoader changes,
        CancellationToken cancellationToken) =>
        changes.With(page)
            .LoadAsync(new SeenBy(account.OwnerId, account.Id), cancellationToken)
            .ToConnectionAsync();

    /// <summary>How the account was closed; null while it is not.</summary>
    [Cost(BatchedCost.Weight)]
    public static async Task<AccountClosure?> GetClosureAsync(
        [Parent] Account account,
        IClosureByAccountIdDataLoader closures,
        CancellationToken cancellationToken) =>
        await closures.LoadAsync(new SeenBy(account.OwnerId, account.Id), cancellationToken) is { } closure
            ? new AccountClosure(closure.At, closure.Author, closure.Reason, account.Balance, account.OwnerId)
            : null;

    /// <summary>Pages of what was changed about accounts.</summary>
    [DataLoader]
    internal static Task<Dictionary<SeenBy, Page<AccountChange>>> GetChangesByAccountIdAsync(
        IReadOnlyList<SeenBy> keys,
        PagingArguments page,
        BankDbContext context,
        CancellationToken cancellationToken) =>
        keys.ReadAsync((customerId, ids) => AccountChangeQueries.Of(context, customerId)
            .Select(AccountChange.FromView)
            .OrderByDescending(change => change.Sequence)
            .ToBatchPageAsync(ids, change => change.AccountId, page, cancellationToken)
            .AsTask());

    /// <summary>How accounts were closed.</summary>
    [DataLoader]
    internal static Task<Dictionary<SeenBy, AccountChangeView>> GetClosureByAccountIdAsync(
        IReadOnlyList<SeenBy> keys,
        BankDbContext context,
        CancellationToken cancellationToken) =>
        keys.ReadAsync((customerId, ids) => AccountChangeQueries.ClosuresOf(context, customerId)
            .Where(change => ids.Contains(change.AccountId))
            .ToDictionaryAsync(change => change.AccountId, cancellationToken));
}
