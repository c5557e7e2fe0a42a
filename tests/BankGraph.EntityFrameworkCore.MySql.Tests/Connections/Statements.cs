using System.Data.Common;

namespace BankGraph.EntityFrameworkCore.MySql.Tests.Connections;

internal static class Statements
{
    public static async Task<int> ExecuteAsync(
        this DbConnection connection,
        string text,
        CancellationToken token = default)
    {
        await using var command = connection.Command(text);
        return await command.ExecuteNonQueryAsync(token);
    }

    public static async Task<object?> ScalarAsync(this DbConnection connection, string text)
    {
        await using var command = connection.Command(text);
        return await command.ExecuteScalarAsync();
    }

    public static DbCommand Command(this DbConnection connection, string text, object? value = null)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        if (value is null) return command;
        var parameter = command.CreateParameter();
        parameter.ParameterName = "@value";
        parameter.Value = value;
        command.Parameters.Add(parameter);
        return command;
    }

    /// <summary>The number by which the server knows a connection.</summary>
    public static async Task<long> IdAsync(this DbConnection connection) =>
        Convert.ToInt64(await connection.ScalarAsync("SELECT CONNECTION_ID()"));

    /// <summary>Waits until the server works for a connection on a statement that sleeps.</summary>
    public static async Task UntilBusyAsync(this DbConnection connection, long id)
    {
        while (Convert.ToInt64(await connection.ScalarAsync(
            $"SELECT COUNT(*) FROM information_schema.processlist WHERE id = {id} AND info LIKE '%SLEEP(%'")) == 0)
        {
            await Task.Delay(10);
        }
    }
}
