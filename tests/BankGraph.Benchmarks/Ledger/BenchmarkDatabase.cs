using BankGraph.Ledger;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Benchmarks.Ledger;

/// <summary>A database of its own; its accounts may overdraw without end, so that no transfer is refused.</summary>
internal sealed class BenchmarkDatabase : IAsyncDisposable
{
    private const int AccountCount = 10_000;

    private readonly BenchmarkStore _store;
    private readonly TestDatabase _database;
    private long _emptyBytes;

    private BenchmarkDatabase(BenchmarkStore store)
    {
        _store = store;
        _database = store.NewDatabase();
        _database.IsSpoilt = true;
    }

    public LedgerStore Ledger => _database.LedgerStore;

    public Guid[] Accounts { get; private set; } = [];

    public static async Task<BenchmarkDatabase> CreateAsync(BenchmarkStore store)
    {
        var database = new BenchmarkDatabase(store);
        await using var context = new BenchmarkContext(database._database);
        await context.Database.EnsureCreatedAsync();
        var euro = Currency.FromCode("EUR");
        var accounts = Enumerable.Range(0, AccountCount)
            .Select(_ => LedgerAccounts.Open(euro, TimeProvider.System, overdraftLimitMinor: 1_000_000_000_000))
            .ToArray();
        context.AddRange(accounts);
        await context.SaveChangesAsync();
        database.Accounts = [.. accounts.Select(account => account.Id)];
        database._emptyBytes = await store.SizeBytesAsync(database.Ledger);
        return database;
    }

    public DbContextOptionsBuilder Configure(DbContextOptionsBuilder options) => _database.Configure(options);

    /// <summary>Throws when what was written is not a sound book; a contestant that cheats is no measure.</summary>
    public async Task VerifyAsync()
    {
        var findings = await new LedgerVerifier(Ledger).VerifyAsync(CancellationToken.None);
        if (findings.Count > 0) throw new InvalidOperationException($"The book is broken: {findings[0]}");
    }

    /// <summary>What each transaction has added to the files of the store, on average.</summary>
    public async Task<double> BytesPerTransferAsync()
    {
        await using var context = new BenchmarkContext(_database);
        var transfers = await context.Set<Transaction>().CountAsync();
        return (double)(await _store.SizeBytesAsync(Ledger) - _emptyBytes) / transfers;
    }

    public ValueTask DisposeAsync() => _database.DisposeAsync();
}
