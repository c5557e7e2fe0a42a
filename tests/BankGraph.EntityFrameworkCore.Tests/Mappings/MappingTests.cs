using BankGraph.EntityFrameworkCore.Tests.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.EntityFrameworkCore.Tests.Mappings;

/// <summary>Each type's values come back as they went, and are found, by parameters and by literals.</summary>
public abstract class MappingTests<TStore>(MappingFixture<TStore> fixture) : IClassFixture<MappingFixture<TStore>>
    where TStore : IStore
{
    public static TheoryData<string> Taken => new(Names(refused: false));

    public static TheoryData<string> Refused => new(Names(refused: true));

    [Theory]
    [MemberData(nameof(Taken))]
    public async Task Value_WrittenAndRead_IsTheSame(string name)
    {
        await using var context = fixture.Open();
        await MappingCases.All[name].WriteAndReadAsync(context);
    }

    [Theory]
    [MemberData(nameof(Taken))]
    public async Task Value_AsParameter_IsFound(string name)
    {
        await using var context = fixture.Open();
        await MappingCases.All[name].FindAsync(context, asLiteral: false);
    }

    [Theory]
    [MemberData(nameof(Taken))]
    public async Task Value_AsLiteral_IsFound(string name)
    {
        await using var context = fixture.Open();
        var find = MappingCases.All[name].FindAsync(context, asLiteral: true);

        // A literal that is right by now must not stay on record as missing.
        if (MappingCases.All[name].HasLiteral(TStore.Name)) await find;
        else await Assert.ThrowsAnyAsync<Exception>(() => find);
    }

    [Theory]
    [MemberData(nameof(Taken))]
    public async Task Values_InList_AreFound(string name)
    {
        await using var context = fixture.Open();
        await MappingCases.All[name].FindInListAsync(context);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public async Task Value_ThatTheStoreDoesNotHold_IsRefused(string name)
    {
        await using var context = fixture.Open();
        await Assert.ThrowsAsync<DbUpdateException>(() => MappingCases.All[name].WriteOneAsync(context));
    }

    private static IEnumerable<string> Names(bool refused) =>
        MappingCases.All.Where(each => each.Value.IsRefusedBy(TStore.Name) == refused).Select(each => each.Key);
}

/// <summary>A database with a table for each case.</summary>
public sealed class MappingFixture<TStore> : IAsyncLifetime where TStore : IStore
{
    private string _database = "";

    public DbContext Open()
    {
        var options = new DbContextOptionsBuilder<MappingContext>();
        TStore.Use(options, _database);
        return new MappingContext(options.Options);
    }

    public async Task InitializeAsync()
    {
        _database = await TStore.NewDatabaseAsync();
        await using var context = Open();
        await context.Database.EnsureCreatedAsync();
    }

    public async Task DisposeAsync()
    {
        await using var context = Open();
        await context.Database.EnsureDeletedAsync();
    }

    private sealed class MappingContext(DbContextOptions<MappingContext> options) : DbContext(options)
    {
        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            foreach (var each in MappingCases.All.Values) each.AddTo(modelBuilder);
        }
    }
}

public sealed class SqliteMappingTests(MappingFixture<Sqlite> fixture) : MappingTests<Sqlite>(fixture);

public sealed class MariaDbMappingTests(MappingFixture<MariaDb> fixture) : MappingTests<MariaDb>(fixture);

public sealed class PostgreSqlMappingTests(MappingFixture<PostgreSql> fixture) : MappingTests<PostgreSql>(fixture);
