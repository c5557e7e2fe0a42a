using System.Data.Common;
using BankGraph.EntityFrameworkCore.MySql.Infrastructure;
using BankGraph.Testing.Servers;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.EntityFrameworkCore.Tests.Stores;

public sealed class MariaDb : IStore
{
    public static string Name => nameof(MariaDb);

    public static async Task<string> NewDatabaseAsync() => (await MariaDbServer.SharedAsync()).NewDatabase();

    public static void Use(DbContextOptionsBuilder options, string database) => options.UseMySql(database);

    public static void Use(DbContextOptionsBuilder options, DbConnection connection) =>
        options.UseMySql(connection, ServerVersion.Default);
}
