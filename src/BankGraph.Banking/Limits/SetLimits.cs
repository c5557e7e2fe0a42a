using BankGraph.Banking.Accounts;
using BankGraph.Banking.Audit;
using BankGraph.Banking.BillPayments;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Banking.Transfers;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BankGraph.Banking.Limits;

/// <summary>Limits as they were asked for, in the main unit of the account's currency; null for none.</summary>
/// <param name="PerOperation">Of one payment.</param>
/// <param name="PerDay">Of all payments of a day.</param>
/// <param name="PerMonth">Of all payments of a month.</param>
public sealed record RequestedLimits(decimal? PerOperation, decimal? PerDay, decimal? PerMonth);

/// <summary>Sets how much may leave an account. What is lower counts at once; what is higher has to wait.</summary>
/// <param name="writer">The database.</param>
/// <param name="rights">Finds the account.</param>
/// <param name="history">Keeps what they were.</param>
/// <param name="options">How long higher limits wait.</param>
/// <param name="clock">Times the wait.</param>
public sealed class SetLimits(
    BankWriter writer,
    AccountRights rights,
    AccountHistory history,
    IOptions<LimitOptions> options,
    TimeProvider clock)
{
    // What goes to another bank counts when it is set aside, whatever becomes of it.
    private static readonly TransactionKind[] Counted =
        [.. TransactionKinds.Payments.Where(kind => kind != TransactionKind.ExternalTransfer)];

    /// <summary>
    /// Sets all three, or says why not, the first of: <see cref="AccountNotFoundError"/>,
    /// <see cref="InsufficientAccessError"/>, <see cref="InvalidAmountError"/> for a limit that is negative or finer
    /// than the currency.
    /// </summary>
    public async Task<Outcome<LimitView, BankError>> ExecuteAsync(
        Guid customerId,
        string accountNumber,
        RequestedLimits requested,
        CancellationToken cancellationToken)
    {
        var found = await rights.FindAsync(customerId, accountNumber, AccountRight.Owner, cancellationToken);
        if (found.IsRefused) return new((BankError)found.Error);
        var accountId = found.Value.AccountId;
        return await writer.RunAsync<Outcome<LimitView, BankError>>(
            async (context, cancellation) =>
            {
                // Nothing is booked on the account until this transaction ends, so that what is added up stays true.
                var currency = (await LedgerAccounts.LockAsync(context, accountId, cancellation)).Currency;
                if (await AccountRights.DemandAsync(
                    context, customerId, accountId, AccountRight.Owner, cancellation) is { } refusal)
                {
                    return new((BankError)refusal);
                }

                if (Read(requested, currency) is not { } wanted) return new(new InvalidAmountError());
                var row = await FindOrAddAsync(context, accountId, cancellation);
                var before = LimitState.Of(row, clock);
                Set(row, wanted);
                var change = Record(customerId, accountId, currency, before, LimitState.Of(row, clock));
                await history.AddAsync(context, accountId, change.Entry, change.Fields, cancellation);
                await context.SaveChangesAsync(cancellation);
                return new(LimitView.Of(customerId, currency, LimitState.Of(row, clock)));
            },
            cancellationToken);
    }

    private static LimitSet? Read(RequestedLimits requested, Currency currency)
    {
        var isExact = TryRead(requested.PerOperation, currency, out var operation)
            & TryRead(requested.PerDay, currency, out var day)
            & TryRead(requested.PerMonth, currency, out var month);
        return isExact ? new LimitSet(operation, day, month) : null;
    }

    private static bool TryRead(decimal? value, Currency currency, out long? minor)
    {
        minor = null;
        if (value is not { } amount) return true;
        if (amount < 0 || Money.FromDecimal(amount, currency, out var exact) != MoneyParseOutcome.Parsed) return false;
        minor = exact.AmountMinor;
        return true;
    }

    private async Task<AccountLimits> FindOrAddAsync(
        BankDbContext context,
        Guid accountId,
        CancellationToken cancellationToken)
    {
        var known = await context.Set<AccountLimits>().SingleOrDefaultAsync(
            row => row.AccountId == accountId,
            cancellationToken);
        if (known is not null) return known;

        var today = clock.Today();
        var row = new AccountLimits
        {
            AccountId = accountId,
            CountedOn = today,
            SpentDayMinor = await SpentSinceAsync(context, accountId, today, cancellationToken),
            SpentMonthMinor = await SpentSinceAsync(
                context, accountId, new DateOnly(today.Year, today.Month, 1), cancellationToken),
        };
        context.Add(row);
        return row;
    }

    private static async Task<long> SpentSinceAsync(
        BankDbContext context,
        Guid accountId,
        DateOnly day,
        CancellationToken cancellationToken)
    {
        var since = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc);
        var query =
            from entry in context.LedgerEntries
            where entry.AccountId == accountId && entry.BookedAt >= since && entry.AmountMinor < 0
            join transaction in context.LedgerTransactions on entry.TransactionId equals transaction.Id
            where Counted.Contains(transaction.Kind)
            select entry.AmountMinor;
        var setAside = await context.Set<Hold>()
            .Where(hold => hold.AccountId == accountId && hold.PlacedAt >= since)
            .SumAsync(hold => hold.AmountMinor, cancellationToken);
        return setAside - await query.SumAsync(cancellationToken);
    }

    private void Set(AccountLimits row, LimitSet wanted)
    {
        var now = LimitState.Of(row, clock).Limits.Lower(wanted);
        (row.PerOperationMinor, row.PerDayMinor, row.PerMonthMinor) = now;
        var isRaise = now != wanted;
        (row.RaisedOperationMinor, row.RaisedDayMinor, row.RaisedMonthMinor) = isRaise ? wanted : default;
        row.RaisedAt = isRaise ? clock.Instant() + options.Value.RaiseDelay : null;
    }

    private static (AuditEntry Entry, IEnumerable<FieldChange> Fields) Record(
        Guid customerId,
        Guid accountId,
        Currency currency,
        LimitState before,
        LimitState after)
    {
        // What was asked for last, whether it counts already or waits.
        var (old, wanted) = (before.Raised ?? before.Limits, after.Raised ?? after.Limits);
        var record = new AuditEntry(AuditAction.LimitsSet, customerId)
        {
            Subject = $"account/{accountId}",
            CustomerId = customerId,
            Before = old,
            After = wanted,
        };
        FieldChange?[] changes =
        [
            Change(AccountField.OperationLimit, limits => limits.PerOperation),
            Change(AccountField.DayLimit, limits => limits.PerDay),
            Change(AccountField.MonthLimit, limits => limits.PerMonth),
        ];
        return (record, changes.OfType<FieldChange>());

        FieldChange? Change(AccountField field, Func<LimitSet, long?> limitOf)
        {
            var (was, now) = (limitOf(old), limitOf(wanted));
            var waits = limitOf(after.Limits) != now;
            return was == now ? null : new(field, Text(was), Text(now), waits ? after.RaisedAt : null);
        }

        string? Text(long? minor) => minor is { } amount ? $"{new Money(amount, currency)}" : null;
    }
}
