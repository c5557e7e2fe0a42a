using BankGraph.Ledger;
using Microsoft.Extensions.Logging.Abstractions;

namespace BankGraph.Benchmarks.Ledger;

/// <summary>The bank's ledger, through its public door.</summary>
internal sealed class LedgerContestant : ITransferContestant
{
    private static readonly Currency Euro = Currency.FromCode("EUR");
    private static readonly Guid Scope = Guid.NewGuid();
    private readonly LedgerWriter _ledger;

    private LedgerContestant(LedgerStore store) => _ledger = new LedgerWriter(
        store,
        TimeProvider.System,
        NullLogger<LedgerWriter>.Instance);

    public string Name => "ledger";

    public static async Task<ITransferContestant> StartAsync(BenchmarkDatabase database)
    {
        var contestant = new LedgerContestant(database.Ledger);
        await contestant._ledger.StartAsync(CancellationToken.None);
        return contestant;
    }

    public async Task TransferAsync(Guid from, Guid to, long amountMinor, string key)
    {
        var idempotency = new IdempotencyKey(Scope, key, RequestFingerprint.Of(key));
        var amount = new Money(amountMinor, Euro);
        var request = PostingRequest.Move(idempotency, TransactionKind.Transfer, from, to, amount);
        if (await _ledger.PostAsync(request, CancellationToken.None) is not PostingResult.Booked)
            throw new InvalidOperationException("A transfer was refused.");
    }

    public ValueTask DisposeAsync() => _ledger.DisposeAsync();
}
