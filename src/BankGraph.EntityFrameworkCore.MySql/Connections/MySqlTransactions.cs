using System.Data.Common;

namespace BankGraph.EntityFrameworkCore.MySql.Connections;

/// <summary>How transactions of a connection begin.</summary>
public static class MySqlTransactions
{
    /// <summary>
    /// Has every transaction of a connection begin by its first statement, which saves each one a round trip. It is for
    /// a connection that does nothing outside of transactions; whoever opens one later does not inherit it.
    /// </summary>
    /// <exception cref="ArgumentException">The connection is not one of a <see cref="MySqlDataSource"/>.</exception>
    public static void BeginWithTheirFirstStatement(DbConnection connection)
    {
        if (connection is not GuardedConnection guarded)
            throw new ArgumentException("The connection is not one of this provider's.", nameof(connection));
        guarded.BeginTransactionsImplicitly();
    }
}
