using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.Spending;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Features.Accounts;

/// <summary>Accounts by their identifier, and their history.</summary>
[Node]
[ExtendObjectType<Account>]
internal static class AccountNode
{
    /// <summary>The account, if it is the caller's.</summary>
    [NodeResolver]
    public static Task<Account?> FindAsync(
        Guid id,
        ClaimsPrincipal user,
        BankDbContext context,
        CancellationToken cancellationToken) =>
        AccountQueries.ByIds(context, user.Viewer().CustomerId, [id])
            .Select(Account.FromView)
            .SingleOrDefaultAsync(cancellationToken);

    /// <summary>History of the account; newest first unless ordered otherwise.</summary>
    [UsePaging(IncludeTotalCount = true, ParentCount = nameof(Account.EntryCount))]
    [UseFiltering]
    [UseSorting]
    public static async Task<Connection<Entry>> GetEntriesAsync(
        [Parent] Account account,
        PagingArguments page,
        QueryContext<Entry> query,
        IEntriesByAccountIdDataLoader entries,
        Categorizer categorizer,
        CancellationToken cancellationToken)
    {
        // Whoever looks for a category finds also what was booked a moment ago.
        var wanted = query.Predicate?.ToString() ?? "";
        if (wanted.Contains($".{nameof(Entry.Category)}", StringComparison.Ordinal))
            await categorizer.CatchUpAsync(account.OwnerId, cancellationToken);
        return await entries.With(page, query)
            .LoadAsync(new SeenBy(account.OwnerId, account.Id), cancellationToken)
            .ToConnectionAsync();
    }
}
