using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace BankGraph.EntityFrameworkCore.Tests.Migrations;

/// <summary>A context whose model is given to it; its entities are dictionaries.</summary>
public sealed class SchemaContext(DbContextOptions<SchemaContext> options, Action<ModelBuilder> model)
    : DbContext(options)
{
    public DbSet<Dictionary<string, object?>> Rows(string table) => Set<Dictionary<string, object?>>(table);

    protected override void OnConfiguring(DbContextOptionsBuilder optionsBuilder) =>
        optionsBuilder.ReplaceService<IModelCacheKeyFactory, CacheKeys>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => model(modelBuilder);

    private sealed class CacheKeys : IModelCacheKeyFactory
    {
        public object Create(DbContext context, bool designTime) => (((SchemaContext)context).Definition, designTime);
    }

    private Action<ModelBuilder> Definition => model;
}
