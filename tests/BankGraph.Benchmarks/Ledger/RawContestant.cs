using System.Data.Common;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Channels;
using BankGraph.Ledger;

namespace BankGraph.Benchmarks.Ledger;

/// <summary>
/// Group commit with nothing around it: the same rows by the same kind of statements, and no more logic than moving a
/// balance takes. What a ledger could reach at best.
/// </summary>
internal sealed class RawContestant : ITransferContestant
{
    private const int MaxBatch = 512;
    private readonly LedgerStore _store;
    private readonly Channel<Request> _queue =
        Channel.CreateBounded<Request>(new BoundedChannelOptions(4096) { SingleReader = true });

    private readonly Task _loop;
    private DbConnection? _connection;
    private RawStatements? _statements;

    private RawContestant(LedgerStore store)
    {
        _store = store;
        _loop = RunAsync();
    }

    public string Name => "raw group commit";

    public static Task<ITransferContestant> StartAsync(BenchmarkDatabase database) =>
        Task.FromResult<ITransferContestant>(new RawContestant(database.Ledger));

    public async Task TransferAsync(Guid from, Guid to, long amountMinor, string key)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        var request = new Request(from, to, amountMinor, hash);
        await _queue.Writer.WriteAsync(request);
        await request.Done.Task;
    }

    public async ValueTask DisposeAsync()
    {
        _queue.Writer.Complete();
        await _loop;
        if (_connection is not null) await _connection.DisposeAsync();
    }

    private async Task RunAsync()
    {
        var batch = new List<Request>(MaxBatch);
        while (await _queue.Reader.WaitToReadAsync())
        {
            batch.Clear();
            while (batch.Count < MaxBatch && _queue.Reader.TryRead(out var request)) batch.Add(request);
            _connection ??= await _store.OpenForWriterAsync(CancellationToken.None);
            _statements ??= new RawStatements(_store, _connection);
            await WriteAsync(_connection, _statements, batch);
            foreach (var request in batch) request.Done.SetResult();
            await Task.Yield();
        }
    }

    private async Task WriteAsync(DbConnection connection, RawStatements statements, List<Request> batch)
    {
        await using var transaction = await _store.BeginAsync(connection, CancellationToken.None);
        statements.Begin(transaction);
        Guid[] named = [.. batch.SelectMany(r => (Guid[])[r.From, r.To]).Distinct().Order()];
        var accounts = await statements.ReadAccountsAsync(named);
        if (await statements.CountKeysAsync(batch.ConvertAll(r => r.Key)) > 0)
            throw new InvalidOperationException("A key was used twice.");

        var now = DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() * 1000;
        var rows = new RawRows(_store, batch.Count, now);
        foreach (var request in batch)
            rows.Add(_store.ToParameter(Guid.CreateVersion7()), request, accounts);

        await statements.WriteAsync(rows, accounts);
        await transaction.CommitAsync();
    }

    internal sealed record Request(Guid From, Guid To, long AmountMinor, byte[] Key)
    {
        public TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
