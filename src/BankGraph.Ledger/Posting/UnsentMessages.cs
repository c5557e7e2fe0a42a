using System.Data.Common;

namespace BankGraph.Ledger.Posting;

/// <summary>
/// The oldest messages of the outbox that wait. The connection is kept and set up like the writer's, which finds rows
/// by their keys alone: a plan that was made while a table was small would read all of it.
/// </summary>
internal sealed class UnsentMessages : IAsyncDisposable
{
    /// <summary>The most that are read at once.</summary>
    public const int MaxMessages = 500;

    private readonly LedgerStore _store;
    private readonly DbConnection _connection;
    private readonly DbCommand _command;

    private UnsentMessages(LedgerStore store, DbConnection connection)
    {
        (_store, _connection, _command) = (store, connection, connection.CreateCommand());
        _command.CommandText = Statements.SelectUnsent(MaxMessages);
    }

    public static async Task<UnsentMessages> OpenAsync(LedgerStore store, CancellationToken cancellationToken)
    {
        var unsent = new UnsentMessages(store, await store.OpenForWriterAsync(cancellationToken));
        try
        {
            if (store.PreparesCommands) await unsent._command.PrepareAsync(cancellationToken);
            return unsent;
        }
        catch
        {
            await unsent.DisposeAsync();
            throw;
        }
    }

    /// <summary>Reads them, in the order of their ids.</summary>
    public async Task<IReadOnlyList<BookedMessage>> ReadAsync(CancellationToken cancellationToken)
    {
        await using var reader = await _command.ExecuteReaderAsync(cancellationToken);
        var messages = new List<BookedMessage>();
        var entries = new List<BookedEntry>();
        while (await reader.ReadAsync(cancellationToken))
        {
            var row = new LedgerRow(_store, reader);
            var transactionId = row.Guid(0);
            if (messages.Count == 0 || messages[^1].TransactionId != transactionId)
                messages.Add(Read(transactionId, row, entries = []));
            entries.Add(new BookedEntry(row.Guid(1), row.Int64(2), row.Int64(3), row.Int64(4)));
        }

        return messages;
    }

    public async ValueTask DisposeAsync()
    {
        await _command.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private static BookedMessage Read(Guid transactionId, LedgerRow row, List<BookedEntry> entries) => new(
        transactionId,
        row.Enum<TransactionKind>(5),
        row.Instant(6) ?? throw new LedgerInvariantException($"Transaction {transactionId} is told and not booked."),
        entries);
}
