using System.Runtime.CompilerServices;
using BankGraph.GraphQL.Authoring;
using BankGraph.GraphQL.Data.Expressions;
using BankGraph.GraphQL.Data.Paging;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL;

/// <summary>
/// Pages through what the field gives: a query, a list, or a <see cref="Connection{T}"/> that the resolver made itself.
/// A query is paged by the keys of its order, whichever that is, so that a deep page costs what the first one costs and
/// rows that come or go between two pages make none repeat or vanish; <see cref="CursorKeyAttribute"/> says what tells
/// its rows apart. A list in memory keeps its own order. Stands above <c>[UseProjection]</c>, <c>[UseFiltering]</c> and
/// <c>[UseSorting]</c>.
/// </summary>
/// <remarks>
/// Refused are a size below zero (HC0079), above the maximum (HC0051), none where one is required (HC0052), both sizes
/// at once (HC0009), and a cursor that this field did not give in this order (HC0078).
/// </remarks>
/// <param name="order">The line that the attribute stands on.</param>
public sealed class UsePagingAttribute([CallerLineNumber] int order = 0) : FieldMiddlewareAttribute(order)
{
    /// <summary>What the connection and its edge are called, without the endings; null for the field's name.</summary>
    public string? ConnectionName { get; set; }

    /// <summary>How many items come when the client does not say.</summary>
    public int DefaultPageSize { get; set; } = 10;

    /// <summary>How many items the client may ask for.</summary>
    public int MaxPageSize { get; set; } = 50;

    /// <summary>Whether the client may ask how many items there are on all pages.</summary>
    public bool IncludeTotalCount { get; set; }

    /// <summary>
    /// The property of the parent that knows how many rows there are, so that a store need not count them; without it,
    /// or when the client filters, they are counted. Only for fields whose resolver gives every row that it speaks of.
    /// </summary>
    public string? ParentCount { get; set; }

    /// <summary>Whether there are <c>last</c> and <c>before</c>.</summary>
    public bool AllowBackwardPagination { get; set; } = true;

    /// <summary>Whether the client must say how many items it wants.</summary>
    public bool RequirePagingBoundaries { get; set; }

    /// <summary>
    /// The property that tells the field's rows apart, where that is not the type's own key; for example a number that
    /// is unique among the rows of the field's parent.
    /// </summary>
    public string? KeyProperty { get; set; }

    /// <inheritdoc />
    public override void Configure(FieldBuilder field)
    {
        ArgumentNullException.ThrowIfNull(field);
        var schema = field.Schema;
        var rows = FieldMiddlewares.RowsOf(field);
        if (schema.Shared<ChangedQueries>().Fields.Contains(field.Field))
        {
            throw new SchemaException(
                $"[UsePaging] on `{field.Field.Name}` must stand above the attributes that change its query.");
        }

        var name = NamingConventions.PascalCase(ConnectionName ?? field.Field.Name);
        var node = field.Field.Type.ElementType() ?? schema.OutputType(rows);
        field.SetType(ConnectionTypes.Create(schema, name, node, IncludeTotalCount));
        AddArguments(field);
        AddListSize(field);

        var rowType = FieldMiddlewares.RuntimeType(rows);
        var options = new PagingOptions(
            DefaultPageSize,
            MaxPageSize,
            AllowBackwardPagination,
            RequirePagingBoundaries,
            schema.FindScalar(rows.Type) is null ? KeyProperties.Find(rows.Type, KeyProperty) : [],
            ParentCount);
        field.Use(FieldMiddlewares.Create(typeof(PagingMiddleware<>), rowType, options).Wrap);
    }

    private void AddArguments(FieldBuilder field)
    {
        var number = field.Schema.NamedInputType(typeof(int));
        var text = field.Schema.NamedInputType(typeof(string));
        field.AddArgument("first", number, typeof(int?)).Description = "At most so many items, from the beginning.";
        field.AddArgument("after", text, typeof(string)).Description = "Only items behind this cursor.";
        if (!AllowBackwardPagination) return;
        field.AddArgument("last", number, typeof(int?)).Description = "At most so many items, up to the end.";
        field.AddArgument("before", text, typeof(string)).Description = "Only items before this cursor.";
    }

    private void AddListSize(FieldBuilder field)
    {
        if (field.Field.ListSize is not null || field.Schema.CostDefaults is not { } costs) return;

        // Paging itself refuses a page without a size, with a code of its own.
        var size = new ListSize(
            MaxPageSize,
            AllowBackwardPagination ? ["first", "last"] : ["first"],
            costs.ApplySlicingArgumentDefaultValue ? Math.Min(DefaultPageSize, MaxPageSize) : null,
            ["edges", "nodes"]);
        ListSizeDirective.Apply(field.Schema, field.Field, size, RequirePagingBoundaries);
    }
}
