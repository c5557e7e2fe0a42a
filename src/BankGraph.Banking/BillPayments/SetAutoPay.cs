using BankGraph.Banking.SharedAccounts;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.BillPayments;

/// <summary>How bills are to be paid by themselves, as it was asked for.</summary>
/// <param name="CustomerId">Who asks.</param>
/// <param name="LinkId">One of the customer's links.</param>
/// <param name="FromAccountNumber">An account that the customer may pay from.</param>
/// <param name="Ceiling">Up to this much of one bill.</param>
/// <param name="DaysBefore">So many days before a bill is due; 0 for the due date.</param>
public sealed record AutoPayRequest(
    Guid CustomerId,
    Guid LinkId,
    string FromAccountNumber,
    RequestedAmount Ceiling,
    int DaysBefore);

/// <summary>Lets the bills of a link be paid by themselves, up to a ceiling, or not any more.</summary>
/// <param name="writer">The database.</param>
/// <param name="rights">Finds the account.</param>
/// <param name="clock">Tells the date from which bills are paid.</param>
public sealed class SetAutoPay(BankWriter writer, AccountRights rights, TimeProvider clock)
{
    /// <summary>The most days before a due date at which something may happen.</summary>
    public const int MaxDaysBefore = 30;

    /// <summary>
    /// Sets it, or says why not, the first of: <see cref="InvalidFieldError"/> (daysBefore),
    /// <see cref="InvalidAmountError"/>, <see cref="BillerLinkNotFoundError"/>, <see cref="AccountNotFoundError"/>,
    /// <see cref="InsufficientAccessError"/>,
    /// <see cref="CurrencyMismatchError"/> of ceiling, account and biller, <see cref="AccountNotActiveError"/> for an
    /// account that is closed. What was refused before is tried again.
    /// </summary>
    public async Task<Outcome<BillerLinkView, BankError>> ExecuteAsync(
        AutoPayRequest request,
        CancellationToken cancellationToken)
    {
        if (request.DaysBefore is < 0 or > MaxDaysBefore)
            return new(new InvalidFieldError("daysBefore", $"Bills are paid 0 to {MaxDaysBefore} days before."));
        if (!request.Ceiling.TryRead(out var ceiling)) return new(new InvalidAmountError());
        var found = await rights.FindAsync(
            request.CustomerId, request.FromAccountNumber, AccountRight.Pay, cancellationToken);
        return await writer.RunAsync<Outcome<BillerLinkView, BankError>>(
            async (context, cancellation) =>
            {
                var links = BillerLinkQueries.Of(context, request.CustomerId).Where(row => row.Id == request.LinkId);
                if (await links.SingleOrDefaultAsync(cancellation) is not { } link)
                    return new(new BillerLinkNotFoundError());
                if (found.IsRefused) return new((BankError)found.Error);

                // Who closes the account, or takes the access away, waits, and then finds the order.
                var accountId = found.Value.AccountId;
                var book = await LedgerAccounts.LockAsync(context, accountId, cancellation);
                if (await AccountRights.DemandAsync(
                    context, request.CustomerId, accountId, AccountRight.Pay, cancellation) is { } refusal)
                {
                    return new((BankError)refusal);
                }

                if (ceiling is not { } exact || exact.Currency != link.Currency || book.Currency != link.Currency)
                    return new(new CurrencyMismatchError());
                if (book.Status == AccountStatus.Closed) return new(new AccountNotActiveError());
                await WriteAsync(context, request, accountId, exact, cancellation);
                return new(await links.SingleAsync(cancellation));
            },
            cancellationToken);
    }

    /// <summary>
    /// Leaves the bills to the customer again, or <see cref="BillerLinkNotFoundError"/>. Twice is as good as once.
    /// </summary>
    public Task<Outcome<BillerLinkView, BankError>> RemoveAsync(
        Guid customerId,
        Guid linkId,
        CancellationToken cancellationToken) => writer.RunAsync<Outcome<BillerLinkView, BankError>>(
        async (context, cancellation) =>
        {
            var links = BillerLinkQueries.Of(context, customerId).Where(row => row.Id == linkId);
            if (!await links.AnyAsync(cancellation)) return new(new BillerLinkNotFoundError());
            await context.Set<AutoPayOrder>().Where(order => order.LinkId == linkId).ExecuteDeleteAsync(cancellation);
            return new(await links.SingleAsync(cancellation));
        },
        cancellationToken);

    private async Task WriteAsync(
        BankDbContext context,
        AutoPayRequest request,
        Guid accountId,
        Money ceiling,
        CancellationToken cancellationToken)
    {
        var today = clock.Today();
        var order = await context.Set<AutoPayOrder>()
            .SingleOrDefaultAsync(row => row.LinkId == request.LinkId, cancellationToken);
        if (order is null)
        {
            context.Add(new AutoPayOrder
            {
                LinkId = request.LinkId,
                AccountId = accountId,
                CeilingMinor = ceiling.AmountMinor,
                DaysBefore = request.DaysBefore,
                Since = today,
            });
        }
        else
        {
            (order.AccountId, order.CeilingMinor) = (accountId, ceiling.AmountMinor);
            order.DaysBefore = request.DaysBefore;
        }

        await context.SaveChangesAsync(cancellationToken);
        DateOnly? next = today;
        await context.Set<AutoPayAttempt>()
            .Where(attempt => context.Bills.Any(bill => bill.Id == attempt.BillId && bill.LinkId == request.LinkId))
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(attempt => attempt.Retries, 0)
                    .SetProperty(attempt => attempt.NextAttemptOn, next),
                cancellationToken);
    }
}
