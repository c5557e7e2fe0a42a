using BankGraph.Testing.Servers;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.EntityFrameworkCore.MySql.Tests.Update;

/// <summary>A version of each row that the server makes.</summary>
public sealed class RowVersionTests
{
    [Fact]
    public async Task RowVersion_ChangedByEachWrite_RefusesTheStaleOne()
    {
        var database = (await MariaDbServer.SharedAsync()).NewDatabase();
        await using var context = Open();
        await context.Database.EnsureCreatedAsync();
        var versioned = new Versioned { Text = "one" };
        context.Add(versioned);
        await context.SaveChangesAsync();
        var first = versioned.Version;
        Assert.NotNull(first);
        await using var other = Open();
        var stale = await other.Set<Versioned>().SingleAsync();
        Assert.Equal(first, stale.Version);

        versioned.Text = "two";
        await context.SaveChangesAsync();
        Assert.NotEqual(first, versioned.Version);

        stale.Text = "three";
        await Assert.ThrowsAsync<DbUpdateConcurrencyException>(() => other.SaveChangesAsync());
        versioned.Text = "four";
        await context.SaveChangesAsync();
        context.Remove(versioned);
        Assert.Equal(1, await context.SaveChangesAsync());

        ItemContext Open() => new(
            database, options: null, model => model.Entity<Versioned>().Property(v => v.Version).IsRowVersion());
    }

    private sealed class Versioned
    {
        public int Id { get; set; }

        public string? Text { get; set; }

        public byte[]? Version { get; set; }
    }
}
