using BankGraph.EntityFrameworkCore.Tests.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.EntityFrameworkCore.Tests.World;

/// <summary>A database with the seed in it, for the tests of one class.</summary>
public sealed class WorldFixture<TStore> : IAsyncLifetime where TStore : IStore
{
    private string _database = "";

    /// <summary>The statements that the fixture's contexts have sent.</summary>
    public StatementLog Statements { get; } = new();

    /// <summary>The same rows as objects, which no context has seen.</summary>
    public Seed Seed { get; } = new();

    public WorldContext Open(Action<DbContextOptionsBuilder<WorldContext>>? more = null)
    {
        var options = new DbContextOptionsBuilder<WorldContext>().AddInterceptors(Statements);
        TStore.Use(options, _database);
        more?.Invoke(options);
        return new WorldContext(options.Options);
    }

    public async Task InitializeAsync()
    {
        _database = await TStore.NewDatabaseAsync();
        await using var context = Open();
        await context.Database.EnsureCreatedAsync();
        var seed = new Seed();
        context.AddRange(seed.Samples);
        context.AddRange(seed.Authors);
        context.AddRange(seed.Subjects);
        context.AddRange(seed.Books);
        context.AddRange(seed.Reviews);
        foreach (var shape in seed.Shapes)
        {
            // Their keys are made in the order in which they are written.
            context.Add(shape);
            await context.SaveChangesAsync();
        }

        for (var i = 0; i < Seed.Shapes.Count; i++) Seed.Shapes[i].Id = seed.Shapes[i].Id;
    }

    public async Task DisposeAsync()
    {
        await using var context = Open();
        await context.Database.EnsureDeletedAsync();
    }
}
