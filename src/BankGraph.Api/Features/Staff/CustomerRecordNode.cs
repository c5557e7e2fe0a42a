using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.Approvals;
using BankGraph.Banking.Security;
using BankGraph.Banking.Staff;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Features.Staff;

/// <summary>Records of customers by their identifier, and what they lead to.</summary>
[Node]
[ExtendObjectType<CustomerRecord>]
internal static class CustomerRecordNode
{
    private const int UsualCount = 5;

    /// <summary>The record, for callers who may find customers.</summary>
    [NodeResolver]
    public static async Task<CustomerRecord?> FindAsync(
        Guid id,
        ClaimsPrincipal user,
        CustomerRecords records,
        CancellationToken cancellationToken)
    {
        if (!user.Viewer().May(Permission.FindCustomers)) return null;
        return await records.FindAsync(user.Viewer().CustomerId, id, cancellationToken) is { } view
            ? CustomerRecord.Of(view)
            : null;
    }

    /// <summary>The accounts, without what is on them; `readCustomerAccounts` shows that.</summary>
    [Authorize(nameof(Permission.ReadCustomerAccounts))]
    [ListSize(AssumedSize = UsualCount)]
    public static async Task<AccountRecord[]?> GetAccountsAsync(
        [Parent] CustomerRecord customer,
        BankDbContext context,
        CancellationToken cancellationToken) =>
        [.. (await AccountQueries.Of(context, customer.Id).OrderBy(account => account.Id)
            .ToListAsync(cancellationToken)).Select(AccountRecord.Of)];

    /// <summary>What waits for a colleague's word, the oldest first.</summary>
    [ListSize(AssumedSize = UsualCount)]
    public static async Task<PendingChange[]> GetPendingChangesAsync(
        [Parent] CustomerRecord customer,
        BankDbContext context,
        CancellationToken cancellationToken) =>
        await ChangeQueries.WaitingOf(context, customer.Id)
            .OrderBy(change => change.Id)
            .Select(PendingChange.FromView)
            .ToArrayAsync(cancellationToken);
}
