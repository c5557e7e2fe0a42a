using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.Customers;
using BankGraph.Banking.Security;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Account = BankGraph.Api.Features.Accounts.Account;

namespace BankGraph.Api.Features.SharedAccounts;

/// <summary>Who may do what with accounts.</summary>
[ExtendObjectType<Account>]
internal static class AccessOfAccount
{
    private const int UsualCount = 3;

    /// <summary>What the caller may do with the account.</summary>
    [Cost(BatchedCost.Weight)]
    public static async Task<AccountAccess> GetViewerAccessAsync(
        [Parent] Account account,
        IViewerAccessByAccountIdDataLoader access,
        CancellationToken cancellationToken) =>
        await access.LoadAsync(new SeenBy(account.OwnerId, account.Id), cancellationToken)
        ?? throw new GraphQLException(new Error("There is no such account.", "ACCOUNT_NOT_FOUND"));

    /// <summary>The names of its owners, those first who owned it first; whoever sees the account reads them.</summary>
    [Cost(BatchedCost.Weight)]
    [ListSize(AssumedSize = UsualCount)]
    public static async Task<string[]> GetOwnerNamesAsync(
        [Parent] Account account,
        IOwnersByAccountIdDataLoader owners,
        PersonalDataCipher cipher,
        CancellationToken cancellationToken) =>
        await owners.LoadAsync(new SeenBy(account.OwnerId, account.Id), cancellationToken) is { } found
            ? [.. found.Select(owner => owner.Open(cipher))]
            : [];

    /// <summary>Who may do what with the account, those first who could first; owners alone read it.</summary>
    [Cost(BatchedCost.Weight)]
    [ListSize(AssumedSize = UsualCount)]
    public static async Task<AccountAccess[]> GetAccessAsync(
        [Parent] Account account,
        IAccessByAccountIdDataLoader access,
        CancellationToken cancellationToken) =>
        await access.LoadAsync(new SeenBy(account.OwnerId, account.Id), cancellationToken) ?? [];

    /// <summary>The open invitations to the account, the oldest first; owners alone read them.</summary>
    [Cost(BatchedCost.Weight)]
    [ListSize(AssumedSize = UsualCount)]
    public static async Task<AccountInvitation[]> GetInvitationsAsync(
        [Parent] Account account,
        IInvitationsByAccountIdDataLoader invitations,
        CancellationToken cancellationToken) =>
        await invitations.LoadAsync(new SeenBy(account.OwnerId, account.Id), cancellationToken) ?? [];

    /// <summary>What customers may do with accounts themselves.</summary>
    [DataLoader]
    internal static Task<Dictionary<SeenBy, AccountAccess>> GetViewerAccessByAccountIdAsync(
        IReadOnlyList<SeenBy> keys,
        BankDbContext context,
        CancellationToken cancellationToken) =>
        keys.ReadAsync((customerId, ids) => AccessQueries.Of(context, customerId)
            .Where(view => ids.Contains(view.AccountId))
            .Select(AccountAccess.FromView)
            .ToDictionaryAsync(access => access.AccountId, cancellationToken));

    /// <summary>Who may do what with the accounts of owners.</summary>
    [DataLoader]
    internal static Task<Dictionary<SeenBy, AccountAccess[]>> GetAccessByAccountIdAsync(
        IReadOnlyList<SeenBy> keys,
        BankDbContext context,
        CancellationToken cancellationToken) =>
        keys.ReadAsync(async (customerId, ids) =>
        {
            var rows = await AccessQueries.ToOwnedBy(context, customerId)
                .Where(view => ids.Contains(view.AccountId))
                .OrderBy(view => view.Since)
                .ThenBy(view => view.Id)
                .Select(AccountAccess.FromView)
                .ToListAsync(cancellationToken);
            return rows.GroupBy(access => access.AccountId).ToDictionary(of => of.Key, of => of.ToArray());
        });

    /// <summary>The sealed names of who owns accounts.</summary>
    [DataLoader]
    internal static Task<Dictionary<SeenBy, StoredName[]>> GetOwnersByAccountIdAsync(
        IReadOnlyList<SeenBy> keys,
        BankDbContext context,
        CancellationToken cancellationToken) =>
        keys.ReadAsync(async (customerId, ids) =>
        {
            var rows = await AccessQueries.OwnersSeenBy(context, customerId)
                .Where(view => ids.Contains(view.AccountId))
                .OrderBy(view => view.Since)
                .ThenBy(view => view.Id)
                .Select(view => new { view.AccountId, view.Name })
                .ToListAsync(cancellationToken);
            return rows.GroupBy(row => row.AccountId, row => row.Name)
                .ToDictionary(of => of.Key, of => of.ToArray());
        });

    /// <summary>The open invitations to the accounts of owners.</summary>
    [DataLoader]
    internal static Task<Dictionary<SeenBy, AccountInvitation[]>> GetInvitationsByAccountIdAsync(
        IReadOnlyList<SeenBy> keys,
        BankDbContext context,
        TimeProvider clock,
        CancellationToken cancellationToken) =>
        keys.ReadAsync(async (customerId, ids) =>
        {
            var now = clock.Instant();
            var rows = await InvitationQueries.SentBy(context, customerId)
                .Where(view => ids.Contains(view.AccountId) && view.ExpiresAt > now)
                .OrderBy(view => view.Id)
                .ToListAsync(cancellationToken);
            return rows.GroupBy(view => view.AccountId)
                .ToDictionary(of => of.Key, of => of.Select(AccountInvitation.Of).ToArray());
        });
}
