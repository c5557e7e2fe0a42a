using BankGraph.Banking.Audit;
using BankGraph.Banking.BillPayments;
using BankGraph.Banking.Jobs;
using BankGraph.Banking.Notices;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace BankGraph.Banking.Accounts;

/// <summary>
/// Marks accounts as dormant on which their owners have ordered and changed nothing for as many days as the bank says,
/// and tells the owners. Accounts are worked on in pages; whatever is repeated finds them marked. One that fails keeps
/// no other from being marked.
/// </summary>
/// <param name="contexts">Finds them.</param>
/// <param name="writer">Marks each in a transaction of its own.</param>
/// <param name="history">Keeps it.</param>
/// <param name="notices">Tells the owner.</param>
/// <param name="items">Goes on where an account fails.</param>
/// <param name="options">After how many days.</param>
/// <param name="clock">Tells what is long ago.</param>
public sealed class DormancyJob(
    IDbContextFactory<BankDbContext> contexts,
    BankWriter writer,
    AccountHistory history,
    CustomerNotices notices,
    JobItems items,
    IOptions<AccountOptions> options,
    TimeProvider clock) : IBankJob
{
    private const int PageSize = 500;

    // A day is looked through once; nothing becomes dormant sooner.
    private DateOnly _doneOn = DateOnly.MinValue;

    /// <inheritdoc/>
    public TimeSpan Interval => TimeSpan.FromHours(1);

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var today = clock.Today();
        if (options.Value.DormantAfterDays == 0 || _doneOn == today) return;
        var since = clock.Instant().AddDays(-options.Value.DormantAfterDays);
        var run = items.Begin("The dormancy of");
        var after = Guid.Empty;
        while (await ReadPageAsync(after, since, cancellationToken) is { Count: > 0 } page)
        {
            after = page[^1];
            await using var context = await contexts.CreateDbContextAsync(cancellationToken);
            foreach (var id in await AccountActivity.Without(context, page, since).ToListAsync(cancellationToken))
                await run.TryAsync(id, () => MarkAsync(id, since, cancellationToken), cancellationToken);
        }

        run.End();
        _doneOn = today;
    }

    private async Task<List<Guid>> ReadPageAsync(Guid after, DateTime since, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var query =
            from account in context.CustomerAccounts
            join book in context.LedgerAccounts on account.Id equals book.Id
            where account.Id.CompareTo(after) > 0 && book.Status == AccountStatus.Active && book.OpenedAt < since
            orderby account.Id
            select account.Id;
        return await query.Take(PageSize).ToListAsync(cancellationToken);
    }

    private Task<int> MarkAsync(Guid accountId, DateTime since, CancellationToken cancellationToken) =>
        writer.RunAsync(
            async (context, cancellation) =>
            {
                // With the account locked nothing can be ordered any more that has not been seen.
                if (!await LedgerAccounts.MarkDormantAsync(context, accountId, cancellation)) return 0;
                if (!await AccountActivity.Without(context, [accountId], since).AnyAsync(cancellation))
                {
                    await LedgerAccounts.ReactivateAsync(context, accountId, cancellation);
                    return 0;
                }

                var account = await context.CustomerAccounts.SingleAsync(row => row.Id == accountId, cancellation);
                var record = new AuditEntry(AuditAction.AccountDormant, ActorId: null)
                {
                    Subject = $"account/{accountId}",
                    CustomerId = account.CustomerId,
                };
                var change = FieldChange.Status(AccountStatus.Active, AccountStatus.Dormant);
                await history.AddAsync(context, accountId, record, [change], cancellation);
                var notice = new Notice(NoticeKinds.AccountDormant)
                {
                    Values = new Dictionary<string, string> { ["account"] = $"..{account.Number[^4..]}" },
                };
                var owners = await context.Set<AccountAccess>()
                    .Where(row => row.AccountId == accountId && row.AccountRight == AccountRight.Owner)
                    .OrderBy(row => row.CustomerId)
                    .Select(row => row.CustomerId)
                    .ToListAsync(cancellation);
                foreach (var owner in owners) await notices.AddAsync(context, owner, notice, cancellation);
                return await context.SaveChangesAsync(cancellation);
            },
            cancellationToken);
}
