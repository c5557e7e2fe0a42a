using BankGraph.Banking.Audit;
using BankGraph.Banking.Reversals;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Approvals;

/// <summary>Asks for a booked transaction to be undone. A colleague always has to agree.</summary>
/// <param name="contexts">Finds whose accounts it touches.</param>
/// <param name="reversals">Knows what can be undone.</param>
/// <param name="desk">Takes the change.</param>
public sealed class RequestReversal(
    IDbContextFactory<BankDbContext> contexts,
    ReverseTransaction reversals,
    ChangeDesk desk)
{
    /// <summary>
    /// Hands the change in, or says why not, the first of: <see cref="InvalidFieldError"/> (reason),
    /// <see cref="TransactionNotFoundError"/>, <see cref="NotReversibleError"/>, <see cref="AlreadyReversedError"/>.
    /// </summary>
    public async Task<Outcome<ChangeView, BankError>> ExecuteAsync(
        Guid staffId,
        Guid transactionId,
        string reason,
        CancellationToken cancellationToken)
    {
        if (!AuditEntry.IsReason(reason) || reason.Trim().Length > ReverseTransaction.MaxReasonLength)
        {
            return new(new InvalidFieldError(
                "reason",
                $"A reason is one line of 3 to {ReverseTransaction.MaxReasonLength} characters; customers read it."));
        }

        if (await reversals.FindAsync(transactionId, cancellationToken) is not { } original)
            return new(new TransactionNotFoundError());
        if (!ReverseTransaction.IsReversible(original)) return new(new NotReversibleError());
        if (original.Status == TransactionStatus.Reversed) return new(new AlreadyReversedError());
        if (await FindOwnerAsync(original, cancellationToken) is not { } owner) return new(new NotReversibleError());

        var change = desk.New(
            ChangeKind.Reversal,
            staffId,
            owner.CustomerId,
            reason,
            owner.AccountId,
            amount: original.Amount,
            transactionId: original.Id);
        return await desk.HandInAsync(change, needsColleague: true, cancellationToken) is { } view
            ? new(view)
            : new(new NotReversibleError());
    }

    private sealed record Owner(Guid AccountId, Guid CustomerId);

    // It concerns who has paid; of cash that was paid in, who has got it.
    private async Task<Owner?> FindOwnerAsync(Transaction original, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.LedgerEntries
            .Where(entry => entry.TransactionId == original.Id)
            .Join(
                context.CustomerAccounts,
                entry => entry.AccountId,
                account => account.Id,
                (entry, account) => new { entry.AmountMinor, account.Id, account.CustomerId })
            .OrderBy(row => row.AmountMinor)
            .Select(row => new Owner(row.Id, row.CustomerId))
            .FirstOrDefaultAsync(cancellationToken);
    }
}
