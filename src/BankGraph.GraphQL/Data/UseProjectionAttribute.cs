using System.Runtime.CompilerServices;
using BankGraph.GraphQL.Authoring;
using BankGraph.GraphQL.Data.Expressions;
using BankGraph.GraphQL.Data.Projection;

namespace BankGraph.GraphQL;

/// <summary>
/// Asks a store only for the selected members, and for the objects behind them in the same query. Where a selected
/// field is computed, from a method or an extension, all columns of its object are read. Rows in memory, and types that
/// can only be made by constructors with other parameters than their properties, stay as they are. Stands above
/// <c>[UseFiltering]</c> and <c>[UseSorting]</c>.
/// </summary>
/// <param name="order">The line that the attribute stands on.</param>
public sealed class UseProjectionAttribute([CallerLineNumber] int order = 0) : FieldMiddlewareAttribute(order)
{
    /// <inheritdoc />
    public override void Configure(FieldBuilder field)
    {
        ArgumentNullException.ThrowIfNull(field);
        var rows = FieldMiddlewares.QueryRowsOf(field, "UseProjection");
        var isPaged = field.Member?.IsDefined(typeof(UsePagingAttribute), inherit: true) is true;
        if (QueryContextSource.Of(field) is { } context) context.Projection = isPaged;
        else field.Use(FieldMiddlewares.Create(
            typeof(ProjectionMiddleware<>), FieldMiddlewares.RuntimeType(rows), isPaged).Wrap);
    }
}
