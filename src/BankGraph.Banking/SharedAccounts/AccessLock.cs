using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.SharedAccounts;

/// <summary>Finds an access to be changed, with its account locked.</summary>
internal static class AccessLock
{
    /// <summary>An access to an account of which the customer is an owner; null for any other.</summary>
    public static async Task<(AccountAccess Access, Account Book)?> OfOwnedAsync(
        BankDbContext context,
        Guid customerId,
        Guid accessId,
        CancellationToken cancellationToken)
    {
        var found =
            from access in context.Set<AccountAccess>()
            join own in AccountRights.OwnedBy(context, customerId) on access.AccountId equals own.AccountId
            where access.Id == accessId
            select access;
        var accountId = await found.Select(access => (Guid?)access.AccountId)
            .SingleOrDefaultAsync(cancellationToken);
        if (accountId is not { } id) return null;
        var book = await LedgerAccounts.LockAsync(context, id, cancellationToken);
        return await found.SingleOrDefaultAsync(cancellationToken) is { } row ? (row, book) : null;
    }
}
