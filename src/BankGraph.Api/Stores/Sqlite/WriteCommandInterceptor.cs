using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BankGraph.Api.Stores.Sqlite;

/// <summary>
/// A single statement that writes without a transaction (one changed row, ExecuteUpdate, ExecuteSql) waits for its turn
/// and ends it when the statement is done.
/// </summary>
internal sealed class WriteCommandInterceptor(WriteTurns turns) : DbCommandInterceptor
{
    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result,
        CancellationToken cancellationToken = default)
    {
        if (WritesAlone(command, eventData)) await turns.EnterAsync(eventData.Context, cancellationToken);
        return result;
    }

    public override InterceptionResult<int> NonQueryExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<int> result)
    {
        if (WritesAlone(command, eventData)) turns.Enter(eventData.Context);
        return result;
    }

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result,
        CancellationToken cancellationToken = default)
    {
        if (WritesAlone(command, eventData)) await turns.EnterAsync(eventData.Context, cancellationToken);
        return result;
    }

    public override InterceptionResult<DbDataReader> ReaderExecuting(
        DbCommand command,
        CommandEventData eventData,
        InterceptionResult<DbDataReader> result)
    {
        if (WritesAlone(command, eventData)) turns.Enter(eventData.Context);
        return result;
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command,
        CommandExecutedEventData eventData,
        int result,
        CancellationToken cancellationToken = default)
    {
        Exit(command, eventData);
        return ValueTask.FromResult(result);
    }

    public override int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        Exit(command, eventData);
        return result;
    }

    public override InterceptionResult DataReaderDisposing(
        DbCommand command,
        DataReaderDisposingEventData eventData,
        InterceptionResult result)
    {
        if (command.Transaction is null) turns.Exit(eventData.Context);
        return result;
    }

    public override Task CommandFailedAsync(
        DbCommand command,
        CommandErrorEventData eventData,
        CancellationToken cancellationToken = default)
    {
        Exit(command, eventData);
        return Task.CompletedTask;
    }

    public override void CommandFailed(DbCommand command, CommandErrorEventData eventData) => Exit(command, eventData);

    public override Task CommandCanceledAsync(
        DbCommand command,
        CommandEndEventData eventData,
        CancellationToken cancellationToken = default)
    {
        Exit(command, eventData);
        return Task.CompletedTask;
    }

    public override void CommandCanceled(DbCommand command, CommandEndEventData eventData) => Exit(command, eventData);

    private static bool WritesAlone(DbCommand command, CommandEventData eventData) =>
        command.Transaction is null && eventData.CommandSource is
            CommandSource.SaveChanges or
            CommandSource.ExecuteUpdate or
            CommandSource.ExecuteDelete or
            CommandSource.ExecuteSqlRaw or
            CommandSource.Migrations;

    private void Exit(DbCommand command, CommandEventData eventData)
    {
        if (WritesAlone(command, eventData)) turns.Exit(eventData.Context);
    }
}
