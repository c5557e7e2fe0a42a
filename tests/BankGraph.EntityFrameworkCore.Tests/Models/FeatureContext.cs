using Microsoft.EntityFrameworkCore;

namespace BankGraph.EntityFrameworkCore.Tests.Models;

/// <summary>What the world does not have: hierarchies in several tables, owned lists, filters, parts.</summary>
public sealed class FeatureContext(DbContextOptions<FeatureContext> options) : DbContext(options)
{
    public DbSet<Vehicle> Vehicles => Set<Vehicle>();

    public DbSet<Means> Means => Set<Means>();

    public DbSet<Order> Orders => Set<Order>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Vehicle>().UseTptMappingStrategy();
        modelBuilder.Entity<Car>();
        modelBuilder.Entity<Truck>();
        modelBuilder.Entity<Means>().UseTpcMappingStrategy();
        modelBuilder.Entity<Card>();
        modelBuilder.Entity<Cash>();
        modelBuilder.Entity<Order>(order =>
        {
            order.Property(o => o.Id).ValueGeneratedNever();
            order.OwnsMany(o => o.Lines, line =>
            {
                // The others count up a part of a key; the embedded store counts up a key alone.
                if (Database.IsSqlite()) line.HasKey("Id");
            });
            order.ComplexProperty(o => o.Ship, ship => ship.Property(s => s.City).HasMaxLength(50));
            order.HasQueryFilter(o => !o.IsDeleted);
            order.Property<string>("Secret").HasMaxLength(10);
        });
    }
}

/// <summary>Each type in a table of its own, beside that of its base.</summary>
public abstract class Vehicle
{
    public int Id { get; set; }

    public required string Name { get; set; }
}

public sealed class Car : Vehicle
{
    public int Doors { get; set; }
}

public sealed class Truck : Vehicle
{
    public decimal Load { get; set; }
}

/// <summary>Each type in a table that holds all of it.</summary>
public abstract class Means
{
    public Guid Id { get; set; }

    public long Minor { get; set; }
}

public sealed class Card : Means
{
    public required string Number { get; set; }
}

public sealed class Cash : Means
{
    public string? Desk { get; set; }
}

public sealed class Order
{
    public int Id { get; set; }

    public bool IsDeleted { get; set; }

    public required Ship Ship { get; set; }

    public List<Line> Lines { get; set; } = [];
}

/// <summary>A part that is a value.</summary>
public sealed record Ship
{
    public required string City { get; init; }

    public int Zone { get; init; }
}

/// <summary>A part with a table of its own.</summary>
public sealed class Line
{
    public required string Item { get; set; }

    public int Count { get; set; }
}
