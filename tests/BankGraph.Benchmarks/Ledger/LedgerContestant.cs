using BankGraph.Ledger;
using Microsoft.Extensions.Logging.Abstractions;

namespace BankGraph.Benchmarks.Ledger;

/// <summary>The bank's ledger, through its public door; or two of them that write to one database.</summary>
internal sealed class LedgerContestant : ITransferContestant
{
    private static readonly Currency Euro = Currency.FromCode("EUR");
    private static readonly Guid Scope = Guid.NewGuid();
    private readonly LedgerWriter[] _ledgers;
    private int _turn;

    private LedgerContestant(LedgerStore store, int ledgers) => _ledgers =
    [
        .. Enumerable.Range(0, ledgers).Select(_ => new LedgerWriter(
            store,
            TimeProvider.System,
            NullLogger<LedgerWriter>.Instance)),
    ];

    public string Name => _ledgers.Length == 1 ? "ledger" : "two ledgers";

    public static Task<ITransferContestant> StartAsync(BenchmarkDatabase database) => StartAsync(database, ledgers: 1);

    public static Task<ITransferContestant> StartTwoAsync(BenchmarkDatabase database) =>
        StartAsync(database, ledgers: 2);

    public async Task TransferAsync(Guid from, Guid to, long amountMinor, string key)
    {
        var ledger = _ledgers[(uint)Interlocked.Increment(ref _turn) % _ledgers.Length];
        var idempotency = new IdempotencyKey(Scope, key, RequestFingerprint.Of(key));
        var amount = new Money(amountMinor, Euro);
        var request = PostingRequest.Move(idempotency, TransactionKind.Transfer, from, to, amount);
        if (await ledger.PostAsync(request, CancellationToken.None) is not PostingResult.Booked)
            throw new InvalidOperationException("A transfer was refused.");
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var ledger in _ledgers) await ledger.DisposeAsync();
    }

    private static async Task<ITransferContestant> StartAsync(BenchmarkDatabase database, int ledgers)
    {
        var contestant = new LedgerContestant(database.Ledger, ledgers);
        foreach (var ledger in contestant._ledgers) await ledger.StartAsync(CancellationToken.None);
        return contestant;
    }
}
