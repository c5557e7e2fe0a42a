using System.Runtime.CompilerServices;
using BankGraph.Banking.Documents;
using BankGraph.Banking.Security;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Statements;

/// <summary>
/// Reads what was on an account in a period, and believes nothing: the balances have to follow from the entries, as a
/// sum before anything is written and line by line while it is.
/// </summary>
/// <param name="contexts">The database.</param>
/// <param name="cipher">Opens the holder's name.</param>
/// <param name="clock">Stamps what is made.</param>
public sealed class StatementBook(
    IDbContextFactory<BankDbContext> contexts,
    PersonalDataCipher cipher,
    TimeProvider clock)
{
    private const int PageSize = 1000;

    private sealed record Mark(long Sequence, long BalanceMinor);

    /// <summary>The head of a statement over a period of an account that exists; not issued.</summary>
    /// <exception cref="LedgerInvariantException">The closing balance does not follow from the entries.</exception>
    public async Task<StatementHead> ReadAsync(Guid accountId, Period period, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var query =
            from account in context.CustomerAccounts
            join book in context.LedgerAccounts on account.Id equals book.Id
            join holder in context.Customers.AsNoTracking() on account.CustomerId equals holder.Id
            where account.Id == accountId
            select new { account.Number, account.Type, Holder = holder, book.Currency };
        var facts = await query.SingleAsync(cancellationToken);

        // The far end first: what is booked from here on has a higher sequence, and no part in this.
        var closing = await FindAsync(context, accountId, period.End, cancellationToken);
        var opening = await FindAsync(context, accountId, period.Start, cancellationToken);
        await DemandSumAsync(context, accountId, opening, closing, cancellationToken);
        return new StatementHead
        {
            AccountId = accountId,
            AccountNumber = facts.Number,
            AccountType = facts.Type,
            Holder = DocumentText.OneLine(facts.Holder.OpenName(cipher)),
            Currency = facts.Currency,
            Period = period,
            MadeAt = clock.Instant(),
            OpeningMinor = opening.BalanceMinor,
            ClosingMinor = closing.BalanceMinor,
            AfterSequence = opening.Sequence,
            LastSequence = closing.Sequence,
        };
    }

    /// <summary>The lines of a statement, the oldest first, read page by page.</summary>
    /// <exception cref="LedgerInvariantException">A balance does not follow from the entries.</exception>
    public async IAsyncEnumerable<StatementLine> LinesAsync(
        StatementHead head,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (after, balance) = (head.AfterSequence, head.OpeningMinor);
        while (after < head.LastSequence)
        {
            foreach (var line in await ReadPageAsync(head, after, cancellationToken))
            {
                balance = checked(balance + line.AmountMinor);
                if (line.Sequence != ++after || line.BalanceAfterMinor != balance) throw Broken(head.AccountId);
                yield return line;
            }
        }

        if (balance != head.ClosingMinor) throw Broken(head.AccountId);
    }

    private static async Task<Mark> FindAsync(
        BankDbContext context,
        Guid accountId,
        DateTime before,
        CancellationToken cancellationToken) =>
        await context.LedgerEntries
            .Where(entry => entry.AccountId == accountId && entry.BookedAt < before)
            .OrderByDescending(entry => entry.BookedAt)
            .ThenByDescending(entry => entry.Sequence)
            .Select(entry => new Mark(entry.Sequence, entry.BalanceAfterMinor))
            .FirstOrDefaultAsync(cancellationToken) ?? new Mark(0, 0);

    private static async Task DemandSumAsync(
        BankDbContext context,
        Guid accountId,
        Mark opening,
        Mark closing,
        CancellationToken cancellationToken)
    {
        var entries = context.LedgerEntries.Where(entry =>
            entry.AccountId == accountId && entry.Sequence > opening.Sequence && entry.Sequence <= closing.Sequence);
        var sum = await entries.SumAsync(entry => entry.AmountMinor, cancellationToken);
        var count = await entries.LongCountAsync(cancellationToken);
        if (checked(opening.BalanceMinor + sum) != closing.BalanceMinor
            || count != closing.Sequence - opening.Sequence)
            throw Broken(accountId);
    }

    private async Task<List<StatementLine>> ReadPageAsync(
        StatementHead head,
        long after,
        CancellationToken cancellationToken)
    {
        // A context for each page, so that a slow reader of the document keeps no connection.
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        var query =
            from entry in context.LedgerEntries
            join transaction in context.LedgerTransactions on entry.TransactionId equals transaction.Id
            where entry.AccountId == head.AccountId && entry.Sequence > after && entry.Sequence <= head.LastSequence
            orderby entry.Sequence
            select new StatementLine(
                entry.Sequence,
                entry.TransactionId,
                transaction.Kind,
                entry.AmountMinor,
                entry.BalanceAfterMinor,
                entry.BookedAt,
                entry.ValueDate,
                entry.Description ?? "");
        var lines = await query.Take(PageSize).ToListAsync(cancellationToken);
        if (lines.Count == 0) throw Broken(head.AccountId);
        return [.. lines.Select(line => line with { Description = DocumentText.OneLine(line.Description) })];
    }

    private static LedgerInvariantException Broken(Guid accountId) =>
        new($"The entries of account {accountId} do not lead from the opening to the closing balance.");
}
