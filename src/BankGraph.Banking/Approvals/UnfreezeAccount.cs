using BankGraph.Banking.Accounts;
using BankGraph.Banking.Audit;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BankGraph.Banking.Approvals;

/// <summary>Lets a frozen account move again.</summary>
/// <param name="accounts">Finds the account.</param>
/// <param name="contexts">Reads its status.</param>
/// <param name="desk">Takes the change.</param>
/// <param name="options">Whether a colleague has to agree.</param>
public sealed class UnfreezeAccount(
    AccountDirectory accounts,
    IDbContextFactory<BankDbContext> contexts,
    ChangeDesk desk,
    IOptions<ApprovalOptions> options)
{
    /// <summary>Hands the change in, or says why not; see <see cref="IChangeAccountError"/> for the order.</summary>
    public async Task<Outcome<ChangeView, IChangeAccountError>> ExecuteAsync(
        Guid staffId,
        string accountNumber,
        string reason,
        CancellationToken cancellationToken)
    {
        if (!AuditEntry.IsReason(reason)) return new(AuditEntry.NoReason());
        if (await accounts.FindAsync(accountNumber, cancellationToken) is not { } account)
            return new(new AccountNotFoundError());
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (!await context.LedgerAccounts.AnyAsync(
            book => book.Id == account.AccountId && book.Status == AccountStatus.Frozen,
            cancellationToken))
            return new(new AccountNotFrozenError());

        var holderId = await AccountDirectory.HolderOfAsync(context, account.AccountId, cancellationToken);
        var change = desk.New(ChangeKind.Unfreeze, staffId, holderId, reason, account.AccountId);
        return await desk.HandInAsync(change, options.Value.Unfreeze, cancellationToken) is { } view
            ? new(view)
            : new(new AccountNotFrozenError());
    }
}
