using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query;

namespace BankGraph.Banking.Jobs;

/// <summary>Deletes rows that have had their time, however many there are, so that nobody waits long for it.</summary>
internal static class OldRows
{
    /// <summary>The most keys of one commit: payments wait for no more where the store has one writer.</summary>
    internal const int MaxRows = 100;

    /// <summary>Deletes the rows, some in each transaction; cut off, it leaves the rest to the next run.</summary>
    /// <param name="writer">The database.</param>
    /// <param name="old">All that are to be deleted.</param>
    /// <param name="age">Has an index that begins with the oldest of them, so that no others are read.</param>
    /// <param name="key">Finds a row, or few.</param>
    /// <param name="cancellationToken">Ends it between two transactions.</param>
    public static async Task DeleteAsync<TRow, TAge, TKey>(
        this BankWriter writer,
        Func<BankDbContext, IQueryable<TRow>> old,
        Expression<Func<TRow, TAge>> age,
        Expression<Func<TRow, TKey>> key,
        CancellationToken cancellationToken)
    {
        int found;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            found = await writer.RunAsync(
                (context, cancellation) => DeleteSomeAsync(old(context), age, key, cancellation),
                cancellationToken);
        }
        while (found == MaxRows);
    }

    // By their keys, since not every store deletes up to a number. What has been renewed meanwhile stays.
    private static async Task<int> DeleteSomeAsync<TRow, TAge, TKey>(
        IQueryable<TRow> old,
        Expression<Func<TRow, TAge>> age,
        Expression<Func<TRow, TKey>> key,
        CancellationToken cancellationToken)
    {
        var keys = await old.OrderBy(age).Select(key).Take(MaxRows).ToListAsync(cancellationToken);
        if (keys.Count > 0) await old.Where(IsAmong(key, keys)).ExecuteDeleteAsync(cancellationToken);
        return keys.Count;
    }

    private static Expression<Func<TRow, bool>> IsAmong<TRow, TKey>(Expression<Func<TRow, TKey>> key, List<TKey> keys)
    {
        Expression<Func<TKey, bool>> isAmong = one => keys.Contains(one);
        return Expression.Lambda<Func<TRow, bool>>(
            ReplacingExpressionVisitor.Replace(isAmong.Parameters[0], key.Body, isAmong.Body),
            key.Parameters);
    }
}
