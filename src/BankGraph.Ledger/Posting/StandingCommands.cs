using System.Data.Common;

namespace BankGraph.Ledger.Posting;

/// <summary>A connection for one reader at a time, and its commands, each made at its first use.</summary>
/// <param name="store">What differs between databases.</param>
/// <param name="connection">Disposed of with the commands.</param>
internal sealed class StandingCommands(LedgerStore store, DbConnection connection) : IAsyncDisposable
{
    private readonly Dictionary<string, DbCommand> _commands = [];

    public async Task<List<T>> QueryAsync<T>(
        StandingQuery<T> query,
        object[] values,
        CancellationToken cancellationToken)
    {
        var command = Get(query.Text, values.Length);
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = store.ToParameter(values[i]);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken)) rows.Add(query.Read(new LedgerRow(store, reader)));
        return rows;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in _commands.Values) await command.DisposeAsync();
        await connection.DisposeAsync();
    }

    private DbCommand Get(string text, int parameters)
    {
        if (_commands.TryGetValue(text, out var command)) return command;
        command = connection.CreateCommand();
#pragma warning disable CA2100 // The text is a query's constant one; values are parameters.
        command.CommandText = text;
#pragma warning restore CA2100
        for (var i = 0; i < parameters; i++)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = "@p" + i;
            command.Parameters.Add(parameter);
        }

        _commands.Add(text, command);
        return command;
    }
}
