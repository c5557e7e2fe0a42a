using System.Globalization;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace BankGraph.EntityFrameworkCore.MySql.Migrations.Internal;

/// <summary>The table of applied migrations, and the lock that lets one process migrate at a time.</summary>
internal sealed class MySqlHistoryRepository(HistoryRepositoryDependencies dependencies)
    : HistoryRepository(dependencies)
{
    /// <summary>A wait is asked for in parts, so that the server's bound on a statement's time never ends it.</summary>
    private const int WaitSeconds = 10;

    // A lock belongs to the server, not to a database; its name has 64 characters at most.
    private const string LockName = "LEFT(CONCAT('__EFMigrationsLock-', MD5(DATABASE())), 64)";

    private const string Procedure = "`__EFMigration`";

    public override LockReleaseBehavior LockReleaseBehavior => LockReleaseBehavior.Connection;

    protected override string ExistsSql =>
        "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = DATABASE() AND table_name = "
        + Dependencies.TypeMappingSource.GetMapping(typeof(string)).GenerateSqlLiteral(TableName)
        + ";";

    public override IMigrationsDatabaseLock AcquireDatabaseLock()
    {
        Dependencies.MigrationsLogger.AcquiringMigrationLock();
        var command = Build($"SELECT GET_LOCK({LockName}, {WaitSeconds})");
        while (!IsOne(command.ExecuteScalar(Parameters)))
        {
            // Another process migrates; it may take its time.
        }

        return new MySqlMigrationsDatabaseLock(this);
    }

    public override async Task<IMigrationsDatabaseLock> AcquireDatabaseLockAsync(
        CancellationToken cancellationToken = default)
    {
        Dependencies.MigrationsLogger.AcquiringMigrationLock();
        var command = Build($"SELECT GET_LOCK({LockName}, {WaitSeconds})");
        while (!IsOne(await command.ExecuteScalarAsync(Parameters, cancellationToken).ConfigureAwait(false)))
        {
            // Another process migrates; it may take its time.
        }

        return new MySqlMigrationsDatabaseLock(this);
    }

    public override string GetCreateIfNotExistsScript()
    {
        const string create = "CREATE TABLE";
        var script = GetCreateScript();
        return script.Insert(script.IndexOf(create, StringComparison.Ordinal) + create.Length, " IF NOT EXISTS");
    }

    // The servers have conditions in procedures alone, and procedures are full of semicolons: a script changes the
    // delimiter, as the command-line clients of both understand.
    public override string GetBeginIfNotExistsScript(string migrationId) => BeginIf("NOT EXISTS", migrationId);

    public override string GetBeginIfExistsScript(string migrationId) => BeginIf("EXISTS", migrationId);

    public override string GetEndIfScript() =>
        $"""
            END IF;
        END //
        DELIMITER ;
        CALL {Procedure}();
        DROP PROCEDURE {Procedure};

        """;

    public void ReleaseLock() => Build($"SELECT RELEASE_LOCK({LockName})").ExecuteScalar(Parameters);

    public async ValueTask ReleaseLockAsync() =>
        await Build($"SELECT RELEASE_LOCK({LockName})").ExecuteScalarAsync(Parameters).ConfigureAwait(false);

    protected override bool InterpretExistsResult(object? value) => !IsZero(value);

    private static bool IsOne(object? value) => Convert.ToInt64(value, CultureInfo.InvariantCulture) == 1;

    private static bool IsZero(object? value) => Convert.ToInt64(value, CultureInfo.InvariantCulture) == 0;

    private string BeginIf(string condition, string migrationId)
    {
        var names = Dependencies.SqlGenerationHelper;
        var id = Dependencies.TypeMappingSource.GetMapping(typeof(string)).GenerateSqlLiteral(migrationId);
        return $"""
            DROP PROCEDURE IF EXISTS {Procedure};
            DELIMITER //
            CREATE PROCEDURE {Procedure}()
            BEGIN
                IF {condition} (
                    SELECT 1 FROM {names.DelimitIdentifier(TableName)}
                    WHERE {names.DelimitIdentifier(MigrationIdColumnName)} = {id}
                ) THEN
            """;
    }

    private IRelationalCommand Build(string statement) => Dependencies.RawSqlCommandBuilder.Build(statement);

    private RelationalCommandParameterObject Parameters => new(
        Dependencies.Connection,
        null,
        null,
        Dependencies.CurrentContext.Context,
        Dependencies.CommandLogger,
        CommandSource.Migrations);
}
