using BankGraph.EntityFrameworkCore.Tests.Stores;
using BankGraph.EntityFrameworkCore.Tests.World;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.EntityFrameworkCore.Tests.Updates;

/// <summary>What SaveChanges writes, what it reads back, and what it says when a row is not as expected.</summary>
public abstract class SaveTests<TStore>(WorldFixture<TStore> world) : IClassFixture<WorldFixture<TStore>>
    where TStore : IStore
{
    [Fact]
    public async Task Insert_KeyDefaultAndComputedValue_AreReadBack()
    {
        await using var context = world.Open();
        var ticket = new Ticket { Title = "read back", Places = 21 };
        context.Add(ticket);
        await context.SaveChangesAsync();

        Assert.True(ticket.Id > 0);
        Assert.Equal(42, ticket.DoublePlaces);
        Assert.Equal("open", ticket.Status);
        Assert.Equal(Answer.Of(ticket), Answer.Of(await ReadAsync(ticket.Id)));
    }

    [Fact]
    public void Insert_NotAsynchronously_ReadsBackTheSame()
    {
        using var context = world.Open();
        var ticket = new Ticket { Title = "not async", Places = 1 };
        context.Add(ticket);
        context.SaveChanges();

        Assert.Equal(2, ticket.DoublePlaces);
        Assert.Equal("not async", context.Tickets.AsNoTracking().Single(t => t.Id == ticket.Id).Title);
    }

    [Fact]
    public async Task Insert_ManyWithGeneratedKeys_GiveEachItsOwn()
    {
        await using var context = world.Open();
        var tickets = Enumerable.Range(0, 50).Select(n => new Ticket { Title = $"many {n}", Places = n }).ToList();
        context.AddRange(tickets);
        await context.SaveChangesAsync();

        await using var other = world.Open();
        foreach (var ticket in tickets)
            Assert.Equal(ticket.Title, (await other.Tickets.FindAsync(ticket.Id))?.Title);
        Assert.All(tickets, ticket => Assert.Equal(ticket.Places * 2, ticket.DoublePlaces));
    }

    [Fact]
    public async Task Insert_ValueInsteadOfDefault_IsKept()
    {
        await using var context = world.Open();
        var ticket = new Ticket { Id = 5000, Title = "own values", Status = "closed" };
        context.Add(ticket);
        await context.SaveChangesAsync();

        Assert.Equal("closed", (await ReadAsync(5000)).Status);
    }

    [Fact]
    public async Task Update_ComputedValue_IsReadBack()
    {
        await using var context = world.Open();
        var ticket = new Ticket { Title = "to change", Places = 1 };
        context.Add(ticket);
        await context.SaveChangesAsync();

        ticket.Places = 5;
        await context.SaveChangesAsync();

        Assert.Equal(10, ticket.DoublePlaces);
        Assert.Equal(10, (await ReadAsync(ticket.Id)).DoublePlaces);
    }

    [Fact]
    public async Task Update_ToTheSameValue_CountsTheRow()
    {
        await using var context = world.Open();
        var counter = new Counter { Value = 7 };
        context.Add(counter);
        await context.SaveChangesAsync();

        context.Entry(counter).Property(c => c.Value).IsModified = true;

        Assert.Equal(1, await context.SaveChangesAsync());
    }

    [Fact]
    public async Task Update_TokenThatAnotherHasChanged_IsRefused()
    {
        var id = await AddCounterAsync();
        await using var context = world.Open();
        var stale = await context.Counters.SingleAsync(c => c.Id == id);
        await ChangeElsewhereAsync(id);

        (stale.Value, stale.Version) = (100, stale.Version + 1);

        var conflict = await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => context.SaveChangesAsync());
        Assert.Same(stale, Assert.Single(conflict.Entries).Entity);
        await conflict.Entries[0].ReloadAsync();
        (stale.Value, stale.Version) = (100, stale.Version + 1);
        Assert.Equal(1, await context.SaveChangesAsync());
    }

    [Fact]
    public async Task Delete_TokenThatAnotherHasChanged_IsRefused()
    {
        var id = await AddCounterAsync();
        await using var context = world.Open();
        var stale = await context.Counters.SingleAsync(c => c.Id == id);
        await ChangeElsewhereAsync(id);

        context.Remove(stale);

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => context.SaveChangesAsync());
    }

    [Fact]
    public async Task UpdateAndDelete_RowThatIsGone_AreRefused()
    {
        await using var context = world.Open();
        context.Update(new Ticket { Id = 999_999, Title = "gone" });
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => context.SaveChangesAsync());

        context.ChangeTracker.Clear();
        context.Remove(new Ticket { Id = 999_999, Title = "gone" });
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => context.SaveChangesAsync());
    }

    [Fact]
    public async Task Conflict_AmongOthers_WritesNoneOfThem()
    {
        var id = await AddCounterAsync();
        await using var context = world.Open();
        context.Add(new Counter { Id = Seed.KeyOf(70_001) });
        context.Update(new Counter { Id = id, Version = 99 });
        context.Add(new Counter { Id = Seed.KeyOf(70_002) });

        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => context.SaveChangesAsync());

        await using var other = world.Open();
        Assert.Null(await other.Counters.FindAsync(Seed.KeyOf(70_001)));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(40)]
    public async Task Insert_KeyThatIsTaken_IsRefusedAtOnceAndTheContextGoesOn(int rows)
    {
        var id = await AddCounterAsync();
        await using var context = world.Open();
        context.AddRange(Enumerable.Range(0, rows - 1).Select(_ => new Counter()));
        context.Add(new Counter { Id = id });

        await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync());

        Assert.Equal(id, (await context.Counters.AsNoTracking().SingleAsync(c => c.Id == id)).Id);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(20)]
    public async Task Insert_UniqueValueThatIsTakenBesideAGeneratedKey_IsRefusedAtOnce(int rows)
    {
        await using var context = world.Open();
        var title = $"taken {rows}";
        context.Add(new Ticket { Title = title });
        await context.SaveChangesAsync();
        context.ChangeTracker.Clear();
        context.AddRange(Enumerable.Range(1, rows - 1).Select(n => new Ticket { Title = $"{title} {n}" }));
        context.Add(new Ticket { Title = title });

        await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync());

        Assert.Equal(1, await context.Tickets.CountAsync(t => t.Title.StartsWith(title)));
    }

    [Fact]
    public async Task Insert_ReferenceToNothing_IsRefused()
    {
        await using var context = world.Open();
        context.Add(new Review { Id = 9_000, BookId = 9_000, Stars = 1 });

        await Assert.ThrowsAsync<DbUpdateException>(() => context.SaveChangesAsync());
    }

    [Fact]
    public async Task Graph_AddedChangedAndRemoved_IsWrittenInOrder()
    {
        await using var context = world.Open();
        var author = new Author { Name = "New", Home = new Address { City = "Oslo" } };
        var book = new Book { Id = 800, Title = "New book", Author = author };
        book.Reviews.Add(new Review { Id = 800, Stars = 5 });
        book.Subjects.Add(await context.Subjects.SingleAsync(s => s.Id == 4));
        context.Add(book);
        await context.SaveChangesAsync();

        author.Home = null;
        book.Reviews.Clear();
        book.Subjects.Clear();
        book.Subjects.Add(await context.Subjects.SingleAsync(s => s.Id == 1));
        await context.SaveChangesAsync();

        await using var other = world.Open();
        var read = await other.Books.Include(b => b.Author).Include(b => b.Reviews).Include(b => b.Subjects)
            .SingleAsync(b => b.Id == 800);
        Assert.NotEqual(Guid.Empty, read.AuthorId);
        Assert.Null(read.Author!.Home);
        Assert.Empty(read.Reviews);
        Assert.Equal(1, Assert.Single(read.Subjects).Id);
        other.Remove(read);
        other.Remove(read.Author);
        await other.SaveChangesAsync();
        Assert.False(await other.Books.AnyAsync(b => b.Id == 800));
    }

    [Fact]
    public async Task Insert_ManyRows_NeedsFewStatements()
    {
        await using var context = world.Open();
        var before = await context.Counters.CountAsync();
        context.AddRange(Enumerable.Range(0, 1_200).Select(n => new Counter { Value = n }));
        world.Statements.Clear();
        await context.SaveChangesAsync();

        var sent = world.Statements.All.Count(statement => statement.Contains("INSERT", StringComparison.Ordinal));
        Assert.InRange(sent, 1, TStore.Name == nameof(Sqlite) ? 1_200 : 3);
        Assert.Equal(before + 1_200, await context.Counters.CountAsync());
    }

    [Fact]
    public async Task Insert_LargeValues_FitsIntoPackets()
    {
        await using var context = world.Open();
        var text = new string('x', 900_000);
        context.AddRange(Enumerable.Range(9_100, 24)
            .Select(n => new Review { Id = n, BookId = 1, Stars = 1, Comment = text }));
        await context.SaveChangesAsync();

        Assert.Equal(24, await context.Reviews.CountAsync(r => r.Id >= 9_100 && r.Comment == text));
        Assert.Equal(24, await context.Reviews.Where(r => r.Id >= 9_100).ExecuteDeleteAsync());
    }

    private async Task<Ticket> ReadAsync(int id)
    {
        await using var context = world.Open();
        return await context.Tickets.SingleAsync(t => t.Id == id);
    }

    private async Task<Guid> AddCounterAsync()
    {
        await using var context = world.Open();
        var counter = new Counter { Value = 1 };
        context.Add(counter);
        await context.SaveChangesAsync();
        return counter.Id;
    }

    private async Task ChangeElsewhereAsync(Guid id)
    {
        await using var context = world.Open();
        var counter = await context.Counters.SingleAsync(c => c.Id == id);
        (counter.Value, counter.Version) = (50, counter.Version + 1);
        await context.SaveChangesAsync();
    }
}

public sealed class SqliteSaveTests(WorldFixture<Sqlite> world) : SaveTests<Sqlite>(world);

public sealed class MariaDbSaveTests(WorldFixture<MariaDb> world) : SaveTests<MariaDb>(world);

public sealed class MySqlFormSaveTests(WorldFixture<MySqlForm> world) : SaveTests<MySqlForm>(world);

public sealed class PostgreSqlSaveTests(WorldFixture<PostgreSql> world) : SaveTests<PostgreSql>(world);
