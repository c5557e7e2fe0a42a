using BankGraph.EntityFrameworkCore.MySql.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace BankGraph.EntityFrameworkCore.MySql.Tests;

/// <summary>A context over one table, or over what a test says instead.</summary>
internal sealed class ItemContext(
    string connectionString,
    Action<MySqlDbContextOptionsBuilder>? options = null,
    Action<ModelBuilder>? model = null) : DbContext
{
    public DbSet<Item> Items => Set<Item>();

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder)
    {
        optionsBuilder.UseMySql(connectionString, options);
        // Each model is a test's own.
        if (model is not null) optionsBuilder.EnableServiceProviderCaching(false);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<Item>();
        model?.Invoke(modelBuilder);
    }
}

internal sealed class Item
{
    public int Id { get; set; }

    public string? Text { get; set; }
}
