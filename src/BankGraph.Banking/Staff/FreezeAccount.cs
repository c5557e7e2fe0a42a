using BankGraph.Banking.Accounts;
using BankGraph.Banking.Approvals;
using BankGraph.Banking.Audit;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Staff;

/// <summary>
/// Stops all movements on an account, at once and by one person: who suspects a theft does not wait for a colleague.
/// </summary>
/// <param name="accounts">Finds the account.</param>
/// <param name="writer">The database.</param>
/// <param name="history">Records it.</param>
public sealed class FreezeAccount(AccountDirectory accounts, BankWriter writer, AccountHistory history)
{
    /// <summary>Freezes, or says why not; see <see cref="IChangeAccountError"/> for the order.</summary>
    public async Task<Outcome<AccountView, IChangeAccountError>> ExecuteAsync(
        Guid staffId,
        string accountNumber,
        string reason,
        CancellationToken cancellationToken)
    {
        if (!AuditEntry.IsReason(reason)) return new(AuditEntry.NoReason());
        if (await accounts.FindAsync(accountNumber, cancellationToken) is not { } account)
            return new(new AccountNotFoundError());

        return await writer.RunAsync(
            async (context, cancellation) =>
            {
                var book = await LedgerAccounts.LockAsync(context, account.AccountId, cancellation);
                if (!await LedgerAccounts.FreezeAsync(context, account.AccountId, cancellation))
                    return new Outcome<AccountView, IChangeAccountError>(new AccountNotActiveError());
                var holderId = await AccountDirectory.HolderOfAsync(context, account.AccountId, cancellation);
                var record = new AuditEntry(AuditAction.AccountFrozen, staffId)
                {
                    Subject = $"account/{account.AccountId}",
                    CustomerId = holderId,
                    Reason = reason,
                    Before = new { status = FieldChange.Name(book.Status) },
                    After = new { status = "FROZEN" },
                };
                var change = FieldChange.Status(book.Status, AccountStatus.Frozen);
                await history.AddAsync(context, account.AccountId, record, [change], cancellation);
                await context.SaveChangesAsync(cancellation);
                return new(await AccountQueries.Of(context, holderId)
                    .SingleAsync(row => row.Id == account.AccountId, cancellation));
            },
            cancellationToken);
    }
}
