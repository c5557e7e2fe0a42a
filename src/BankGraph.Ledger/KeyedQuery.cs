using BankGraph.Ledger.Posting;

namespace BankGraph.Ledger;

/// <summary>
/// A SELECT that is asked all the time about a list of ids, in as few statements as the store takes the list in.
/// </summary>
/// <param name="text">The statement, up to the column that is to be one of the ids: <c>SELECT ... WHERE id</c>.</param>
/// <param name="read">Reads a row.</param>
public sealed class KeyedQuery<T>(string text, Func<LedgerRow, T> read)
{
    private readonly Statement _statement = Statement.In(text);

    /// <summary>The rows of these ids as they are now, in no order.</summary>
    public async Task<IReadOnlyList<T>> ReadAsync(
        LedgerStore store,
        IReadOnlyList<Guid> ids,
        CancellationToken cancellationToken)
    {
        var connection = await store.OpenAsync(cancellationToken);
        await using var commands = new PreparedCommands(store, connection, isKept: false);
        return await ReadAsync(commands, ids);
    }

    internal void Load(Round round, IReadOnlyList<Guid> ids, Action<T> found) =>
        round.Query(_statement, ids, Rows.BindId, row => found(read(row)));

    internal async Task<IReadOnlyList<T>> ReadAsync(PreparedCommands commands, IReadOnlyList<Guid> ids)
    {
        var rows = new List<T>(ids.Count);
        await commands.QueryAsync(_statement, ids, Rows.BindId, row => rows.Add(read(row)));
        return rows;
    }
}
