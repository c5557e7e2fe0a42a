using System.Data.Common;
using BankGraph.EntityFrameworkCore.MySql.Infrastructure;
using BankGraph.EntityFrameworkCore.Tests.World;
using BankGraph.Testing.Servers;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.EntityFrameworkCore.Tests.Stores;

/// <summary>
/// MariaDB, spoken to as one speaks to MySQL: it takes the longer form of writes that MySQL needs, because that has no
/// RETURNING. Its tables are made in MariaDB's own words, whose collations have other names.
/// </summary>
public sealed class MySqlForm : IStore
{
    public static string Name => nameof(MySqlForm);

    public static async Task<string> NewDatabaseAsync()
    {
        var database = (await MariaDbServer.SharedAsync()).NewDatabase();
        var options = new DbContextOptionsBuilder<WorldContext>();
        MariaDb.Use(options, database);
        await using var context = new WorldContext(options.Options);
        await context.Database.EnsureCreatedAsync();
        return database;
    }

    public static void Use(DbContextOptionsBuilder options, string database) =>
        options.UseMySql(database, new MySqlServerVersion(new Version(8, 4)));

    public static void Use(DbContextOptionsBuilder options, DbConnection connection) =>
        options.UseMySql(connection, new MySqlServerVersion(new Version(8, 4)));
}
