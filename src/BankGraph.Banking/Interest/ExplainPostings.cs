using BankGraph.Banking.Accounts;
using BankGraph.Banking.Products;
using BankGraph.Banking.SharedAccounts;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Interest;

/// <summary>
/// Reckons once more what the bank has booked by itself, day by day from the history and the terms of then, neither of
/// which ever changes.
/// </summary>
/// <param name="calendar">Says when days end.</param>
public sealed class ExplainPostings(BankCalendar calendar)
{
    private sealed record Row(InterestPosting Posting, AccountType Type, Currency Currency);

    private sealed record Run(DateOnly From, DateOnly To, long BalanceMinor, ProductTerms Terms, long Parts);

    /// <summary>
    /// The explanations of those of these transactions that the bank has booked by itself on accounts that the
    /// customer sees.
    /// </summary>
    public async Task<Dictionary<Guid, PostingExplanation>> FindAsync(
        BankDbContext context,
        Guid customerId,
        IReadOnlyCollection<Guid> transactionIds,
        CancellationToken cancellationToken)
    {
        var query =
            from posting in context.Set<InterestPosting>().AsNoTracking()
            join account in context.CustomerAccounts on posting.AccountId equals account.Id
            join book in context.LedgerAccounts on posting.AccountId equals book.Id
            join access in AccountRights.Of(context, customerId) on posting.AccountId equals access.AccountId
            where transactionIds.Contains(posting.TransactionId)
            select new Row(posting, account.Type, book.Currency);
        var rows = await query.ToListAsync(cancellationToken);
        if (rows.Count == 0) return [];

        var catalog = await ProductCatalog.ReadAsync(context, cancellationToken);
        var found = new Dictionary<Guid, PostingExplanation>();
        foreach (var row in rows)
            found[row.Posting.TransactionId] = await ExplainAsync(context, row, catalog, cancellationToken);
        return found;
    }

    private async Task<PostingExplanation> ExplainAsync(
        BankDbContext context,
        Row row,
        ProductCatalog catalog,
        CancellationToken cancellationToken)
    {
        var posting = row.Posting;
        var lines = new List<ExplainedLine>();
        if (posting.Reason != PostingReason.Fees)
        {
            var balances = new DayBalances(context, calendar);
            await balances.ReadAsync([posting.AccountId], posting.FromDate, posting.ToDate, cancellationToken);
            foreach (var run in Runs(row, balances, catalog)) lines.AddRange(Lines(posting.Reason, run));
        }

        var total = ExactAmount.Of(posting.ExactMinor, posting.ExactRest);
        var own = lines.Aggregate(
            ExactAmount.Of(posting.MonthlyFeeMinor + posting.OperationFeesMinor),
            (sum, line) => sum + line.Amount);
        return new PostingExplanation(
            posting.Reason,
            posting.FromDate,
            posting.ToDate,
            row.Currency,
            lines,
            posting.MonthlyFeeMinor,
            posting.Operations,
            posting.OperationFeesMinor,
            total - own,
            total,
            Math.Abs(posting.AmountMinor));
    }

    private static List<Run> Runs(Row row, DayBalances balances, ProductCatalog catalog)
    {
        var runs = new List<Run>();
        for (var day = row.Posting.FromDate; day <= row.Posting.ToDate; day = day.AddDays(1))
        {
            var balance = balances.Of(row.Posting.AccountId, day);
            var terms = catalog.On(row.Type, row.Currency, day);
            var parts = terms.DayCount.PartsOfDay(day);
            if (runs is [.., { } last] && last.BalanceMinor == balance && last.Terms == terms)
                runs[^1] = last with { To = day, Parts = last.Parts + parts };
            else runs.Add(new Run(day, day, balance, terms, parts));
        }

        return runs;
    }

    private static IEnumerable<ExplainedLine> Lines(PostingReason reason, Run run)
    {
        var slices = (reason, run.BalanceMinor) switch
        {
            (PostingReason.Interest, > 0) => DayInterest.Slices(run.Terms, run.BalanceMinor),
            (PostingReason.Overdraft, < 0) => [(-run.BalanceMinor, run.Terms.OverdraftRate)],
            _ => [],
        };
        return slices.Select(slice => new ExplainedLine(
            run.From, run.To, slice.Minor, slice.Rate, run.Terms.DayCount, run.Parts));
    }
}
