using BankGraph.Banking.Accounts;
using BankGraph.Banking.ExternalTransfers;
using BankGraph.Banking.Payees;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.StepUp;

/// <summary>A payment to somebody else, with what stands behind its numbers.</summary>
/// <param name="FromAccountId">The account that pays.</param>
/// <param name="ToAccountId">The account at this bank; null for one at another bank, a bill and cash.</param>
/// <param name="Receiver">The number of the account to be paid; whose bill it is; of cash, where it comes from.</param>
/// <param name="Amount">How much.</param>
internal sealed record FoundPayment(Guid FromAccountId, Guid? ToAccountId, string Receiver, Money Amount)
{
    /// <summary>The link by which the bills come; null for what is no bill.</summary>
    public Guid? LinkId { get; init; }

    /// <summary>Whether the customer gets it, in cash.</summary>
    public bool IsCash { get; init; }
}

/// <summary>Knows whom customers have paid.</summary>
/// <param name="rights">Finds the account that pays.</param>
/// <param name="accounts">Finds the one that is paid.</param>
/// <param name="contexts">Reads.</param>
/// <param name="payees">Finds payees.</param>
public sealed class PaidBefore(
    AccountRights rights,
    AccountDirectory accounts,
    IDbContextFactory<BankDbContext> contexts,
    PayeeQueries payees)
{
    /// <summary>
    /// What a payment would move; null when it stays with the customer, or is one that its command refuses anyway.
    /// </summary>
    internal async Task<FoundPayment?> FindAsync(
        Guid customerId,
        OrderedPayment payment,
        CancellationToken cancellationToken)
    {
        Money? amount = null;
        if (payment.Amount is { } asked && (!asked.TryRead(out amount) || amount is null)) return null;
        var found = await rights.FindAsync(
            customerId, payment.FromAccountNumber, AccountRight.Pay, cancellationToken);
        if (found.IsRefused) return null;
        var source = found.Value;
        if (payment.BillId is { } billId)
            return await FindBillAsync(customerId, source.AccountId, billId, amount, cancellationToken);
        if (amount is not { } exact) return null;
        if (payment.LinkId is { } linkId)
            return await FindLinkAsync(customerId, source.AccountId, linkId, exact, cancellationToken);
        if (payment.IsCash) return new(source.AccountId, null, payment.FromAccountNumber, exact) { IsCash = true };
        var payee = payment.PayeeId is { } payeeId
            ? await payees.FindAsync(customerId, payeeId, cancellationToken)
            : null;
        if ((payment.Iban ?? payee?.Iban) is { } given)
            return Iban.TryParse(given, out var iban) ? new(source.AccountId, null, iban.ToString(), exact) : null;
        var number = payment.ToAccountNumber ?? payee?.AccountNumber;
        if (!AccountNumber.TryParse(number, out var digits)) return null;
        var destination = await accounts.FindAsync(number, cancellationToken);
        return destination is null
            || (destination.CustomerId == customerId
                && await StaysAsync(customerId, source.AccountId, destination.AccountId, cancellationToken))
            ? null
            : new(source.AccountId, destination.AccountId, digits.ToString(), exact);
    }

    /// <summary>
    /// Whether the customer has paid the receiver, or has a payment on its way there. What others have paid from shared
    /// accounts does not count: whoever shares an account could make any receiver known that way.
    /// </summary>
    internal async Task<bool> IsKnownAsync(
        Guid customerId,
        FoundPayment payment,
        CancellationToken cancellationToken)
    {
        if (payment.IsCash) return true;
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        if (payment.LinkId is { } linkId)
        {
            return await context.Bills.AnyAsync(
                bill => bill.LinkId == linkId && bill.CustomerId == customerId && bill.AmountPaidMinor > 0,
                cancellationToken);
        }

        if (payment.ToAccountId is not { } toAccountId)
        {
            return await context.Set<ExternalPayment>().AnyAsync(
                known => known.OrderedBy == customerId
                    && known.Iban == payment.Receiver
                    && known.Status != TransactionStatus.Rejected,
                cancellationToken);
        }

        if (await context.Set<SharedPayee>().AnyAsync(
            known => known.CustomerId == customerId && known.PayeeId == toAccountId, cancellationToken))
        {
            return true;
        }

        var alone =
            from access in AccountRights.OwnedBy(context, customerId)
            where access.Id == access.AccountId
            join account in context.CustomerAccounts on access.AccountId equals account.Id
            select new { account.Id, account.SharedSince };
        var paid =
            from own in alone
            join debit in context.LedgerEntries on own.Id equals debit.AccountId
            where debit.AmountMinor < 0 && (own.SharedSince == null || debit.BookedAt < own.SharedSince)
            join credit in context.LedgerEntries on debit.TransactionId equals credit.TransactionId
            where credit.AccountId == toAccountId && credit.AmountMinor > 0
            select credit.Sequence;
        return await paid.AnyAsync(cancellationToken);
    }

    // Others who may pay from the account could take it further.
    private async Task<bool> StaysAsync(
        Guid customerId,
        Guid fromAccountId,
        Guid toAccountId,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var owned = AccountRights.OwnedBy(context, customerId).Where(access => access.AccountId == fromAccountId);
        var others = context.Set<AccountAccess>().Where(access => access.AccountId == toAccountId
            && access.CustomerId != customerId
            && access.AccountRight != AccountRight.View);
        return await AccountRights.OwnedBy(context, customerId).AnyAsync(
            access => access.AccountId == toAccountId && owned.Any() && !others.Any(),
            cancellationToken);
    }

    // What is open, where no amount was asked for; a bill of which nothing is open is not paid anyway.
    private async Task<FoundPayment?> FindBillAsync(
        Guid customerId,
        Guid fromAccountId,
        Guid billId,
        Money? amount,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var query =
            from bill in context.Bills
            join biller in context.Billers on bill.BillerId equals biller.Id
            where bill.Id == billId && bill.CustomerId == customerId && bill.AmountPaidMinor < bill.AmountMinor
            select new { bill.LinkId, biller.Name, Minor = bill.AmountMinor - bill.AmountPaidMinor, bill.Currency };
        return await query.SingleOrDefaultAsync(cancellationToken) is { } found
            ? new(fromAccountId, null, found.Name, amount ?? new Money(found.Minor, found.Currency))
            {
                LinkId = found.LinkId,
            }
            : null;
    }

    private async Task<FoundPayment?> FindLinkAsync(
        Guid customerId,
        Guid fromAccountId,
        Guid linkId,
        Money ceiling,
        CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var query =
            from link in context.BillerLinks
            join biller in context.Billers on link.BillerId equals biller.Id
            where link.Id == linkId && link.CustomerId == customerId
            select biller.Name;
        return await query.SingleOrDefaultAsync(cancellationToken) is { } name
            ? new(fromAccountId, null, name, ceiling) { LinkId = linkId }
            : null;
    }
}
