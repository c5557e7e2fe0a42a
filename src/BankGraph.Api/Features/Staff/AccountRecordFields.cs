using BankGraph.Banking;
using BankGraph.Banking.Approvals;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Features.Staff;

/// <summary>What the record of an account leads to.</summary>
[ExtendObjectType<AccountRecord>]
internal static class AccountRecordFields
{
    private const int UsualCount = 2;

    /// <summary>What waits for a colleague's word, the oldest first.</summary>
    [ListSize(AssumedSize = UsualCount)]
    public static async Task<PendingChange[]> GetPendingChangesAsync(
        [Parent] AccountRecord account,
        BankDbContext context,
        CancellationToken cancellationToken) =>
        await ChangeQueries.WaitingOf(context, account.CustomerId)
            .Where(change => change.AccountId == account.Id)
            .OrderBy(change => change.Id)
            .Select(PendingChange.FromView)
            .ToArrayAsync(cancellationToken);
}
