using BankGraph.Api.Stores.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.Ledger.Tests.Stores.Sqlite;

public sealed class SqliteStoreTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), $"bankgraph-{Guid.NewGuid():N}.db");

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        foreach (var suffix in (string[])["", "-wal", "-shm"]) File.Delete(_path + suffix);
    }

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("synchronous", "2")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "15000")]
    [InlineData("cache_size", "-32768")]
    [InlineData("wal_autocheckpoint", "4000")]
    [InlineData("temp_store", "2")]
    public async Task Open_EveryConnection_IsDurableAndChecked(string pragma, string expected)
    {
        var store = new SqliteStore(_path);
        await using var raw = await store.OpenAsync(default);
        await using var context = new Samples(store);
        await context.Database.OpenConnectionAsync();

        // Closed and opened again, it comes from the pool.
        await context.Database.CloseConnectionAsync();
        await context.Database.OpenConnectionAsync();

        foreach (var connection in (System.Data.Common.DbConnection[])[raw, context.Database.GetDbConnection()])
        {
            await using var command = connection.CreateCommand();
            command.CommandText = "PRAGMA " + pragma;
            Assert.Equal(expected, Convert.ToString(await command.ExecuteScalarAsync()));
        }
    }

    [Fact]
    public async Task Guid_InAnyQuery_IsSixteenBytesInTextOrder()
    {
        var store = new SqliteStore(_path);
        var ids = Enumerable.Range(0, 20).Select(_ => Guid.NewGuid()).ToArray();
        await using (var context = new Samples(store))
        {
            await context.Database.EnsureCreatedAsync();
            context.AddRange(ids.Select((id, i) => new Sample { Id = id, Other = i % 2 == 0 ? id : null }));
            await context.SaveChangesAsync();
        }

        await using (var context = new Samples(store))
        {
            var sorted = await context.Set<Sample>().OrderBy(s => s.Id).Select(s => s.Id).ToListAsync();
            Assert.Equal(ids.Order(), sorted);
            Assert.Equal(ids[2], (await context.Set<Sample>().SingleAsync(s => s.Other == ids[2])).Id);
            var two = ids[..2];
            Assert.Equal(2, await context.Set<Sample>().CountAsync(s => two.Contains(s.Id)));
            Assert.Equal(10, await context.Set<Sample>().CountAsync(s => s.Id.CompareTo(sorted[10]) < 0));
            Assert.Equal(1, await context.Database.ExecuteSqlAsync($"DELETE FROM sample WHERE id = {ids[0]}"));
            var size = context.Database.SqlQuery<long>($"SELECT sum(length(id)) AS Value FROM sample");
            Assert.Equal(16 * 19, await size.SingleAsync());
        }
    }

    private sealed class Sample
    {
        public Guid Id { get; init; }

        public Guid? Other { get; init; }
    }

    private sealed class Samples(SqliteStore store) : DbContext
    {
        protected override void OnConfiguring(DbContextOptionsBuilder options) => store.Configure(options);

        protected override void OnModelCreating(ModelBuilder model) => model.Entity<Sample>().ToTable("sample");
    }
}
