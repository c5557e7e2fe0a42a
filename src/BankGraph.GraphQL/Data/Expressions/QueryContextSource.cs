using System.Linq.Expressions;
using System.Reflection;
using BankGraph.GraphQL.Authoring;
using BankGraph.GraphQL.Data.Filtering;
using BankGraph.GraphQL.Data.Projection;
using BankGraph.GraphQL.Data.Sorting;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Data.Expressions;

/// <summary>
/// Makes the <see cref="QueryContext{T}"/> of a field whose resolver takes one. The field's attributes tell it what
/// clients may ask for, in place of changing a query themselves.
/// </summary>
internal abstract class QueryContextSource
{
    private static readonly object Key = new();

    public Filter? Filter { get; set; }

    public Sort? Sort { get; set; }

    /// <summary>Whether rows are cut down to what is selected, true of a connection and false of a list.</summary>
    public bool? Projection { get; set; }

    /// <summary>The source of a field; null when its resolver takes no context.</summary>
    public static QueryContextSource? Of(FieldBuilder field) =>
        (field.Member as MethodInfo)?.GetParameters().FirstOrDefault(IsContext) is { } parameter
            ? Of(field.Schema, field.Field, parameter)
            : null;

    /// <summary>The source of a field whose resolver has such a parameter.</summary>
    public static QueryContextSource Of(SchemaBuilder schema, OutputField field, ParameterInfo parameter)
    {
        var sources = schema.Shared<QueryContextSources>().Fields;
        if (sources.TryGetValue(field, out var existing)) return existing;
        var rowType = parameter.ParameterType.GetGenericArguments()[0];
        var created = Activator.CreateInstance(typeof(QueryContextSource<>).MakeGenericType(rowType));
        return sources[field] = (QueryContextSource)created!; // Of the type of the line above.
    }

    public static bool IsContext(ParameterInfo parameter) =>
        parameter.ParameterType is { IsGenericType: true } type
        && type.GetGenericTypeDefinition() == typeof(QueryContext<>);

    /// <summary>The context of a selection; the same instance for all objects that it is made on.</summary>
    public object Get(ResolverContext context) => context.OncePerSelection(Key, () => Create(context));

    protected abstract object Create(IResolverContext context);
}

/// <inheritdoc />
internal sealed class QueryContextSource<T> : QueryContextSource
{
    protected override object Create(IResolverContext context)
    {
        var row = Expression.Parameter(typeof(T), "row");
        var predicate = Filter is not null
            && context.ArgumentValue<IReadOnlyDictionary<string, object?>?>("where") is { } where
            ? Filter.Build(row, where, new FilterScope(isInMemory: false))
            : null;
        var sorting = Sort is not null && context.ArgumentValue<object?[]?>("order") is { Length: > 0 } entries
            ? new SortDefinition<T>(Sort.Build(row, entries, isInMemory: false))
            : null;
        return new QueryContext<T>(
            Projection is { } isPaged ? MemberProjection.Of<T>(context, isPaged) : null,
            predicate is null ? null : Expression.Lambda<Func<T, bool>>(predicate, row),
            sorting);
    }
}

/// <summary>The sources of one schema.</summary>
internal sealed class QueryContextSources
{
    public Dictionary<OutputField, QueryContextSource> Fields { get; } = [];
}
