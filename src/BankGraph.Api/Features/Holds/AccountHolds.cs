using BankGraph.Api.Features.Accounts;
using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.Holds;

namespace BankGraph.Api.Features.Holds;

/// <summary>What of an account's money is set aside.</summary>
[ExtendObjectType<Account>]
internal static class AccountHolds
{
    /// <summary>
    /// The open holds of the account, the newest first: why less can be spent than is booked.
    /// </summary>
    [UsePaging]
    public static Task<Connection<Hold>> GetHoldsAsync(
        [Parent] Account account,
        PagingArguments page,
        IHoldsByAccountIdDataLoader holds,
        CancellationToken cancellationToken) =>
        holds.With(page)
            .LoadAsync(new SeenBy(account.OwnerId, account.Id), cancellationToken)
            .ToConnectionAsync();

    /// <summary>Pages of the open holds of accounts.</summary>
    [DataLoader]
    internal static Task<Dictionary<SeenBy, Page<Hold>>> GetHoldsByAccountIdAsync(
        IReadOnlyList<SeenBy> keys,
        PagingArguments page,
        BankDbContext context,
        CancellationToken cancellationToken) =>
        keys.ReadAsync((customerId, ids) => HoldQueries.OpenOf(context, customerId)
            .Select(Hold.FromView)
            .OrderByDescending(hold => hold.Id)
            .ToBatchPageAsync(ids, hold => hold.AccountId, page, cancellationToken)
            .AsTask());
}
