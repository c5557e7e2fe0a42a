using System.Data.Common;
using BankGraph.Testing.Servers;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using MySql.Data.MySqlClient;

namespace BankGraph.EntityFrameworkCore.MySql.Tests.Storage;

/// <summary>Databases that are there or not, and servers that do not let anybody in.</summary>
public sealed class MySqlDatabaseCreatorTests
{
    private const string Secret = "a-password-nobody-may-read";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Database_MadeAndDropped_IsThereInBetween(bool isAsync)
    {
        await using var context = new ItemContext((await MariaDbServer.SharedAsync()).NewDatabase());
        var creator = context.GetService<IRelationalDatabaseCreator>();

        Assert.False(isAsync ? await creator.ExistsAsync() : creator.Exists());
        Assert.False(isAsync ? await context.Database.CanConnectAsync() : context.Database.CanConnect());
        if (isAsync) await creator.CreateAsync(); else creator.Create();
        Assert.True(isAsync ? await creator.ExistsAsync() : creator.Exists());
        Assert.False(isAsync ? await creator.HasTablesAsync() : creator.HasTables());
        if (isAsync) await creator.CreateTablesAsync(); else creator.CreateTables();
        Assert.True(isAsync ? await creator.HasTablesAsync() : creator.HasTables());
        Assert.True(isAsync ? await context.Database.CanConnectAsync() : context.Database.CanConnect());
        Assert.False(isAsync ? await context.Database.EnsureCreatedAsync() : context.Database.EnsureCreated());
        Assert.True(isAsync ? await context.Database.EnsureDeletedAsync() : context.Database.EnsureDeleted());
        Assert.False(isAsync ? await context.Database.EnsureDeletedAsync() : context.Database.EnsureDeleted());
    }

    [Fact]
    public async Task Database_DroppedByOneWhileOthersHoldConnections_IsMadeAnewForAll()
    {
        var database = (await MariaDbServer.SharedAsync()).NewDatabase();
        await using var context = new ItemContext(database);
        await context.Database.EnsureCreatedAsync();
        context.Add(new Item { Text = "gone" });
        await context.SaveChangesAsync();

        await context.Database.EnsureDeletedAsync();
        await context.Database.EnsureCreatedAsync();

        Assert.Equal(0, await context.Items.CountAsync());
    }

    [Fact]
    public async Task Open_UnknownDatabase_SaysWhichOne()
    {
        await using var context = new ItemContext((await MariaDbServer.SharedAsync()).ConnectionString("nowhere"));

        var failure = await Assert.ThrowsAsync<MySqlException>(() => context.Items.CountAsync());

        Assert.Equal(1049, failure.Number);
        Assert.Contains("nowhere", failure.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public Task Open_WrongPassword_SaysWhoAndNotThePassword(bool isAsync) => Deadline.Within(async () =>
    {
        var settings = new MySqlConnectionStringBuilder((await MariaDbServer.SharedAsync()).NewDatabase())
        {
            Password = Secret,
        };
        await using var context = new ItemContext(settings.ConnectionString);
        var creator = context.GetService<IRelationalDatabaseCreator>();

        var failure = await Assert.ThrowsAnyAsync<DbException>(
            async () => _ = isAsync ? await creator.ExistsAsync() : creator.Exists());

        Assert.Contains("Access denied for user 'tester'", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, failure.ToString(), StringComparison.Ordinal);
    });

    [Theory]
    [InlineData("Server=no-such-host.invalid")]
    [InlineData("Server=127.0.0.1;Port=1")]
    public Task Open_UnreachableHost_FailsSoonWithoutThePassword(string host) => Deadline.Within(async () =>
    {
        await using var context = new ItemContext(
            $"{host};User ID=somebody;Password={Secret};Database=any;Connection Timeout=2;SslMode=Disabled");

        var failure = await Assert.ThrowsAnyAsync<DbException>(() => context.Database.EnsureCreatedAsync());

        Assert.Equal(1042, Assert.IsType<MySqlException>(failure).Number);
        Assert.DoesNotContain(Secret, failure.ToString(), StringComparison.Ordinal);
    });

    [Fact]
    public async Task Open_AccountWithoutRights_SaysSo()
    {
        var server = await MariaDbServer.SharedAsync();
        await using var context = new ItemContext(server.NewDatabase());
        await context.Database.EnsureCreatedAsync();
        await context.Database.ExecuteSqlRawAsync("CREATE USER IF NOT EXISTS 'guest'@'%' IDENTIFIED BY 'guest'");
        var guest = new MySqlConnectionStringBuilder(server.NewDatabase()) { UserID = "guest", Password = "guest" };
        await using var refused = new ItemContext(guest.ConnectionString);

        var failure = await Assert.ThrowsAnyAsync<DbException>(() => refused.Items.CountAsync());

        Assert.Contains("Access denied for user 'guest'", failure.Message, StringComparison.Ordinal);
    }
}
