using BankGraph.Banking.Audit;
using BankGraph.Banking.Jobs;
using BankGraph.Banking.Messages;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Monitoring;

/// <summary>
/// Looks how the bank is doing, in what all processes have written. Each statement reads a short piece of an index.
/// </summary>
/// <param name="contexts">Reads.</param>
/// <param name="rate">Counts what was booked.</param>
/// <param name="clock">Says what is of late.</param>
public sealed class ReadFigures(IDbContextFactory<BankDbContext> contexts, TransactionRate rate, TimeProvider clock)
{
    private static readonly TimeSpan OfLate = TimeSpan.FromDays(1);

    /// <summary>The figures of now. One caller at a time.</summary>
    public async Task<BankFigures> ExecuteAsync(CancellationToken cancellationToken)
    {
        var now = clock.Instant();
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return new BankFigures(
            now,
            await rate.CountAsync(context, now, cancellationToken),
            await OwnAccountsAsync(context, cancellationToken),
            await FailedJobsAsync(context, now - OfLate, cancellationToken),
            await context.Set<QueuedMessage>()
                .CountAsync(message => message.Status == MessageStatus.Dead, cancellationToken),
            await CountAsync(context, AuditAction.SignedIn, now, cancellationToken),
            await CountAsync(context, AuditAction.SignInFailed, now, cancellationToken));
    }

    private static async Task<OwnAccount[]> OwnAccountsAsync(
        BankDbContext context,
        CancellationToken cancellationToken)
    {
        // The index has the accounts of customers at its beginning, which have no purpose.
        var accounts = await context.LedgerAccounts
            .Where(account => string.Compare(account.Purpose, "") > 0)
            .Select(account => new { account.Purpose, account.Currency, account.BalanceMinor })
            .ToListAsync(cancellationToken);
        return
        [
            .. accounts
                .GroupBy(account => ((account.Purpose ?? "").Split(':')[0], account.Currency))
                .Select(group => new OwnAccount(
                    group.Key.Item1,
                    new Money(group.Sum(account => account.BalanceMinor), group.Key.Currency)))
                .OrderBy(account => account.Purpose, StringComparer.Ordinal)
                .ThenBy(account => account.Balance.Currency.Code, StringComparer.Ordinal),
        ];
    }

    private static async Task<JobFailureView[]> FailedJobsAsync(
        BankDbContext context,
        DateTime since,
        CancellationToken cancellationToken) =>
        await context.Set<JobFailure>()
            .Where(failure => failure.LastFailedAt >= since)
            .OrderByDescending(failure => failure.LastFailedAt)
            .ThenBy(failure => failure.Job)
            .Select(failure => new JobFailureView(failure.Job, failure.Failures, failure.LastFailedAt))
            .ToArrayAsync(cancellationToken);

    private static async Task<RecentCount> CountAsync(
        BankDbContext context,
        AuditAction action,
        DateTime now,
        CancellationToken cancellationToken)
    {
        var minute = now.AddMinutes(-1);
        var hour = now.AddHours(-1);
        var events = context.AuditEvents.Where(record => record.Action == action);
        return new RecentCount(
            await events.CountAsync(record => record.At > minute, cancellationToken),
            await events.CountAsync(record => record.At > hour, cancellationToken));
    }
}
