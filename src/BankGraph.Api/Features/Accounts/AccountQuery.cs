using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.Accounts;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Features.Accounts;

/// <summary>The caller's accounts and what has happened on them.</summary>
[QueryType]
internal static class AccountQuery
{
    /// <summary>Balance inquiry by account number: the account if the caller may see it, else null.</summary>
    [Authorize]
    public static Task<Account?> GetAccountAsync(
        string number,
        ClaimsPrincipal user,
        BankDbContext context,
        CancellationToken cancellationToken) =>
        AccountQueries.ByNumber(context, user.Viewer().CustomerId, number)
            .Select(Account.FromView)
            .SingleOrDefaultAsync(cancellationToken);

    /// <summary>The caller's accounts that are not closed, the oldest first unless ordered otherwise.</summary>
    [Authorize]
    [UsePaging(IncludeTotalCount = true)]
    [UseFiltering]
    [UseSorting]
    public static IQueryable<Account> GetAccounts(ClaimsPrincipal user, BankDbContext context) =>
        AccountQueries.Of(context, user.Viewer().CustomerId)
            .Where(account => account.Status != AccountStatus.Closed)
            .Select(Account.FromView)
            .OrderBy(account => account.Id);

    /// <summary>The caller's accounts that are closed, those first that were opened first.</summary>
    [Authorize]
    [UsePaging(IncludeTotalCount = true)]
    public static IQueryable<Account> GetClosedAccounts(ClaimsPrincipal user, BankDbContext context) =>
        AccountQueries.Of(context, user.Viewer().CustomerId)
            .Where(account => account.Status == AccountStatus.Closed)
            .Select(Account.FromView)
            .OrderBy(account => account.Id);

    /// <summary>A transaction, if it touches an account of the caller's.</summary>
    [Authorize]
    public static Task<Transaction?> GetTransactionAsync(
        [ID<Transaction>] Guid id,
        ClaimsPrincipal user,
        BankDbContext context,
        CancellationToken cancellationToken) => TransactionNode.FindAsync(id, user, context, cancellationToken);
}
