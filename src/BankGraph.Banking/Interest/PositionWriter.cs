using System.Data.Common;
using System.Globalization;
using System.Text;
using BankGraph.Ledger;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace BankGraph.Banking.Interest;

/// <summary>Writes positions with statements of many rows; Entity Framework would send one for each.</summary>
/// <param name="context">A context in a transaction.</param>
/// <param name="store">Says how values and rows are sent.</param>
internal sealed class PositionWriter(BankDbContext context, LedgerStore store)
{
    private static readonly string[] Amounts =
        ["earned_minor", "earned_rest", "owed_minor", "owed_rest", "lowest_minor", "fees_due_minor"];

    /// <summary>Adds those of the positions that are not there yet.</summary>
    public async Task AddMissingAsync(IReadOnlyList<InterestPosition> positions, CancellationToken cancellationToken)
    {
        if (positions.Count == 0) return;
        var ids = positions.Select(position => position.AccountId).ToArray();
        var known = await context.Set<InterestPosition>()
            .Where(position => ids.Contains(position.AccountId))
            .Select(position => position.AccountId)
            .ToListAsync(cancellationToken);
        var missing = positions.ExceptBy(known, position => position.AccountId).ToArray();
        await context.InsertAsync(missing, cancellationToken);
    }

    /// <summary>
    /// Moves positions on, which all stood at the same days, and says how many still did. The others were moved by
    /// somebody else, and stay as they are.
    /// </summary>
    public Task<int> MoveAsync(
        IReadOnlyList<InterestPosition> positions,
        (DateOnly AccruedThrough, DateOnly SettledThrough) old,
        CancellationToken cancellationToken)
    {
        if (positions.Count == 0) return Task.FromResult(0);
        object[] shared =
        [
            store.ToParameter(positions[0].AccruedThrough),
            store.ToParameter(positions[0].SettledThrough),
            store.ToParameter(old.AccruedThrough),
            store.ToParameter(old.SettledThrough),
        ];
        return RunAsync(positions, shared, cancellationToken);
    }

    // The first four parameters are shared. ELSE is never met; it says what type the values are.
    private static string UpdateText(int rows)
    {
        var text = new StringBuilder("UPDATE interest_positions SET accrued_through = @p0, settled_through = @p1");
        for (var column = 0; column < Amounts.Length; column++)
        {
            text.Append(CultureInfo.InvariantCulture, $", {Amounts[column]} = CASE account_id");
            for (var row = 0; row < rows; row++)
            {
                var key = 4 + (row * (Amounts.Length + 1));
                text.Append(CultureInfo.InvariantCulture, $" WHEN @p{key} THEN @p{key + 1 + column}");
            }

            text.Append(CultureInfo.InvariantCulture, $" ELSE {Amounts[column]} END");
        }

        var keys = Enumerable.Range(0, rows).Select(row => $"@p{4 + (row * (Amounts.Length + 1))}");
        return text
            .Append(" WHERE accrued_through = @p2 AND settled_through = @p3 AND account_id IN (")
            .Append(string.Join(", ", keys))
            .Append(')')
            .ToString();
    }

    private object[] Bind(InterestPosition position) =>
    [
        store.ToParameter(position.AccountId),
        position.EarnedMinor,
        position.EarnedRest,
        position.OwedMinor,
        position.OwedRest,
        position.LowestMinor,
        position.FeesDueMinor,
    ];

    private async Task<int> RunAsync(
        IReadOnlyList<InterestPosition> positions,
        object[] shared,
        CancellationToken cancellationToken)
    {
        var connection = context.Database.GetDbConnection();
        var transaction = context.Database.CurrentTransaction?.GetDbTransaction();
        var changed = 0;
        DbCommand? command = null;
        var size = 0;
        foreach (var rows in positions.Chunk(store.MaxRowsPerStatement))
        {
            if (command is null || size != rows.Length)
            {
                if (command is not null) await command.DisposeAsync();
                command = connection.CreateCommand();
                command.Transaction = transaction;
#pragma warning disable CA2100 // Names of columns and parameters; the values are parameters.
                command.CommandText = UpdateText(rows.Length);
#pragma warning restore CA2100
                size = rows.Length;
            }

            Bind(command, [.. shared, .. rows.SelectMany(Bind)]);
            changed += await command.ExecuteNonQueryAsync(cancellationToken);
        }

        if (command is not null) await command.DisposeAsync();
        return changed;
    }

    private static void Bind(DbCommand command, object[] values)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (command.Parameters.Count == i)
            {
                var parameter = command.CreateParameter();
                parameter.ParameterName = "@p" + i.ToString(CultureInfo.InvariantCulture);
                command.Parameters.Add(parameter);
            }

            command.Parameters[i].Value = values[i];
        }
    }
}
