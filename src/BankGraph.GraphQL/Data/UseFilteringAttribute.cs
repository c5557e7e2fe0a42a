using System.Runtime.CompilerServices;
using BankGraph.GraphQL.Authoring;
using BankGraph.GraphQL.Data.Expressions;
using BankGraph.GraphQL.Data.Filtering;

namespace BankGraph.GraphQL;

/// <summary>
/// Lets clients filter what the field gives, a query or a list, with the argument <c>where</c>. Left out are fields
/// that need a right, objects that not everyone may see, and properties that are computed;
/// <see cref="QueryConventions"/> says how others are asked for. Stands below <c>[UsePaging]</c> and
/// <c>[UseProjection]</c>.
/// </summary>
/// <remarks>
/// Refused are filters nested deeper than 10 levels or made of more than 100 operations (HC0047), and null where an
/// operation cannot compare with it (HC0026).
/// </remarks>
/// <param name="order">The line that the attribute stands on.</param>
public sealed class UseFilteringAttribute([CallerLineNumber] int order = 0) : FieldMiddlewareAttribute(order)
{
    /// <inheritdoc />
    public override void Configure(FieldBuilder field)
    {
        ArgumentNullException.ThrowIfNull(field);
        var rows = FieldMiddlewares.QueryRowsOf(field, "UseFiltering");
        var filter = field.Schema.Shared<FilterTypes>().Of(field.Schema, rows.Type);
        var argument = field.AddArgument("where", filter.Type, typeof(object));
        argument.Description = "Only items that fit.";
        CostDirective.Apply(
            field.Schema, argument, field.Schema.CostDefaults?.Filtering.DefaultFilterArgumentCost);
        if (QueryContextSource.Of(field) is { } context) context.Filter = filter;
        else field.Use(
            FieldMiddlewares.Create(typeof(FilterMiddleware<>), FieldMiddlewares.RuntimeType(rows), filter).Wrap);
    }
}
