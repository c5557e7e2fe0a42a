using BankGraph.EntityFrameworkCore.MySql.Connections;
using BankGraph.EntityFrameworkCore.MySql.Infrastructure.Internal;
using Microsoft.EntityFrameworkCore.Storage;
using MySql.Data.MySqlClient;

namespace BankGraph.EntityFrameworkCore.MySql.Storage.Internal;

/// <summary>Creates and drops the database that the connection string names.</summary>
internal sealed class MySqlDatabaseCreator(
    RelationalDatabaseCreatorDependencies dependencies,
    MySqlSingletonOptions options)
    : RelationalDatabaseCreator(dependencies)
{
    private const int UnknownDatabase = 1049;

    private const string CountTables =
        "SELECT COUNT(*) FROM information_schema.tables "
        + "WHERE table_schema = DATABASE() AND table_type = 'BASE TABLE'";

    public override bool Exists()
    {
        try
        {
            Dependencies.Connection.Open(errorsExpected: true);
            Dependencies.Connection.Close();
            return true;
        }
        catch (MySqlException exception) when (IsUnknownDatabase(exception))
        {
            return false;
        }
    }

    public override async Task<bool> ExistsAsync(CancellationToken cancellationToken = default)
    {
        try
        {
            await Dependencies.Connection.OpenAsync(cancellationToken, errorsExpected: true).ConfigureAwait(false);
            await Dependencies.Connection.CloseAsync().ConfigureAwait(false);
            return true;
        }
        catch (MySqlException exception) when (IsUnknownDatabase(exception))
        {
            return false;
        }
    }

    public override bool HasTables()
    {
        Dependencies.Connection.Open();
        try
        {
            using var command = Dependencies.Connection.DbConnection.CreateCommand();
            command.CommandText = CountTables;
            return (long)(command.ExecuteScalar() ?? 0L) != 0;
        }
        finally
        {
            Dependencies.Connection.Close();
        }
    }

    public override async Task<bool> HasTablesAsync(CancellationToken cancellationToken = default)
    {
        await Dependencies.Connection.OpenAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var command = Dependencies.Connection.DbConnection.CreateCommand();
            await using var closing = command.ConfigureAwait(false);
            command.CommandText = CountTables;
            return (long)(await command.ExecuteScalarAsync(cancellationToken).ConfigureAwait(false) ?? 0L) != 0;
        }
        finally
        {
            await Dependencies.Connection.CloseAsync().ConfigureAwait(false);
        }
    }

    public override void Create() => Execute(CreateStatement);

    public override Task CreateAsync(CancellationToken cancellationToken = default) =>
        ExecuteAsync(CreateStatement, cancellationToken);

    public override void Delete()
    {
        Execute(DropStatement);
        Source.ClearPool();
    }

    public override async Task DeleteAsync(CancellationToken cancellationToken = default)
    {
        await ExecuteAsync(DropStatement, cancellationToken).ConfigureAwait(false);
        Source.ClearPool();
    }

    // IF NOT EXISTS: several processes may start on an empty server at once.
    private string CreateStatement =>
        $"CREATE DATABASE IF NOT EXISTS {DatabaseName} CHARACTER SET utf8mb4 "
        + $"COLLATE {options.ServerVersion.DefaultCollation}";

    private string DropStatement => $"DROP DATABASE {DatabaseName}";

    private MySqlDataSource Source => MySqlDataSource.For(
        Dependencies.Connection.ConnectionString
        ?? throw new InvalidOperationException("The context has no connection string."));

    private string DatabaseName => Dependencies.SqlGenerationHelper.DelimitIdentifier(Source.Settings.Database);

    private static bool IsUnknownDatabase(MySqlException exception) =>
        DriverFailure.Number(DriverFailure.Innermost(exception)) == UnknownDatabase;

    private void Execute(string statement)
    {
        using var connection = MySqlDataSource.For(Source.Settings.WithoutDatabase).OpenConnection();
        using var command = connection.CreateCommand();
        command.CommandText = statement;
        command.ExecuteNonQuery();
    }

    private async Task ExecuteAsync(string statement, CancellationToken cancellationToken)
    {
        var source = MySqlDataSource.For(Source.Settings.WithoutDatabase);
        var connection = await source.OpenConnectionAsync(cancellationToken).ConfigureAwait(false);
        await using var closing = connection.ConfigureAwait(false);
        var command = connection.CreateCommand();
        await using var disposing = command.ConfigureAwait(false);
        command.CommandText = statement;
        await command.ExecuteNonQueryAsync(cancellationToken).ConfigureAwait(false);
    }
}
