using System.Runtime.CompilerServices;
using BankGraph.Banking.Audit;
using BankGraph.Banking.Customers;
using BankGraph.Banking.Security;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.MasterKeys;

/// <summary>
/// Wraps with the current master key what another one has wrapped: the keys of the bank and of its customers, not what
/// is sealed under them. It may be cut off anywhere and run again, beside processes that answer requests.
/// </summary>
/// <param name="contexts">Reads.</param>
/// <param name="writer">Writes.</param>
/// <param name="queries">Tells what is left to do.</param>
/// <param name="ring">Opens and wraps.</param>
/// <param name="audit">Records it.</param>
public sealed class RotateMasterKey(
    IDbContextFactory<BankDbContext> contexts,
    BankWriter writer,
    MasterKeyQueries queries,
    MasterKeyRing ring,
    AuditTrail audit)
{
    private const int PageSize = 200;

    /// <summary>The most customers of one commit: payments wait for no more where the store has one writer.</summary>
    internal const int BatchSize = 20;

    private sealed record Owned(Guid Id, byte[] WrappedKey);

    /// <summary>Wraps all of it anew, and says how many customers' keys that were.</summary>
    /// <param name="progress">Told after each batch how many there were so far.</param>
    /// <param name="cancellationToken">Ends it between two batches.</param>
    /// <exception cref="UnknownMasterKeyException">Something is under a master key that is not given.</exception>
    public async Task<long> ExecuteAsync(IProgress<long>? progress, CancellationToken cancellationToken)
    {
        var total = 0L;
        var hasBegun = false;
        while (await LeftAsync(cancellationToken) is { Count: > 0 } left)
        {
            if (!hasBegun) await BeginAsync(left, cancellationToken);
            hasBegun = true;
            foreach (var use in left)
            {
                await foreach (var done in CustomersAsync(use.Name, cancellationToken))
                {
                    total += done;
                    progress?.Report(total);
                }
            }
        }

        return total;
    }

    private async Task<List<MasterKeyUse>> LeftAsync(CancellationToken cancellationToken)
    {
        var uses = await queries.UseAsync(cancellationToken);
        return [.. uses.Where(use => use.Name != ring.Current.Name)];
    }

    /// <summary>Wraps the bank's own keys, and records that the rest follows.</summary>
    private Task<int> BeginAsync(List<MasterKeyUse> left, CancellationToken cancellationToken) => writer.RunAsync(
        async (context, cancellation) =>
        {
            foreach (var key in await context.Set<BankKey>().AsNoTracking().ToListAsync(cancellation))
                await WrapAsync(context, key, cancellation);
            audit.Add(context, new AuditEntry(AuditAction.MasterKeyRotated, ActorId: null)
            {
                Before = left.ToDictionary(use => use.Name ?? "unnamed", use => use.Customers),
                After = new { masterKey = ring.Current.Name },
            });
            return await context.SaveChangesAsync(cancellation);
        },
        cancellationToken);

    private async Task WrapAsync(BankDbContext context, BankKey key, CancellationToken cancellationToken)
    {
        if (MasterKeyRing.NameOf(key.WrappedKey) == ring.Current.Name) return;
        var place = BankKey.ContextOf(key.Purpose);
        var wrapped = ring.Wrap(ring.Unwrap(key.WrappedKey, place), place);
        await context.Set<BankKey>()
            .Where(row => row.Purpose == key.Purpose && row.WrappedKey == key.WrappedKey)
            .ExecuteUpdateAsync(row => row.SetProperty(one => one.WrappedKey, wrapped), cancellationToken);
    }

    private async IAsyncEnumerable<int> CustomersAsync(
        string? name,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var after = Guid.Empty;
        while (await PageAsync(name, after, cancellationToken) is [.., var last] page)
        {
            // They are wrapped before the write begins.
            foreach (var batch in page.Select(Wrap).Chunk(BatchSize))
            {
                cancellationToken.ThrowIfCancellationRequested();
                yield return await writer.RunAsync(
                    async (context, cancellation) =>
                    {
                        var done = 0;
                        foreach (var write in batch) done += await write(context, cancellation);
                        return done;
                    },
                    cancellationToken);
            }

            after = last.Id;
        }
    }

    private async Task<List<Owned>> PageAsync(string? name, Guid after, CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Customers
            .Where(row => row.MasterKeyName == name && row.Id.CompareTo(after) > 0)
            .OrderBy(row => row.Id)
            .Take(PageSize)
            .Select(row => new Owned(row.Id, row.WrappedKey))
            .ToListAsync(cancellationToken);
    }

    // Only where it is still what was read: the customer may have been erased meanwhile.
    private Func<BankDbContext, CancellationToken, Task<int>> Wrap(Owned customer)
    {
        var place = PersonalDataCipher.KeyContext(customer.Id);
        var isDestroyed = PersonalDataCipher.IsDestroyed(customer.WrappedKey);
        var wrapped = isDestroyed ? [] : ring.Wrap(ring.Unwrap(customer.WrappedKey, place), place);
        var name = isDestroyed ? Customer.NoMasterKey : ring.Current.Name;
        return (context, cancellation) => context.Customers
            .Where(row => row.Id == customer.Id && row.WrappedKey == customer.WrappedKey)
            .ExecuteUpdateAsync(
                row => row
                    .SetProperty(one => one.WrappedKey, wrapped)
                    .SetProperty(one => one.MasterKeyName, name),
                cancellation);
    }
}
