using BankGraph.Banking.Accounts;
using BankGraph.Banking.Audit;
using BankGraph.Banking.Goals;
using BankGraph.Banking.Notices;
using BankGraph.Banking.Statements;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.SharedAccounts;

/// <summary>Takes somebody's access to an account away, at once: an owner a delegate's, or anybody their own.</summary>
/// <param name="writer">The database.</param>
/// <param name="accounts">Finds the account.</param>
/// <param name="parts">What ends with the access.</param>
/// <param name="history">Keeps that it has ended.</param>
/// <param name="notices">Tells whom it concerns.</param>
public sealed class EndAccess(
    BankWriter writer,
    AccountDirectory accounts,
    IEnumerable<IAccessEnd> parts,
    AccountHistory history,
    AccessNotices notices)
{
    /// <summary>
    /// Removes a delegate, and gives what was removed; or <see cref="AccessNotFoundError"/>, or
    /// <see cref="InsufficientAccessError"/> for another owner, who only can leave.
    /// </summary>
    public Task<Outcome<AccessView, BankError>> RemoveAsync(
        Guid customerId,
        Guid accessId,
        CancellationToken cancellationToken) => writer.RunAsync<Outcome<AccessView, BankError>>(
        async (context, cancellation) =>
        {
            if (await AccessLock.OfOwnedAsync(context, customerId, accessId, cancellation) is not var (row, _))
                return new(new AccessNotFoundError());
            if (row.AccountRight == AccountRight.Owner) return new(new InsufficientAccessError());
            var view = await AccessQueries.ToOwnedBy(context, customerId)
                .SingleAsync(known => known.Id == accessId, cancellation);
            await EndAsync(context, row, customerId, _ => true, cancellation);
            return new(view);
        },
        cancellationToken);

    /// <summary>
    /// Gives the caller's access up, and gives what it was; or says why not, the first of:
    /// <see cref="AccountNotFoundError"/>, <see cref="LastOwnerError"/>, <see cref="GoalsOpenError"/>.
    /// </summary>
    public async Task<Outcome<AccessView, BankError>> LeaveAsync(
        Guid customerId,
        string accountNumber,
        CancellationToken cancellationToken)
    {
        if (await accounts.FindAsync(accountNumber, cancellationToken) is not { AccountId: var accountId })
            return new(new AccountNotFoundError());
        var left = await writer.RunAsync<Outcome<AccessView, BankError>>(
            async (context, cancellation) =>
            {
                await LedgerAccounts.LockAsync(context, accountId, cancellation);
                var row = await AccountRights.Of(context, customerId)
                    .SingleOrDefaultAsync(access => access.AccountId == accountId, cancellation);
                if (row is null) return new(new AccountNotFoundError());
                if (row.AccountRight == AccountRight.Owner
                    && await NextOwnerAsync(context, row, cancellation) is null)
                {
                    return new(new LastOwnerError());
                }

                var saves = await context.Set<SavingsGoal>().AnyAsync(
                    goal => goal.AccountId == accountId && goal.CustomerId == customerId && goal.ClosedAt == null,
                    cancellation);
                if (saves) return new(new GoalsOpenError());
                var view = await AccessQueries.Of(context, customerId)
                    .SingleAsync(known => known.AccountId == accountId, cancellation);
                await EndAsync(context, row, customerId, _ => true, cancellation);
                return new(view);
            },
            cancellationToken);
        if (!left.IsRefused) await accounts.ForgetAsync(accountNumber);
        return left;
    }

    /// <summary>
    /// Ends an access in the caller's transaction, with the account locked. Where the bank kept the account for whoever
    /// goes, it keeps it for the owner who has been one for longest.
    /// </summary>
    internal async Task EndAsync(
        BankDbContext context,
        AccountAccess row,
        Guid actorId,
        Func<Guid, bool> tells,
        CancellationToken cancellationToken)
    {
        foreach (var part in parts) await part.EndAsync(context, row.AccountId, row.CustomerId, cancellationToken);
        await WithdrawInvitationsAsync(context, row, cancellationToken);
        var account = await context.CustomerAccounts.SingleAsync(known => known.Id == row.AccountId, cancellationToken);
        if (account.CustomerId == row.CustomerId)
        {
            var next = await NextOwnerAsync(context, row, cancellationToken)
                ?? throw new InvalidOperationException("The last owner of an account goes.");
            await KeepHolderAsync(context, account, cancellationToken);
            account.CustomerId = next.CustomerId;
        }

        context.Remove(row);
        await history.AddAccessAsync(
            context, AuditAction.AccessEnded, row, actorId, row.AccountRight, after: null, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
        await notices.TellOwnersAsync(
            context, NoticeKinds.AccessEnded, account, row.CustomerId, [row.CustomerId], tells, cancellationToken);
        await context.SaveChangesAsync(cancellationToken);
    }

    // One that is still open would let in again who was shown out.
    private static Task<int> WithdrawInvitationsAsync(
        BankDbContext context,
        AccountAccess row,
        CancellationToken cancellationToken) =>
        context.Set<AccountInvitation>()
            .Where(invitation => invitation.AccountId == row.AccountId
                && invitation.Status == InvitationStatus.Open
                && (invitation.InvitedId == row.CustomerId || invitation.InviterId == row.CustomerId))
            .ExecuteUpdateAsync(
                set => set.SetProperty(invitation => invitation.Status, InvitationStatus.Withdrawn),
                cancellationToken);

    private static Task<AccountAccess?> NextOwnerAsync(
        BankDbContext context,
        AccountAccess leaving,
        CancellationToken cancellationToken) =>
        context.Set<AccountAccess>()
            .Where(access => access.AccountId == leaving.AccountId
                && access.CustomerId != leaving.CustomerId
                && access.AccountRight == AccountRight.Owner)
            .OrderBy(access => access.Since)
            .ThenBy(access => access.CustomerId)
            .FirstOrDefaultAsync(cancellationToken);

    // The name on statements that were issued is under the key of whom the account was kept for then.
    private static Task<int> KeepHolderAsync(
        BankDbContext context,
        CustomerAccount account,
        CancellationToken cancellationToken)
    {
        Guid? holderId = account.CustomerId;
        return context.Set<Statement>()
            .Where(statement => statement.AccountId == account.Id && statement.HolderId == null)
            .ExecuteUpdateAsync(row => row.SetProperty(statement => statement.HolderId, holderId), cancellationToken);
    }
}
