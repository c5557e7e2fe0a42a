using System.Security.Cryptography;
using BankGraph.Banking.Security;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Banking.MasterKeys;

/// <summary>
/// Opens the bank's own keys at the start, and finds out whether every master key is given that has wrapped something.
/// An empty bank makes random keys. One from before there were any keeps those that it derived from its master key, so
/// that its hashes and its audit record stay what they are.
/// </summary>
/// <param name="contexts">Reads.</param>
/// <param name="writer">Writes keys that are not there yet.</param>
/// <param name="ring">Wraps them.</param>
/// <param name="keys">Gets them.</param>
public sealed class OpenBankKeys(
    IDbContextFactory<BankDbContext> contexts,
    BankWriter writer,
    MasterKeyRing ring,
    BankKeys keys)
{
    /// <summary>Opens them; may be repeated, and done by several processes at once.</summary>
    /// <exception cref="UnknownMasterKeyException">Something is under a master key that is not given.</exception>
    /// <exception cref="LostBankKeysException">Customers are there, and the bank's keys are not.</exception>
    public async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellationToken);
        await DemandNamedAsync(context, cancellationToken);
        await DemandUnnamedAsync(context, cancellationToken);
        var purposes = Enum.GetValues<BankKeyPurpose>();
        var opened = await ReadAsync(context, cancellationToken);
        if (opened.Count < purposes.Length) opened = await writer.RunAsync(CompleteAsync, cancellationToken);
        keys.Take(opened);
    }

    private async Task DemandNamedAsync(BankDbContext context, CancellationToken cancellationToken)
    {
        await foreach (var name in MasterKeyQueries.NamesAsync(context, cancellationToken))
        {
            if (!ring.Has(name)) throw new UnknownMasterKeyException(name);
        }
    }

    // Before master keys had names there was one, so that any of its customers tells whether it is given.
    private async Task DemandUnnamedAsync(BankDbContext context, CancellationToken cancellationToken)
    {
        if (await UnnamedAsync(context, cancellationToken) is { } customer) _ = FounderBy(customer);
    }

    private async Task<Dictionary<BankKeyPurpose, byte[]>> ReadAsync(
        BankDbContext context,
        CancellationToken cancellationToken)
    {
        var rows = await context.Set<BankKey>().AsNoTracking().ToListAsync(cancellationToken);
        return rows.ToDictionary(
            row => row.Purpose,
            row => ring.Unwrap(row.WrappedKey, BankKey.ContextOf(row.Purpose)));
    }

    private async Task<Dictionary<BankKeyPurpose, byte[]>> CompleteAsync(
        BankDbContext context,
        CancellationToken cancellationToken)
    {
        var opened = await ReadAsync(context, cancellationToken);
        var founder = opened.Count == 0 ? await FounderAsync(context, cancellationToken) : null;
        foreach (var purpose in Enum.GetValues<BankKeyPurpose>().Where(purpose => !opened.ContainsKey(purpose)))
        {
            var key = founder?.Derive($"{purpose}".ToLowerInvariant()) ?? RandomNumberGenerator.GetBytes(32);
            opened.Add(purpose, key);
            context.Add(new BankKey
            {
                Purpose = purpose,
                WrappedKey = ring.Wrap(key, BankKey.ContextOf(purpose)),
            });
        }

        await context.SaveChangesAsync(cancellationToken);
        return opened;
    }

    /// <summary>The master key from which the bank has derived its keys; null for one that has nothing yet.</summary>
    private async Task<MasterKey?> FounderAsync(BankDbContext context, CancellationToken cancellationToken)
    {
        if (await UnnamedAsync(context, cancellationToken) is { } customer) return FounderBy(customer);
        if (await MasterKeyQueries.NamesAsync(context, cancellationToken).AnyAsync(cancellationToken))
            throw new LostBankKeysException();
        return await context.Customers.AnyAsync(cancellationToken) ? ring.Current : null;
    }

    private MasterKey FounderBy(Unnamed customer) =>
        ring.FindByTrial(customer.WrappedKey, PersonalDataCipher.KeyContext(customer.Id))
        ?? throw new UnknownMasterKeyException(name: null);

    private static Task<Unnamed?> UnnamedAsync(BankDbContext context, CancellationToken cancellationToken)
    {
        byte[] destroyed = [];
        return context.Customers
            .Where(row => row.MasterKeyName == null && row.WrappedKey != destroyed)
            .OrderBy(row => row.Id)
            .Select(row => new Unnamed(row.Id, row.WrappedKey))
            .FirstOrDefaultAsync(cancellationToken);
    }

    private sealed record Unnamed(Guid Id, byte[] WrappedKey);
}
