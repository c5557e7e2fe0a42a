using System.Data.Common;
using BankGraph.EntityFrameworkCore.MySql.Connections;
using Microsoft.EntityFrameworkCore.Storage;

namespace BankGraph.EntityFrameworkCore.MySql.Storage.Internal;

/// <summary>A context's connection, out of the data source of its connection string.</summary>
internal sealed class MySqlRelationalConnection(RelationalConnectionDependencies dependencies)
    : RelationalConnection(dependencies)
{
    protected override bool SupportsAmbientTransactions => false;

    protected override DbConnection CreateDbConnection() =>
        MySqlDataSource.For(GetValidatedConnectionString()).CreateConnection();
}
