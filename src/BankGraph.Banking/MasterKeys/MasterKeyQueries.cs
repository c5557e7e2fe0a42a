using System.Runtime.CompilerServices;
using BankGraph.Banking.Customers;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.MasterKeys;

/// <summary>Tells which master keys wrap something.</summary>
/// <param name="contexts">The database.</param>
public sealed class MasterKeyQueries(IDbContextFactory<BankDbContext> contexts)
{
    /// <summary>How much each master key wraps, by name; who has been erased has no key and does not count.</summary>
    public async Task<IReadOnlyList<MasterKeyUse>> UseAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        byte[] destroyed = [];
        var customers = await context.Customers
            .Where(row => row.MasterKeyName != null || row.WrappedKey != destroyed)
            .Where(row => row.MasterKeyName == null || row.MasterKeyName != Customer.NoMasterKey)
            .GroupBy(row => row.MasterKeyName)
            .Select(group => new { Name = group.Key, Count = group.LongCount() })
            .ToListAsync(cancellationToken);
        var bankKeys = await context.Set<BankKey>().AsNoTracking().ToListAsync(cancellationToken);
        return
        [
            .. customers.Select(group => group.Name)
                .Concat(bankKeys.Select(key => MasterKeyRing.NameOf(key.WrappedKey)))
                .Distinct()
                .Order(StringComparer.Ordinal)
                .Select(name => new MasterKeyUse(
                    name,
                    bankKeys.Count(key => MasterKeyRing.NameOf(key.WrappedKey) == name),
                    customers.SingleOrDefault(group => group.Name == name)?.Count ?? 0)),
        ];
    }

    /// <summary>The names of the master keys of customers, each found with one look into an index.</summary>
    internal static async IAsyncEnumerable<string> NamesAsync(
        BankDbContext context,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var last = Customer.NoMasterKey;
        while (await NextAsync(context, last, cancellationToken) is { } name)
        {
            yield return name;
            last = name;
        }
    }

    private static Task<string?> NextAsync(BankDbContext context, string last, CancellationToken cancellationToken) =>
        context.Customers
            .Where(row => string.Compare(row.MasterKeyName, last) > 0)
            .OrderBy(row => row.MasterKeyName)
            .Select(row => row.MasterKeyName)
            .FirstOrDefaultAsync(cancellationToken);
}
