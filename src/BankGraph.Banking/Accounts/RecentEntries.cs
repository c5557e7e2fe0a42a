using BankGraph.Banking.SharedAccounts;
using BankGraph.Banking.Spending;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.Accounts;

/// <summary>What was booked last on all accounts that a customer sees, the newest first.</summary>
public static class RecentEntries
{
    // No account has more than so many entries above its sequence less the count, so each gives its newest by a seek.
    private static readonly CompiledQuery<Func<BankDbContext, Guid, int, IAsyncEnumerable<EntryView>>> Newest =
        new(() => EF.CompileAsyncQuery((BankDbContext context, Guid customerId, int count) => (
            from access in context.Set<AccountAccess>()
            join book in context.Set<Account>() on access.AccountId equals book.Id
            join entry in context.Set<Entry>() on book.Id equals entry.AccountId
            where access.CustomerId == customerId && entry.Sequence > book.Sequence - count
            orderby entry.BookedAt descending, entry.AccountId, entry.Sequence descending
            select new EntryView
            {
                AccountId = entry.AccountId,
                Sequence = entry.Sequence,
                CustomerId = access.CustomerId,
                TransactionId = entry.TransactionId,
                Direction = entry.AmountMinor < 0 ? EntryDirection.Debit : EntryDirection.Credit,
                AmountMinor = entry.AmountMinor < 0 ? -entry.AmountMinor : entry.AmountMinor,
                BalanceAfterMinor = entry.BalanceAfterMinor,
                Currency = book.Currency,
                BookedAt = entry.BookedAt,
                ValueDate = entry.ValueDate,
                Description = entry.Description,
                Category = context.Set<EntryCategory>()
                    .Where(row => row.AccountId == entry.AccountId && row.Sequence == entry.Sequence)
                    .Select(row => (SpendingCategory?)row.Category)
                    .FirstOrDefault(),
            }).Take(count)));

    /// <summary>As many as asked for, by one statement.</summary>
    public static Task<List<EntryView>> ReadAsync(
        BankDbContext context,
        Guid customerId,
        int count,
        CancellationToken cancellationToken) =>
        Newest.For(context)(context, customerId, count).ToListAsync(cancellationToken).AsTask();
}
