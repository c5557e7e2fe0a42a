using BankGraph.EntityFrameworkCore.MySql.Infrastructure.Internal;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Microsoft.EntityFrameworkCore;

/// <summary>Questions to a context's database.</summary>
public static class MySqlDatabaseFacadeExtensions
{
    /// <summary>Whether this provider is in use.</summary>
    public static bool IsMySql(this DatabaseFacade database) =>
        database.ProviderName == typeof(MySqlOptionsExtension).Assembly.GetName().Name;
}
