using BankGraph.Api.Features.Security;
using BankGraph.Banking;
using BankGraph.Banking.Accounts;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Api.Features.Accounts;

/// <summary>Looks up what objects that refer to accounts and to what has happened on them lead to.</summary>
internal static class AccountDataLoaders
{
    /// <summary>Accounts.</summary>
    [DataLoader]
    internal static Task<Dictionary<SeenBy, Account>> GetAccountByIdAsync(
        IReadOnlyList<SeenBy> keys,
        BankDbContext context,
        CancellationToken cancellationToken) =>
        keys.ReadAsync((customerId, ids) => AccountQueries.ByIds(context, customerId, ids)
            .Select(Account.FromView)
            .ToDictionaryAsync(account => account.Id, cancellationToken));

    /// <summary>Pages of the histories of accounts, newest first unless ordered otherwise.</summary>
    [DataLoader]
    internal static Task<Dictionary<SeenBy, Page<Entry>>> GetEntriesByAccountIdAsync(
        IReadOnlyList<SeenBy> keys,
        PagingArguments page,
        QueryContext<Entry> query,
        BankDbContext context,
        CancellationToken cancellationToken) =>
        keys.ReadAsync((customerId, ids) => AccountQueries.EntriesOf(context, customerId)
            .Select(Entry.FromView)
            .With(query, sort => sort.IfEmpty(none => none.AddDescending(entry => entry.Sequence)))
            .ToBatchPageAsync(ids, entry => entry.AccountId, page, cancellationToken)
            .AsTask());

    /// <summary>Transactions.</summary>
    [DataLoader]
    internal static Task<Dictionary<SeenBy, Transaction>> GetTransactionByIdAsync(
        IReadOnlyList<SeenBy> keys,
        BankDbContext context,
        CancellationToken cancellationToken) =>
        keys.ReadAsync((customerId, ids) => AccountQueries.TransactionsByIds(context, customerId, ids)
            .Select(Transaction.SeenBy(customerId))
            .ToDictionaryAsync(transaction => transaction.Id, cancellationToken));

    /// <summary>The visible lines of transactions; what left an account comes first.</summary>
    [DataLoader]
    internal static Task<Dictionary<SeenBy, Entry[]>> GetEntriesByTransactionIdAsync(
        IReadOnlyList<SeenBy> keys,
        BankDbContext context,
        CancellationToken cancellationToken) =>
        keys.ReadAsync(async (customerId, ids) =>
        {
            var entries = await AccountQueries.EntriesOfTransactions(context, customerId, ids)
                .Select(Entry.FromView)
                .ToListAsync(cancellationToken);
            return entries
                .OrderBy(entry => entry.Direction)
                .ThenBy(entry => entry.AccountId)
                .GroupBy(entry => entry.TransactionId)
                .ToDictionary(lines => lines.Key, lines => lines.ToArray());
        });
}
