using BankGraph.GraphQL.Authoring;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Data.Expressions;

/// <summary>Makes a field of one row out of a field of many.</summary>
internal static class FirstRow
{
    public static void Configure(FieldBuilder field, bool isSingle)
    {
        ArgumentNullException.ThrowIfNull(field);
        var rows = FieldMiddlewares.RowsOf(field);
        field.SetType((field.Field.Type.ElementType() ?? field.Schema.OutputType(rows)).Nullable());
        field.Use(FieldMiddlewares.Create(
            typeof(FirstRow<>), FieldMiddlewares.RuntimeType(rows), isSingle).Wrap);
    }
}

/// <inheritdoc cref="FirstRow" />
internal sealed class FirstRow<T>(bool isSingle) : IFieldMiddleware
{
    public FieldResolverDelegate Wrap(FieldResolverDelegate next) => async context =>
    {
        var result = await next(context).ConfigureAwait(false);
        if (result is null) return null;
        var query = await PendingQuery<T>.FromAsync(result, context.RequestAborted).ConfigureAwait(false);

        // A second row is only fetched to find that it is there.
        var first = query with { Rows = query.Rows.Take(isSingle ? 2 : 1) };
        var rows = await QueryReader.ToListAsync(first.Projected, context.RequestAborted).ConfigureAwait(false);
        return rows.Count switch
        {
            0 => null,
            1 => rows[0],
            _ => throw new GraphQLException(new Error("There is more than one.", ErrorCodes.MoreThanOneElement)),
        };
    };
}
