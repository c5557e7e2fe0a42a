using System.Data.Common;
using System.Text;

namespace BankGraph.Ledger.Posting;

/// <summary>
/// Commands each of which carries out several statements in one round trip. One is made for each sequence of statements
/// and numbers of rows, and kept.
/// </summary>
internal sealed class JoinedCommands(LedgerStore store, DbConnection connection) : IAsyncDisposable
{
    // The servers hold some ten thousand for all connections together.
    private const int MaxKept = 256;

    private readonly Dictionary<(Statement, int)[], DbCommand> _commands = new(new SameSequence<(Statement, int)>());

    /// <summary>Carries them out.</summary>
    public void Run(IReadOnlyList<Round.Step> steps, DbTransaction? transaction)
    {
        var parts = steps.SelectMany(Portions).ToArray();
        var counted = steps.Where(step => step.Changed is not null).ToArray();
        var key = Array.ConvertAll(parts, part => (part.Step.Statement, part.Portion.Places));
        var isKnown = _commands.TryGetValue(key, out var known);
        var command = known ?? Make(parts, counted);
        command.Transaction = transaction;
        var first = 0;
        foreach (var (step, portion) in parts)
        {
            step.Bind(new ValueBinder(store, command.Parameters, first), portion);
            first += ParametersOf(step.Statement, portion.Places);
        }

        if (!isKnown) PrepareAndKeep(key, command);
        using var reader = command.ExecuteReader();
        foreach (var (step, _) in parts.Where(part => part.Step.Read is not null))
        {
            while (reader.Read()) step.Read?.Invoke(new LedgerRow(store, reader));
            reader.NextResult();
        }

        if (counted.Length > 0 && !reader.Read()) throw new LedgerInvariantException("The store counted no rows.");
        for (var i = 0; i < counted.Length; i++) counted[i].Changed?.Invoke(reader.GetInt32(i));
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var command in _commands.Values) await command.DisposeAsync();
    }

    private void PrepareAndKeep((Statement, int)[] key, DbCommand command)
    {
        if (_commands.Count == MaxKept)
        {
            foreach (var kept in _commands.Values) kept.Dispose();
            _commands.Clear();
        }

        command.Prepare();
        _commands.Add(key, command);
    }

    private IEnumerable<(Round.Step Step, Portion Portion)> Portions(Round.Step step) =>
        (step.Statement.TakesRepeats
            ? Portion.Padded(step.Count, store.MaxRowsPerStatement)
            : Portion.Filled(step.Count, store.MaxRowsPerStatement)).Select(portion => (step, portion));

    private DbCommand Make((Round.Step Step, Portion Portion)[] parts, Round.Step[] counted)
    {
        var command = connection.CreateCommand();
        var text = new StringBuilder("BEGIN NOT ATOMIC ");
        for (var i = 0; i < counted.Length; i++) text.Append(null, $"DECLARE changed{i} INT DEFAULT 0; ");
        foreach (var (step, portion) in parts)
        {
            text.Append(step.Statement.Text(store, portion.Places, command.Parameters.Count)).Append("; ");
            PreparedCommands.AddParameters(
                command.Parameters, command.CreateParameter, ParametersOf(step.Statement, portion.Places));
            if (Array.IndexOf(counted, step) is >= 0 and var i)
                text.Append(null, $"SET changed{i} = changed{i} + ROW_COUNT(); ");
        }

        if (counted.Length > 0)
            text.Append("SELECT ").AppendJoin(", ", counted.Select((_, i) => $"changed{i}")).Append("; ");
#pragma warning disable CA2100 // Statements.cs holds the texts; values are parameters.
        command.CommandText = text.Append("END").ToString();
#pragma warning restore CA2100
        return command;
    }

    private static int ParametersOf(Statement statement, int rows) =>
        statement.SharedParameters + (rows * statement.ParametersPerRow);
}
