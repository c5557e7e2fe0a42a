using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using BankGraph.Testing.Stores;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BankGraph.Api.Tests.Pages;

/// <summary>Remembers one of each statement that Entity Framework sends, with its values.</summary>
internal sealed partial class SeenStatements : DbCommandInterceptor
{
    /// <summary>
    /// Tables that may be read whole: what everybody sees and somebody enters by hand, and queues, which are emptied
    /// all the time.
    /// </summary>
    private static readonly string[] Small =
        ["account_products", "audit_head", "audit_inbox", "billers", "branches", "ledger_notes"];

    private readonly ConcurrentDictionary<string, DbParameter[]> _statements = [];

    public void Clear() => _statements.Clear();

    /// <summary>The tables that were read from the first row to the last, each with the statement that did.</summary>
    public async Task<IReadOnlyList<string>> ReadingWholeTablesAsync(TestDatabase database)
    {
        var findings = new List<string>();
        await using var connection = await database.LedgerStore.OpenForWriterAsync(default);
        foreach (var (statement, parameters) in _statements)
        {
            await using var command = connection.CreateCommand();
            command.CommandText = database.Explain + statement;
            foreach (var parameter in parameters) command.Parameters.Add(parameter);
            var tables = (await database.ReadWholeAsync(command, statement)).Except(Small).ToList();
            if (tables.Count > 0) findings.Add($"{string.Join(", ", tables)}: {statement}");
        }

        return findings;
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        Keep(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        Keep(command);
        return new(result);
    }

    // Several statements in one command are rows that Entity Framework saves, each by its key.
    private void Keep(DbCommand command)
    {
        var text = command.CommandText.Trim().TrimEnd(';');
        if (Reads().IsMatch(text) && !text.Contains(';'))
            _statements.TryAdd(text, [.. command.Parameters.Cast<DbParameter>().Select(p => Copy(command, p))]);
    }

    private static DbParameter Copy(DbCommand command, DbParameter parameter)
    {
        if (parameter is ICloneable cloneable) return (DbParameter)cloneable.Clone();
        var copy = command.CreateParameter();
        (copy.ParameterName, copy.Value) = (parameter.ParameterName, parameter.Value);
        return copy;
    }

    [GeneratedRegex(@"^\(*(SELECT|UPDATE|DELETE|WITH)\b")]
    private static partial Regex Reads();
}
