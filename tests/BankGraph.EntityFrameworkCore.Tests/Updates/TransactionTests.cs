using System.Data;
using BankGraph.EntityFrameworkCore.Tests.Stores;
using BankGraph.EntityFrameworkCore.Tests.World;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace BankGraph.EntityFrameworkCore.Tests.Updates;

/// <summary>Transactions of one's own: what is kept, what is undone, and what goes on after an error.</summary>
public abstract class TransactionTests<TStore>(WorldFixture<TStore> world) : IClassFixture<WorldFixture<TStore>>
    where TStore : IStore
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Transaction_CommittedOrNot_KeepsOrUndoes(bool commit)
    {
        var id = Guid.CreateVersion7();
        await using (var context = world.Open())
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            context.Add(new Counter { Id = id });
            await context.SaveChangesAsync();
            if (commit) await transaction.CommitAsync();
        }

        Assert.Equal(commit, await ExistsAsync(id));
    }

    [Fact]
    public async Task Save_ThatFailsWithinATransaction_UndoesItselfAlone()
    {
        var (kept, undone, later) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await using var context = world.Open();
        await using var transaction = await context.Database.BeginTransactionAsync();
        context.Add(new Counter { Id = kept });
        await context.SaveChangesAsync();

        // The first part of what fails is written before the rest is refused.
        context.Add(new Counter { Id = undone });
        context.Add(new Review { Id = 7_777, BookId = 7_777 });
        await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync());

        context.ChangeTracker.Clear();
        context.Add(new Counter { Id = later });
        await context.SaveChangesAsync();
        await transaction.CommitAsync();

        Assert.True(await ExistsAsync(kept));
        Assert.False(await ExistsAsync(undone));
        Assert.True(await ExistsAsync(later));
    }

    [Fact]
    public async Task Savepoint_RolledBackAndReleased_UndoesWhatCameAfterIt()
    {
        var (first, second, third) = (Guid.CreateVersion7(), Guid.CreateVersion7(), Guid.CreateVersion7());
        await using var context = world.Open();
        await using var transaction = await context.Database.BeginTransactionAsync();
        await AddAsync(first);
        await transaction.CreateSavepointAsync("it's `one`");
        await AddAsync(second);
        await transaction.RollbackToSavepointAsync("it's `one`");
        await AddAsync(third);
        await transaction.ReleaseSavepointAsync("it's `one`");
        await transaction.CommitAsync();

        Assert.True(transaction.SupportsSavepoints);
        Assert.True(await ExistsAsync(first));
        Assert.False(await ExistsAsync(second));
        Assert.True(await ExistsAsync(third));

        Task AddAsync(Guid id)
        {
            context.Add(new Counter { Id = id });
            return context.SaveChangesAsync();
        }
    }

    [Fact]
    public void Savepoint_NotAsynchronously_DoesTheSame()
    {
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        using (var context = world.Open())
        {
            using var transaction = context.Database.BeginTransaction();
            context.Add(new Counter { Id = first });
            context.SaveChanges();
            transaction.CreateSavepoint("one");
            context.Add(new Counter { Id = second });
            context.SaveChanges();
            transaction.RollbackToSavepoint("one");
            transaction.Commit();
        }

        using var other = world.Open();
        Assert.NotNull(other.Counters.Find(first));
        Assert.Null(other.Counters.Find(second));
    }

    [Theory]
    [InlineData(IsolationLevel.ReadUncommitted)]
    [InlineData(IsolationLevel.ReadCommitted)]
    [InlineData(IsolationLevel.RepeatableRead)]
    [InlineData(IsolationLevel.Serializable)]
    public async Task Transaction_OfEachIsolation_ReadsAndWrites(IsolationLevel level)
    {
        var id = Guid.CreateVersion7();
        await using var context = world.Open();
        await using var transaction = await context.Database.BeginTransactionAsync(level);
        context.Add(new Counter { Id = id });
        await context.SaveChangesAsync();
        await transaction.CommitAsync();

        Assert.True(await ExistsAsync(id));
    }

    [Fact]
    public async Task Snapshot_WhileAnotherWrites_ReadsTheSameTwice()
    {
        // The embedded store's readers see one moment too, but its second writer would have to wait.
        if (TStore.Name == nameof(Sqlite)) return;
        await using var context = world.Open();
        await using var transaction = await context.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead);
        var before = await context.Counters.CountAsync();
        await using (var other = world.Open())
        {
            other.Add(new Counter());
            await other.SaveChangesAsync();
        }

        Assert.Equal(before, await context.Counters.CountAsync());
        await transaction.RollbackAsync();
        Assert.Equal(before + 1, await context.Counters.CountAsync());
    }

    [Fact]
    public async Task Transaction_SharedByTwoContexts_IsOne()
    {
        var (first, second) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        await using var context = world.Open();
        await using (var transaction = await context.Database.BeginTransactionAsync())
        {
            context.Add(new Counter { Id = first });
            await context.SaveChangesAsync();
            await using var other = world.Open(options => TStore.Use(options, context.Database.GetDbConnection()));
            await other.Database.UseTransactionAsync(
                transaction.GetDbTransaction());
            other.Add(new Counter { Id = second });
            await other.SaveChangesAsync();
            Assert.NotNull(await other.Counters.FindAsync(first));
        }

        Assert.False(await ExistsAsync(first));
        Assert.False(await ExistsAsync(second));
    }

    private async Task<bool> ExistsAsync(Guid id)
    {
        await using var context = world.Open();
        return await context.Counters.AnyAsync(c => c.Id == id);
    }
}

public sealed class SqliteTransactionTests(WorldFixture<Sqlite> world) : TransactionTests<Sqlite>(world);

public sealed class MariaDbTransactionTests(WorldFixture<MariaDb> world) : TransactionTests<MariaDb>(world);

public sealed class PostgreSqlTransactionTests(WorldFixture<PostgreSql> world) : TransactionTests<PostgreSql>(world);
