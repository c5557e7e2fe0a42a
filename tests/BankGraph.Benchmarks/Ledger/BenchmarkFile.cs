using BankGraph.Api.Stores.Sqlite;
using BankGraph.Ledger;

namespace BankGraph.Benchmarks.Ledger;

/// <summary>A file of its own with accounts that may overdraw without end, so that no transfer is refused.</summary>
internal sealed class BenchmarkFile : IAsyncDisposable
{
    private const int AccountCount = 10_000;
    private readonly string _path;

    private BenchmarkFile(string path)
    {
        _path = path;
        Store = new SqliteStore(path);
    }

    public SqliteStore Store { get; }

    public Guid[] Accounts { get; private set; } = [];

    public static async Task<BenchmarkFile> CreateAsync()
    {
        var file = new BenchmarkFile(Path.Combine(Path.GetTempPath(), $"bankgraph-benchmark-{Guid.NewGuid():N}.db"));
        await using var context = new BenchmarkContext(file.Store);
        await context.Database.EnsureCreatedAsync();
        var euro = Currency.FromCode("EUR");
        var accounts = Enumerable.Range(0, AccountCount)
            .Select(_ => LedgerAccounts.Open(euro, TimeProvider.System, overdraftLimitMinor: 1_000_000_000_000))
            .ToArray();
        context.AddRange(accounts);
        await context.SaveChangesAsync();
        file.Accounts = [.. accounts.Select(a => a.Id)];
        return file;
    }

    /// <summary>Throws when what was written is not a sound book; a contestant that cheats is no measure.</summary>
    public async Task VerifyAsync()
    {
        var findings = await new LedgerVerifier(new SqliteLedgerStore(Store)).VerifyAsync(CancellationToken.None);
        if (findings.Count > 0) throw new InvalidOperationException($"The book is broken: {findings[0]}");
    }

    public ValueTask DisposeAsync()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var suffix in (string[])["", "-wal", "-shm"]) File.Delete(_path + suffix);
        return ValueTask.CompletedTask;
    }
}
