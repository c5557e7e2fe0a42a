using System.Linq.Expressions;
using BankGraph.EntityFrameworkCore.Tests.Stores;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace BankGraph.EntityFrameworkCore.Tests.Mappings;

/// <summary>Values of one type, in a table of their own.</summary>
public abstract class MappingCase(string name)
{
    private readonly Dictionary<string, string> _refusals = [];
    private readonly Dictionary<string, string> _missingLiterals = [];

    protected string Table { get; } = "Values of " + name;

    /// <summary>The store does not take any of these values, and says so instead of changing them.</summary>
    public MappingCase RefusedBy<TStore>(string reason) where TStore : IStore
    {
        _refusals.Add(TStore.Name, reason);
        return this;
    }

    public bool IsRefusedBy(string store) => _refusals.ContainsKey(store);

    /// <summary>The store's provider writes a literal of such a value that does not stand for it.</summary>
    public MappingCase HasNoLiteral<TStore>(string reason) where TStore : IStore
    {
        _missingLiterals.Add(TStore.Name, reason);
        return this;
    }

    public bool HasLiteral(string store) => !_missingLiterals.ContainsKey(store);

    public abstract void AddTo(ModelBuilder model);

    /// <summary>Writes each value in a row, and reads them all.</summary>
    public abstract Task WriteAndReadAsync(DbContext context);

    /// <summary>Writes the first value.</summary>
    public abstract Task WriteOneAsync(DbContext context);

    /// <summary>Finds each row by its value, which is a parameter of the statement or stands in it.</summary>
    public abstract Task FindAsync(DbContext context, bool asLiteral);

    /// <summary>Finds the rows by a list of all values.</summary>
    public abstract Task FindInListAsync(DbContext context);
}

/// <inheritdoc/>
public sealed class MappingCase<T>(string name, T[] values, Action<PropertyBuilder<T>>? configure) : MappingCase(name)
{
    public override void AddTo(ModelBuilder model) =>
        model.SharedTypeEntity<Dictionary<string, object>>(Table, table =>
        {
            table.IndexerProperty<int>("Id").ValueGeneratedNever();
            var property = table.IndexerProperty<T>("Value");
            configure?.Invoke(property);
        });

    public override async Task WriteAndReadAsync(DbContext context)
    {
        await WriteAsync(context, values);

        var read = await Rows(context).OrderBy(row => row["Id"]).Select(row => row["Value"]).ToListAsync();

        Assert.Equal(values.Select(value => (object?)value), read);
    }

    public override Task WriteOneAsync(DbContext context) => WriteAsync(context, values.Take(1));

    public override async Task FindAsync(DbContext context, bool asLiteral)
    {
        await WriteAsync(context, values);
        for (var i = 0; i < values.Length; i++)
        {
            var box = Expression.Constant(new Box { Value = values[i] });
            Expression value = asLiteral
                ? Expression.Constant(values[i], typeof(T))
                : Expression.Field(box, nameof(Box.Value));

            var found = await Rows(context).Where(Condition(property => Expression.Equal(property, value)))
                .Select(row => (int)row["Id"]!).ToListAsync();

            Assert.Contains(i, found);
            Assert.All(found, id => Assert.Equal(values[i], values[id]));
        }
    }

    public override async Task FindInListAsync(DbContext context)
    {
        await WriteAsync(context, values);
        var list = Expression.Field(Expression.Constant(new Box { List = [.. values] }), nameof(Box.List));

        var found = await Rows(context)
            .CountAsync(Condition(property => Expression.Call(list, nameof(List<T>.Contains), null, property)));

        Assert.Equal(values.Length, found);
    }

    private async Task WriteAsync(DbContext context, IEnumerable<T> written)
    {
        var id = 0;
        await context.Set<Dictionary<string, object?>>(Table).ExecuteDeleteAsync();
        foreach (var value in written)
        {
            context.Set<Dictionary<string, object?>>(Table)
                .Add(new Dictionary<string, object?> { ["Id"] = id++, ["Value"] = value });
        }

        await context.SaveChangesAsync();
    }

    private IQueryable<Dictionary<string, object?>> Rows(DbContext context) =>
        context.Set<Dictionary<string, object?>>(Table).AsNoTracking();

    private static Expression<Func<Dictionary<string, object?>, bool>> Condition(Func<Expression, Expression> condition)
    {
        var row = Expression.Parameter(typeof(Dictionary<string, object?>));
        var property = Expression.Call(
            typeof(EF), nameof(EF.Property), [typeof(T)], row, Expression.Constant("Value"));
        return Expression.Lambda<Func<Dictionary<string, object?>, bool>>(condition(property), row);
    }

    private sealed class Box
    {
        public T? Value;
        public List<T> List = [];
    }
}
