using System.Data.Common;

namespace BankGraph.EntityFrameworkCore.MySql.Connections;

/// <summary>
/// The connection was lost earlier, and with it the transaction that was open. What was not committed is undone; close
/// the connection and begin again.
/// </summary>
internal sealed class ConnectionLostException() : DbException(
    "The connection to the database was lost, and the transaction with it; close it and begin again.")
{
    public override bool IsTransient => true;
}
