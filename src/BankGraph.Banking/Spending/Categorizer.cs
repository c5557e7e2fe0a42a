using BankGraph.Banking.Accounts;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Spending;

/// <summary>
/// Says of entries what they were for, in the order in which they were booked. They are read and sorted before the
/// write begins, which others wait for, and written a few at a time; each time it is asked anew how far the account has
/// been sorted, and whether the rules are still those that were read.
/// </summary>
/// <param name="contexts">Reads what is new.</param>
/// <param name="reads">Finds out where there is anything.</param>
/// <param name="writer">Writes it down.</param>
public sealed class Categorizer(IDbContextFactory<BankDbContext> contexts, StandingReads reads, BankWriter writer)
{
    /// <summary>The most rows of one commit: payments wait for no more where the store has one writer.</summary>
    internal const int MaxRows = 100;

    private const int PageSize = 1000;

    internal static readonly StandingQuery<AccountStanding> Standings = new(
        "SELECT a.account_id, b.currency, b.balance_minor, b.sequence, "
        + "(SELECT MAX(c.sequence) FROM entry_categories c WHERE c.account_id = a.account_id), "
        + "a.account_right "
        + "FROM account_access a "
        + "JOIN ledger_accounts b ON b.id = a.account_id "
        + "WHERE a.customer_id = @p0 ORDER BY a.account_id",
        row => new AccountStanding(
            row.Guid(0),
            row.Currency(1),
            row.Int64(2),
            row.Int64(3),
            row.IsNull(4) ? 0 : row.Int64(4))
        {
            IsOwned = row.Enum<AccountRight>(5) == AccountRight.Owner,
        });

    /// <summary>
    /// Sorts what was booked on accounts that the customer sees and has not been sorted yet, and says how they stand.
    /// </summary>
    public async Task<IReadOnlyList<AccountStanding>> CatchUpAsync(
        Guid customerId,
        CancellationToken cancellationToken)
    {
        var standings = await reads.QueryAsync(Standings, [customerId], cancellationToken);
        foreach (var behind in standings.Where(account => account.Sequence > account.SortedThrough))
            await SortAsync(behind.AccountId, cancellationToken);
        return standings;
    }

    /// <summary>Sorts what has not been sorted yet on one account.</summary>
    internal async Task SortAsync(Guid accountId, CancellationToken cancellationToken)
    {
        while (await ReadAsync(accountId, cancellationToken) is { Rows.Count: > 0 } page)
        {
            var isWritten = await WriteAsync(page, cancellationToken);
            if (isWritten && page.Rows.Count < PageSize) return;
        }
    }

    /// <summary>Those of the accounts that have entries which nobody has sorted, by their ids.</summary>
    internal static IQueryable<Guid> BehindOf(BankDbContext context, IQueryable<CustomerAccount> accounts) =>
        from account in accounts
        join book in context.LedgerAccounts on account.Id equals book.Id
        where book.Sequence > (context.Set<EntryCategory>()
            .Where(row => row.AccountId == account.Id)
            .Max(row => (long?)row.Sequence) ?? 0)
        orderby account.Id
        select account.Id;

    private async Task<SortedPage?> ReadAsync(Guid accountId, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await SortedPage.ReadAsync(context, accountId, PageSize, cancellationToken);
    }

    /// <summary>False when it no longer holds what was read.</summary>
    private async Task<bool> WriteAsync(SortedPage page, CancellationToken cancellationToken)
    {
        long? through;
        do
        {
            through = await writer.RunAsync(
                (context, cancellation) => WriteSomeAsync(context, page, cancellation),
                cancellationToken);
        }
        while (through < page.Rows[^1].Sequence);

        return through is not null;
    }

    /// <summary>How far the account is sorted then; null when the page no longer holds.</summary>
    private static async Task<long?> WriteSomeAsync(
        BankDbContext context,
        SortedPage page,
        CancellationToken cancellationToken)
    {
        var account = context.CustomerAccounts
            .Where(row => row.Id == page.AccountId && row.CustomerId == page.HolderId);
        if (await CategoryRule.LockAsync(account, cancellationToken) == 0) return null;
        if (!page.Rules.SetEquals(await SortingRule.ReadAsync(context, page.HolderId, cancellationToken))) return null;

        // What another one has written meanwhile stays, and with it what the customer has said of it since.
        var through = await SortedPage.SortedThroughAsync(context, page.AccountId, cancellationToken);
        var rows = page.Rows.Where(row => row.Sequence > through).Take(MaxRows).ToList();
        if (rows.Count == 0) return through;
        await context.InsertAsync(rows, cancellationToken);
        return rows[^1].Sequence;
    }
}
