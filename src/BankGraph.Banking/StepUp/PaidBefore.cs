using BankGraph.Banking.Accounts;
using BankGraph.Banking.ExternalTransfers;
using BankGraph.Banking.Payees;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.StepUp;

/// <summary>A payment to somebody else, with what stands behind its numbers.</summary>
/// <param name="FromAccountId">The customer's account.</param>
/// <param name="ToAccountId">The account at this bank; null for one at another bank.</param>
/// <param name="Receiver">The number of the account to be paid.</param>
/// <param name="Amount">How much.</param>
internal sealed record FoundPayment(Guid FromAccountId, Guid? ToAccountId, string Receiver, Money Amount);

/// <summary>Knows whom customers have paid.</summary>
/// <param name="accounts">Finds accounts.</param>
/// <param name="contexts">Reads.</param>
public sealed class PaidBefore(AccountDirectory accounts, IDbContextFactory<BankDbContext> contexts)
{
    /// <summary>
    /// What a payment would move; null when it stays with the customer, or is one that its command refuses anyway.
    /// </summary>
    internal async Task<FoundPayment?> FindAsync(
        Guid customerId,
        OrderedPayment payment,
        CancellationToken cancellationToken)
    {
        if (!payment.Amount.TryRead(out var amount) || amount is not { } exact) return null;
        var source = await accounts.FindOwnAsync(customerId, payment.FromAccountNumber, cancellationToken);
        if (source is null) return null;
        if (payment.Iban is { } given)
            return Iban.TryParse(given, out var iban) ? new(source.AccountId, null, iban.ToString(), exact) : null;
        var number = payment.ToAccountNumber ?? await PayeesNumberAsync(customerId, payment, cancellationToken);
        if (!AccountNumber.TryParse(number, out var digits)) return null;
        var destination = await accounts.FindAsync(number, cancellationToken);
        return destination is null || destination.CustomerId == customerId
            ? null
            : new(source.AccountId, destination.AccountId, digits.ToString(), exact);
    }

    /// <summary>Whether any account of the customer has paid the receiver, or has a payment on its way there.</summary>
    internal async Task<bool> IsKnownAsync(
        Guid customerId,
        FoundPayment payment,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var own = await context.CustomerAccounts
            .Where(account => account.CustomerId == customerId)
            .Select(account => account.Id)
            .ToListAsync(cancellationToken);
        if (payment.ToAccountId is not { } toAccountId)
        {
            return await context.Set<ExternalPayment>().AnyAsync(
                known => own.Contains(known.AccountId)
                    && known.Iban == payment.Receiver
                    && known.Status != TransactionStatus.Rejected,
                cancellationToken);
        }

        var paid =
            from debit in context.LedgerEntries
            where own.Contains(debit.AccountId) && debit.AmountMinor < 0
            join credit in context.LedgerEntries on debit.TransactionId equals credit.TransactionId
            where credit.AccountId == toAccountId && credit.AmountMinor > 0
            select credit.Sequence;
        return await paid.AnyAsync(cancellationToken);
    }

    private async Task<string?> PayeesNumberAsync(
        Guid customerId,
        OrderedPayment payment,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await PayeeQueries.Of(context, customerId)
            .Where(payee => payee.Id == payment.PayeeId)
            .Select(payee => payee.AccountNumber)
            .SingleOrDefaultAsync(cancellationToken);
    }
}
