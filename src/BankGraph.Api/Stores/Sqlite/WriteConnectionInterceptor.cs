using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace BankGraph.Api.Stores.Sqlite;

/// <summary>
/// Ends the turn of a context that closes its connection: a transaction that is disposed of without commit or rollback,
/// or that could not begin, is reported in no other way.
/// </summary>
internal sealed class WriteConnectionInterceptor(WriteTurns turns) : DbConnectionInterceptor
{
    public override Task ConnectionClosedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        turns.Exit(eventData.Context);
        return Task.CompletedTask;
    }

    public override void ConnectionClosed(DbConnection connection, ConnectionEndEventData eventData) =>
        turns.Exit(eventData.Context);

    public override Task ConnectionDisposedAsync(DbConnection connection, ConnectionEndEventData eventData)
    {
        turns.Exit(eventData.Context);
        return Task.CompletedTask;
    }

    public override void ConnectionDisposed(DbConnection connection, ConnectionEndEventData eventData) =>
        turns.Exit(eventData.Context);
}
