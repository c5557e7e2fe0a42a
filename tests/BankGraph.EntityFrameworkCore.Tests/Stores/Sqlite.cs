using System.Data.Common;
using BankGraph.Api.Stores.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.EntityFrameworkCore.Tests.Stores;

public sealed class Sqlite : IStore
{
    public static string Name => nameof(Sqlite);

    public static Task<string> NewDatabaseAsync() =>
        Task.FromResult(Path.Combine(Directory.CreateTempSubdirectory("bankgraph-sqlite-").FullName, "test.db"));

    public static void Use(DbContextOptionsBuilder options, string database) =>
        new SqliteStore(database).Configure(options);

    public static void Use(DbContextOptionsBuilder options, DbConnection connection) =>
        options.UseSqlite(connection);
}
