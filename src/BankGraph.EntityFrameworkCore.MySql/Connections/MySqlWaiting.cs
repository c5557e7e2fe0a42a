using System.Data.Common;

namespace BankGraph.EntityFrameworkCore.MySql.Connections;

/// <summary>How a thread waits for the answers of a connection.</summary>
public static class MySqlWaiting
{
    /// <summary>
    /// Has threads that wait for an answer look for it for some microseconds before they sleep, or not. It is for a
    /// machine that has nothing else to do meanwhile; whoever opens the connection later does not inherit it.
    /// </summary>
    /// <exception cref="ArgumentException">The connection is not one of a <see cref="MySqlDataSource"/>.</exception>
    public static void BeEager(DbConnection connection, bool isEager)
    {
        if (connection is not GuardedConnection guarded)
            throw new ArgumentException("The connection is not one of this provider's.", nameof(connection));
        guarded.Session.BeEager(isEager);
    }
}
