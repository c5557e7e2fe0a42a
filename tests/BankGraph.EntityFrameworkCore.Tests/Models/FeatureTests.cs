using BankGraph.EntityFrameworkCore.Tests.Stores;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.EntityFrameworkCore.Tests.Models;

/// <summary>Hierarchies, owned lists, values as parts, filters.</summary>
public abstract class FeatureTests<TStore> : IAsyncLifetime where TStore : IStore
{
    private string _database = "";

    public async Task InitializeAsync()
    {
        _database = await TStore.NewDatabaseAsync();
        await using var context = Open();
        await context.Database.EnsureCreatedAsync();
        context.AddRange(
            new Car { Name = "small", Doors = 3 },
            new Car { Name = "large", Doors = 5 },
            new Truck { Name = "truck", Load = 7.5m },
            new Card { Number = "1234", Minor = 100 },
            new Cash { Desk = "A", Minor = 250 },
            new Cash { Desk = null, Minor = 50 },
            NewOrder(1, "Oslo", false),
            NewOrder(2, "Rome", true),
            NewOrder(3, "Oslo", false));
        await context.SaveChangesAsync();
    }

    public async Task DisposeAsync()
    {
        await using var context = Open();
        await context.Database.EnsureDeletedAsync();
    }

    [Fact]
    public async Task TypesInTablesBesideTheBase_AreReadChangedAndDeleted()
    {
        await using var context = Open();
        var all = await context.Vehicles.OrderBy(v => v.Name).ToListAsync();
        Assert.Equal(["large 5", "small 3", "truck 7.5"], all.Select(Describe));
        Assert.Equal([3, 5], await context.Vehicles.OfType<Car>().Select(c => c.Doors).Order().ToListAsync());
        Assert.Equal(1, await context.Vehicles.CountAsync(v => v is Truck && ((Truck)v).Load > 7));

        ((Car)all[0]).Doors = 7;
        all[0].Name = "largest";
        context.Remove(all[2]);
        await context.SaveChangesAsync();

        await using var other = Open();
        Assert.Equal(
            ["largest 7", "small 3"], (await other.Vehicles.OrderBy(v => v.Name).ToListAsync()).Select(Describe));

        static string Describe(Vehicle vehicle) => vehicle switch
        {
            Car car => $"{car.Name} {car.Doors}",
            Truck truck => FormattableString.Invariant($"{truck.Name} {truck.Load:0.#}"),
            _ => "?",
        };
    }

    [Fact]
    public async Task TypesInTablesOfTheirOwn_AreReadChangedAndDeleted()
    {
        await using var context = Open();
        Assert.Equal([50, 100, 250], await context.Means.Select(m => m.Minor).Order().ToListAsync());
        Assert.Equal(["A", "?"], await context.Means.OfType<Cash>().OrderByDescending(c => c.Minor)
            .Select(c => c.Desk ?? "?").ToListAsync());
        Assert.Equal(400, await context.Means.SumAsync(m => m.Minor));

        var card = await context.Means.OfType<Card>().SingleAsync();
        card.Minor = 99;
        context.RemoveRange(await context.Means.OfType<Cash>().ToListAsync());
        await context.SaveChangesAsync();

        await using var other = Open();
        Assert.Equal(99, Assert.IsType<Card>(await other.Means.SingleAsync(m => m.Id == card.Id)).Minor);
        Assert.Equal(1, await other.Means.CountAsync());
    }

    [Fact]
    public async Task Filter_OfTheModel_LeavesOutUnlessToldNotTo()
    {
        await using var context = Open();

        Assert.Equal([1, 3], await context.Orders.Select(o => o.Id).Order().ToListAsync());
        Assert.Equal([1, 2, 3], await context.Orders.IgnoreQueryFilters().Select(o => o.Id).Order().ToListAsync());
        Assert.Equal(2, await context.Orders.ExecuteUpdateAsync(set => set.SetProperty(o => o.IsDeleted, true)));
    }

    [Fact]
    public async Task OwnedList_ChangedAndEmptied_IsWritten()
    {
        await using var context = Open();
        var order = await context.Orders.SingleAsync(o => o.Id == 1);
        Assert.Equal(["a 1", "b 2"], order.Lines.OrderBy(l => l.Item).Select(l => $"{l.Item} {l.Count}"));
        Assert.Equal([1, 3], await context.Orders.Where(o => o.Lines.Any(l => l.Item == "b")).Select(o => o.Id)
            .Order().ToListAsync());

        order.Lines[0].Count = 9;
        order.Lines.RemoveAt(1);
        order.Lines.Add(new Line { Item = "c", Count = 3 });
        await context.SaveChangesAsync();

        await using var other = Open();
        Assert.Equal([3, 9], (await other.Orders.SingleAsync(o => o.Id == 1)).Lines.Select(l => l.Count).Order());
    }

    [Fact]
    public async Task ValueAsPart_ComparedAndReplaced_IsOneValue()
    {
        await using var context = Open();
        var ship = new Ship { City = "Oslo", Zone = 3 };
        var order = await context.Orders.SingleAsync(o => o.Ship == ship);
        Assert.Equal(3, order.Id);
        Assert.Equal(["Oslo"], await context.Orders.Select(o => o.Ship.City).Distinct().ToListAsync());

        order.Ship = order.Ship with { City = "Bergen" };
        await context.SaveChangesAsync();
        await context.Orders.Where(o => o.Id == 1)
            .ExecuteUpdateAsync(set => set.SetProperty(o => o.Ship, new Ship { City = "Paris", Zone = 8 }));

        await using var other = Open();
        Assert.Equal(
            ["Bergen 3", "Paris 8"],
            await other.Orders.OrderBy(o => o.Ship.City).Select(o => o.Ship.City + " " + o.Ship.Zone).ToListAsync());
    }

    [Fact]
    public async Task ShadowProperty_WrittenAndAskedFor_IsKept()
    {
        await using var context = Open();
        var order = await context.Orders.SingleAsync(o => o.Id == 1);
        context.Entry(order).Property("Secret").CurrentValue = "x";
        await context.SaveChangesAsync();

        Assert.Equal(1, await context.Orders.CountAsync(o => EF.Property<string>(o, "Secret") == "x"));
    }

    [Fact]
    public async Task Reload_OfARowThatAnotherChanged_ShowsTheChange()
    {
        await using var context = Open();
        await using var other = Open();
        var order = await context.Orders.SingleAsync(o => o.Id == 1);
        (await other.Orders.SingleAsync(o => o.Id == 1)).IsDeleted = true;
        await other.SaveChangesAsync();

        await context.Entry(order).ReloadAsync();

        Assert.True(order.IsDeleted);
    }

    private static Order NewOrder(int id, string city, bool isDeleted) => new()
    {
        Id = id,
        IsDeleted = isDeleted,
        Ship = new Ship { City = city, Zone = id },
        Lines = [new Line { Item = "a", Count = id }, new Line { Item = "b", Count = 2 }],
    };

    private FeatureContext Open()
    {
        var options = new DbContextOptionsBuilder<FeatureContext>();
        TStore.Use(options, _database);
        return new FeatureContext(options.Options);
    }
}

public sealed class SqliteFeatureTests : FeatureTests<Sqlite>;

public sealed class MariaDbFeatureTests : FeatureTests<MariaDb>;

public sealed class PostgreSqlFeatureTests : FeatureTests<PostgreSql>;
