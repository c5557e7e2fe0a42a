using BankGraph.Banking.Accounts;
using BankGraph.Banking.Audit;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BankGraph.Banking.Approvals;

/// <summary>Changes how far below zero an account may go. Not to less than it is below zero already.</summary>
/// <param name="accounts">Finds the account.</param>
/// <param name="contexts">Reads its currency.</param>
/// <param name="desk">Takes the change.</param>
/// <param name="options">Whether a colleague has to agree.</param>
public sealed class ChangeOverdraftLimit(
    AccountDirectory accounts,
    IDbContextFactory<BankDbContext> contexts,
    ChangeDesk desk,
    IOptions<ApprovalOptions> options)
{
    /// <summary>Hands the change in, or says why not; see <see cref="IChangeAccountError"/> for the order.</summary>
    public async Task<Outcome<ChangeView, IChangeAccountError>> ExecuteAsync(
        Guid staffId,
        string accountNumber,
        RequestedAmount limit,
        string reason,
        CancellationToken cancellationToken)
    {
        if (!AuditEntry.IsReason(reason)) return new(AuditEntry.NoReason());
        if (!TryRead(limit, out var amount)) return new(new InvalidAmountError());
        if (await accounts.FindAsync(accountNumber, cancellationToken) is not { } account)
            return new(new AccountNotFoundError());
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var book = await context.LedgerAccounts.AsNoTracking()
            .SingleAsync(row => row.Id == account.AccountId, cancellationToken);
        if (amount is not { } exact || book.Currency != exact.Currency) return new(new CurrencyMismatchError());

        var holderId = await AccountDirectory.HolderOfAsync(context, account.AccountId, cancellationToken);
        var change = desk.New(ChangeKind.Limit, staffId, holderId, reason, account.AccountId, amount: exact);
        return await desk.HandInAsync(change, options.Value.Limits, cancellationToken) is { } view
            ? new(view)
            : new(new InvalidAmountError());
    }

    // No overdraft at all is a limit too.
    private static bool TryRead(RequestedAmount limit, out Money? amount)
    {
        if (limit.Value != 0) return limit.TryRead(out amount);
        amount = Currency.TryParse(limit.CurrencyCode, out var currency) ? new Money(0, currency) : null;
        return true;
    }
}
