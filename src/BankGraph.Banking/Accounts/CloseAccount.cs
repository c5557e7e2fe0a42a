using BankGraph.Banking.Audit;
using BankGraph.Banking.Notices;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Accounts;

/// <summary>Closes an account for good: its history stays, and nothing is booked on it ever again.</summary>
/// <param name="rights">Finds an owner's account.</param>
/// <param name="accounts">Finds any account.</param>
/// <param name="writer">The database.</param>
/// <param name="checks">What each feature knows that stands in the way.</param>
/// <param name="history">Keeps why, when and by whom.</param>
/// <param name="notices">Tells the owners what somebody else has done.</param>
public sealed class CloseAccount(
    AccountRights rights,
    AccountDirectory accounts,
    BankWriter writer,
    IEnumerable<IAccountClosingCheck> checks,
    AccountHistory history,
    CustomerNotices notices)
{
    /// <summary>
    /// Closes an account of the customer's, or says why not, the first of: <see cref="InvalidFieldError"/> (reason),
    /// <see cref="AccountNotFoundError"/>, <see cref="InsufficientAccessError"/>, <see cref="AccountClosedError"/>,
    /// <see cref="AccountNotClosableError"/>.
    /// </summary>
    public async Task<Outcome<AccountView, BankError>> ByOwnerAsync(
        Guid customerId,
        string accountNumber,
        string? reason,
        CancellationToken cancellationToken)
    {
        var given = string.IsNullOrWhiteSpace(reason) ? null : reason;
        if (given is not null && !AuditEntry.IsReason(given)) return new(AuditEntry.NoReason());
        var found = await rights.FindAsync(customerId, accountNumber, AccountRight.Owner, cancellationToken);
        return found.IsRefused
            ? new((BankError)found.Error)
            : await CloseAsync(found.Value.AccountId, customerId, customerId, given, cancellationToken);
    }

    /// <summary>
    /// Closes any customer's account for a reason that the customer reads, and tells the customer; or says why not, as
    /// for the owner.
    /// </summary>
    public async Task<Outcome<AccountView, BankError>> ByStaffAsync(
        Guid staffId,
        string accountNumber,
        string reason,
        CancellationToken cancellationToken)
    {
        if (!AuditEntry.IsReason(reason)) return new(AuditEntry.NoReason());
        var account = await accounts.FindAsync(accountNumber, cancellationToken);
        return account is null
            ? new(new AccountNotFoundError())
            : await CloseAsync(account.AccountId, ownerId: null, staffId, reason, cancellationToken);
    }

    private Task<Outcome<AccountView, BankError>> CloseAsync(
        Guid accountId,
        Guid? ownerId,
        Guid actorId,
        string? reason,
        CancellationToken cancellationToken) => writer.RunAsync<Outcome<AccountView, BankError>>(
        async (context, cancellation) =>
        {
            // From here to the commit the ledger books nothing on the account: what is found is so when it is closed.
            var book = await LedgerAccounts.LockAsync(context, accountId, cancellation);
            var forId = ownerId ?? await AccountDirectory.HolderOfAsync(context, accountId, cancellation);
            if (await AccountRights.DemandAsync(
                context, forId, accountId, AccountRight.Owner, cancellation) is { } refusal)
            {
                return new((BankError)refusal);
            }

            if (book.Status == AccountStatus.Closed) return new(new AccountClosedError());
            var obstacles = await FindObstaclesAsync(context, book, cancellation);
            if (obstacles.Count > 0) return new(new AccountNotClosableError(obstacles));
            if (!await LedgerAccounts.CloseAsync(context, accountId, cancellation))
                throw new InvalidOperationException("A locked account without money cannot be closed.");

            await history.AddAsync(
                context,
                accountId,
                Record(accountId, forId, actorId, reason),
                [FieldChange.Status(book.Status, AccountStatus.Closed)],
                cancellation);
            var view = await AccountQueries.Of(context, forId)
                .SingleAsync(row => row.Id == accountId, cancellation);
            var others = await context.Set<AccountAccess>()
                .Where(row => row.AccountId == accountId && row.CustomerId != actorId)
                .OrderBy(row => row.CustomerId)
                .Select(row => row.CustomerId)
                .ToListAsync(cancellation);
            foreach (var customerId in others)
                await notices.AddAsync(context, customerId, NoticeOf(view), cancellation);
            await context.SaveChangesAsync(cancellation);
            return new(view);
        },
        cancellationToken);

    private async Task<List<ClosingObstacle>> FindObstaclesAsync(
        BankDbContext context,
        Account book,
        CancellationToken cancellationToken)
    {
        var obstacles = new List<ClosingObstacle>();
        if (book.BalanceMinor != 0) obstacles.Add(new(ClosingObstacleKind.Balance, 1));
        if (book.Status == AccountStatus.Frozen) obstacles.Add(new(ClosingObstacleKind.Frozen, 1));
        foreach (var check in checks)
        {
            var count = await check.CountAsync(context, book.Id, cancellationToken);
            if (count > 0) obstacles.Add(new(check.Kind, count));
        }

        return [.. obstacles.OrderBy(obstacle => obstacle.Kind)];
    }

    private static AuditEntry Record(Guid accountId, Guid ownerId, Guid actorId, string? reason) =>
        new(AuditAction.AccountClosed, actorId)
        {
            Subject = $"account/{accountId}",
            CustomerId = ownerId,
            Reason = reason,
        };

    private static Notice NoticeOf(AccountView account) => new(NoticeKinds.AccountClosed)
    {
        Values = new Dictionary<string, string> { ["account"] = $"..{account.Number[^4..]}" },
    };
}
