using BankGraph.Banking;
using BankGraph.Banking.Accounts;
using BankGraph.Banking.Approvals;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Features.Staff;

/// <summary>What the record of an account leads to.</summary>
[ExtendObjectType<AccountRecord>]
internal static class AccountRecordFields
{
    private const int UsualCount = 2;
    private const int UsualChanges = 10;
    private const int MaxChanges = 100;

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

    /// <summary>What was changed about the account, the newest first, at most a hundred.</summary>
    [ListSize(AssumedSize = UsualChanges)]
    public static async Task<RecordedChange[]> GetChangesAsync(
        [Parent] AccountRecord account,
        BankDbContext context,
        CancellationToken cancellationToken) =>
        await AccountChangeQueries.Of(context, account.CustomerId)
            .Where(change => change.AccountId == account.Id)
            .OrderByDescending(change => change.Sequence)
            .Take(MaxChanges)
            .Select(RecordedChange.FromView)
            .ToArrayAsync(cancellationToken);

    /// <summary>How the account was closed; null while it is not.</summary>
    public static async Task<ClosureRecord?> GetClosureAsync(
        [Parent] AccountRecord account,
        BankDbContext context,
        CancellationToken cancellationToken)
    {
        var closure = await AccountChangeQueries.ClosuresOf(context, account.CustomerId)
            .SingleOrDefaultAsync(change => change.AccountId == account.Id, cancellationToken);
        return closure is null
            ? null
            : new(closure.At, closure.Author, closure.ActorId, closure.Reason, account.Balance);
    }
}
