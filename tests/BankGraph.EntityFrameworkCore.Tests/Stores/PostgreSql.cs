using System.Data.Common;
using BankGraph.Testing.Servers;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.EntityFrameworkCore.Tests.Stores;

public sealed class PostgreSql : IStore
{
    public static string Name => nameof(PostgreSql);

    public static async Task<string> NewDatabaseAsync() => (await PostgreSqlServer.SharedAsync()).NewDatabase();

    public static void Use(DbContextOptionsBuilder options, string database) => options.UseNpgsql(database);

    public static void Use(DbContextOptionsBuilder options, DbConnection connection) =>
        options.UseNpgsql(connection);
}
