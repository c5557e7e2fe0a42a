using BankGraph.Banking.Accounts;
using BankGraph.Banking.BillPayments;
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
/// <param name="accounts">Finds the account.</param>
/// <param name="options">How long higher limits wait.</param>
/// <param name="clock">Times the wait.</param>
public sealed class SetLimits(
    BankWriter writer,
    AccountDirectory accounts,
    IOptions<LimitOptions> options,
    TimeProvider clock)
{
    private static readonly TransactionKind[] Counted =
        [TransactionKind.Transfer, TransactionKind.Withdrawal, TransactionKind.BillPayment];

    /// <summary>
    /// Sets all three, or says why not: <see cref="AccountNotFoundError"/>, then <see cref="InvalidAmountError"/> for a
    /// limit that is negative or finer than the currency.
    /// </summary>
    public async Task<Outcome<LimitView, BankError>> ExecuteAsync(
        Guid customerId,
        string accountNumber,
        RequestedLimits requested,
        CancellationToken cancellationToken)
    {
        if (await accounts.FindOwnAsync(customerId, accountNumber, cancellationToken) is not { } account)
            return new(new AccountNotFoundError());
        return await writer.RunAsync<Outcome<LimitView, BankError>>(
            async (context, cancellation) =>
            {
                var currency = await LockAsync(context, account.AccountId, cancellation);
                if (Read(requested, currency) is not { } wanted) return new(new InvalidAmountError());
                var row = await FindOrAddAsync(context, account.AccountId, cancellation);
                Set(row, wanted);
                await context.SaveChangesAsync(cancellation);
                return new(LimitView.Of(customerId, currency, LimitState.Of(row, clock)));
            },
            cancellationToken);
    }

    // Nothing is booked on the account until this transaction ends, so that what is added up below stays true.
    private static async Task<Currency> LockAsync(
        BankDbContext context,
        Guid accountId,
        CancellationToken cancellationToken)
    {
        var account = context.LedgerAccounts.Where(row => row.Id == accountId);
        await account.ExecuteUpdateAsync(row => row.SetProperty(a => a.Status, a => a.Status), cancellationToken);
        return await account.Select(row => row.Currency).SingleAsync(cancellationToken);
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
        return -await query.SumAsync(cancellationToken);
    }

    private void Set(AccountLimits row, LimitSet wanted)
    {
        var now = LimitState.Of(row, clock).Limits.Lower(wanted);
        (row.PerOperationMinor, row.PerDayMinor, row.PerMonthMinor) = now;
        var isRaise = now != wanted;
        (row.RaisedOperationMinor, row.RaisedDayMinor, row.RaisedMonthMinor) = isRaise ? wanted : default;
        row.RaisedAt = isRaise ? clock.Instant() + options.Value.RaiseDelay : null;
    }
}
