using BankGraph.Banking.Jobs;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Statements;

/// <summary>
/// Issues the monthly statements of all accounts, from the month of their opening to the last one that is over. What
/// was issued before stays as it is, so a run may be cut off anywhere. An account that fails waits with its
/// month and the later ones, and keeps no other from its statements.
/// </summary>
/// <param name="contexts">Finds what is missing.</param>
/// <param name="issue">Issues it.</param>
/// <param name="items">Goes on where an account fails.</param>
/// <param name="clock">Tells which months are over.</param>
public sealed class MonthEndJob(
    IDbContextFactory<BankDbContext> contexts,
    IssueStatement issue,
    JobItems items,
    TimeProvider clock) : IBankJob
{
    private const int PageSize = 200;

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromHours(1);

    private sealed record Open(Guid AccountId, Guid CustomerId, DateTime OpenedAt);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var last = Period.LastMonth(clock);
        var run = items.Begin("Issuing the statements of");
        var after = Guid.Empty;
        while (true)
        {
            var accounts = await ReadAsync(last, after, cancellationToken);
            if (accounts.Count == 0) break;
            foreach (var account in accounts)
            {
                after = account.AccountId;
                await run.TryAsync(
                    account.AccountId, () => IssueAsync(account, last, cancellationToken), cancellationToken);
            }
        }

        run.End();
    }

    private async Task<List<Open>> ReadAsync(Period last, Guid after, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var end = last.End;
        var query =
            from account in context.CustomerAccounts
            join book in context.LedgerAccounts on account.Id equals book.Id
            where account.Id.CompareTo(after) > 0
                && book.OpenedAt < end
                && (book.Status != AccountStatus.Closed || book.LastBookedAt >= last.Start)
                && !context.Set<Statement>().Any(statement =>
                    statement.AccountId == account.Id
                    && statement.FirstDay == last.FirstDay
                    && statement.LastDay == last.LastDay)
            orderby account.Id
            select new Open(account.Id, account.CustomerId, book.OpenedAt);
        return await query.Take(PageSize).ToListAsync(cancellationToken);
    }

    private async Task IssueAsync(Open account, Period last, CancellationToken cancellationToken)
    {
        var month = Period.MonthOf(DateOnly.FromDateTime(account.OpenedAt));
        while (month.FirstDay <= last.FirstDay)
        {
            await issue.IssueAsync(account.CustomerId, account.AccountId, month, cancellationToken);
            month = Period.MonthOf(month.LastDay.AddDays(1));
        }
    }
}
