using BankGraph.EntityFrameworkCore.Tests.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Storage;

namespace BankGraph.EntityFrameworkCore.Tests.Migrations;

/// <summary>A database that goes from one model to the next, as migrations would take it there.</summary>
public sealed class Schema<TStore> : IAsyncDisposable where TStore : IStore
{
    private readonly string _database;
    private readonly List<string> _statements = [];
    private Action<ModelBuilder> _model = static _ => { };

    private Schema(string database) => _database = database;

    /// <summary>What was sent to get to the present model.</summary>
    public string Statements => string.Join('\n', _statements);

    public static async Task<Schema<TStore>> CreateAsync(Action<ModelBuilder> model)
    {
        var schema = new Schema<TStore>(await TStore.NewDatabaseAsync());
        await using (var empty = schema.Open())
            await empty.GetService<IRelationalDatabaseCreator>().CreateAsync();
        await schema.ChangeAsync(model);
        return schema;
    }

    public SchemaContext Open()
    {
        var options = new DbContextOptionsBuilder<SchemaContext>();
        TStore.Use(options, _database);
        return new SchemaContext(options.Options, _model);
    }

    /// <summary>Writes the difference between the models as migrations do, and runs it.</summary>
    public async Task ChangeAsync(Action<ModelBuilder> model)
    {
        IModel before;
        await using (var context = Open()) before = context.GetService<IDesignTimeModel>().Model;
        _model = model;
        await using var next = Open();
        var after = next.GetService<IDesignTimeModel>().Model;
        var operations = next.GetService<IMigrationsModelDiffer>()
            .GetDifferences(before.GetRelationalModel(), after.GetRelationalModel());
        var commands = next.GetService<IMigrationsSqlGenerator>().Generate(operations, after);
        _statements.AddRange(commands.Select(command => command.CommandText));
        await next.GetService<IMigrationCommandExecutor>()
            .ExecuteNonQueryAsync(commands, next.GetService<IRelationalConnection>());
    }

    public async Task AddAsync(string table, params (string Column, object? Value)[] values)
    {
        await using var context = Open();
        context.Rows(table).Add(values.ToDictionary(value => value.Column, value => value.Value));
        await context.SaveChangesAsync();
    }

    /// <summary>The rows, in the order of their ids.</summary>
    public async Task<List<Dictionary<string, object?>>> RowsAsync(string table)
    {
        await using var context = Open();
        return await context.Rows(table).AsNoTracking().OrderBy(row => row["Id"]).ToListAsync();
    }

    public async Task DeleteAsync(string table)
    {
        await using var context = Open();
        await context.Rows(table).ExecuteDeleteAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await using var context = Open();
        await context.Database.EnsureDeletedAsync();
    }
}

/// <summary>Tables without classes.</summary>
public static class SchemaModels
{
    /// <summary>A table with a key that the program gives, and what else is said.</summary>
    public static ModelBuilder Table(
        this ModelBuilder model,
        string name,
        Action<EntityTypeBuilder<Dictionary<string, object>>>? more = null) =>
        model.SharedTypeEntity<Dictionary<string, object>>(name, table =>
        {
            table.IndexerProperty<int>("Id").ValueGeneratedNever();
            more?.Invoke(table);
        });
}
