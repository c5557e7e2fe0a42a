using BankGraph.Banking.Accounts;
using BankGraph.Banking.Audit;
using BankGraph.Banking.Notices;
using BankGraph.Banking.Transfers;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.SharedAccounts;

/// <summary>Changes how much a delegate may pay, from the next payment on.</summary>
/// <param name="writer">The database.</param>
/// <param name="history">Keeps that it was changed.</param>
/// <param name="notices">Tells whom it concerns.</param>
public sealed class ChangeDelegateLimit(BankWriter writer, AccountHistory history, AccessNotices notices)
{
    /// <summary>
    /// Sets both limits, or says why not, the first of: <see cref="AccessNotFoundError"/>,
    /// <see cref="InvalidFieldError"/> (perPayment, perDay) for whoever has no limits,
    /// <see cref="InvalidAmountError"/>.
    /// </summary>
    public Task<Outcome<AccessView, BankError>> ExecuteAsync(
        Guid customerId,
        Guid accessId,
        DelegateLimits limits,
        CancellationToken cancellationToken) => writer.RunAsync<Outcome<AccessView, BankError>>(
        async (context, cancellation) =>
        {
            if (await AccessLock.OfOwnedAsync(context, customerId, accessId, cancellation) is not var (row, book))
                return new(new AccessNotFoundError());
            if (row.AccountRight != AccountRight.Pay)
                return new(new InvalidFieldError("accessId", "Only delegates who pay have limits."));
            if (limits.TryRead(row.AccountRight, book.Currency, out var minor) is { } error) return new(error);
            (row.PerPaymentMinor, row.PerDayMinor) = minor;
            await history.AddAccessAsync(
                context,
                AuditAction.AccessChanged,
                row,
                customerId,
                row.AccountRight,
                row.AccountRight,
                cancellation);
            var account = await context.CustomerAccounts.SingleAsync(known => known.Id == row.AccountId, cancellation);
            await notices.TellOwnersAsync(
                context, NoticeKinds.AccessChanged, account, row.CustomerId, [row.CustomerId], cancellation);
            await context.SaveChangesAsync(cancellation);
            return new(await AccessQueries.ToOwnedBy(context, customerId)
                .SingleAsync(view => view.Id == accessId, cancellation));
        },
        cancellationToken);
}
