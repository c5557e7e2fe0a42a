using System.Runtime.CompilerServices;
using BankGraph.GraphQL.Authoring;
using BankGraph.GraphQL.Data.Expressions;
using BankGraph.GraphQL.Data.Sorting;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL;

/// <summary>
/// Lets clients order what the field gives, a query or a list, with the argument <c>order</c>; an order that the
/// resolver made itself stands until a client asks for another. Left out are the fields that
/// <see cref="UseFilteringAttribute"/> leaves out too, and those without an order. Stands below
/// <see cref="UseFilteringAttribute"/>.
/// </summary>
/// <remarks>
/// Several fields of one entry decide in the sequence in which they were written. Refused are more than 10 keys
/// (HC0047).
/// </remarks>
/// <param name="order">The line that the attribute stands on.</param>
public sealed class UseSortingAttribute([CallerLineNumber] int order = 0) : FieldMiddlewareAttribute(order)
{
    /// <inheritdoc />
    public override void Configure(FieldBuilder field)
    {
        ArgumentNullException.ThrowIfNull(field);
        var rows = FieldMiddlewares.QueryRowsOf(field, "UseSorting");
        var sort = field.Schema.Shared<SortTypes>().Of(field.Schema, rows.Type);
        var argument = field.AddArgument("order", new ListType(new NonNullType(sort.Type)), typeof(object));
        argument.Description = "In this order; the first entry decides first.";
        CostDirective.Apply(
            field.Schema, argument, field.Schema.CostDefaults?.Sorting.DefaultSortArgumentCost);
        if (QueryContextSource.Of(field) is { } context) context.Sort = sort;
        else field.Use(
            FieldMiddlewares.Create(typeof(SortMiddleware<>), FieldMiddlewares.RuntimeType(rows), sort).Wrap);
    }
}
