using BankGraph.GraphQL.Authoring;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Data.Expressions;

/// <summary>Stands around a resolver that gives rows of one C# type.</summary>
internal interface IFieldMiddleware
{
    FieldResolverDelegate Wrap(FieldResolverDelegate next);
}

/// <summary>The fields whose query something changes before it is read.</summary>
internal sealed class ChangedQueries
{
    public HashSet<OutputField> Fields { get; } = [];
}

/// <summary>Makes middleware of fields whose row type is only known when the schema is built.</summary>
internal static class FieldMiddlewares
{
    /// <summary>Makes <paramref name="generic"/> of the field's rows.</summary>
    public static IFieldMiddleware Create(Type generic, Type rowType, params object[] arguments) =>
        Activator.CreateInstance(generic.MakeGenericType(rowType), arguments) as IFieldMiddleware
            ?? throw new SchemaException($"`{generic.Name}` is no middleware.");

    /// <summary>The rows of the list, query, stream or connection that the field gives.</summary>
    /// <exception cref="SchemaException">It gives none of these.</exception>
    public static ClrType RowsOf(FieldBuilder field)
    {
        if (GivesPages(field)) return field.ResultType.Arguments[0];
        return field.ResultType.Element
            ?? throw new SchemaException($"`{field.Field.Name}` gives no list to page, filter, sort or project.");
    }

    /// <summary>The rows of a field whose query is changed before it is read.</summary>
    /// <exception cref="SchemaException">It gives no rows, or has been made into pages by then.</exception>
    public static ClrType QueryRowsOf(FieldBuilder field, string attribute)
    {
        if (GivesPages(field) && QueryContextSource.Of(field) is null)
        {
            throw new SchemaException(
                $"`{field.Field.Name}` makes its pages itself: [{attribute}] would find nothing to change. "
                + "Let its resolver take a QueryContext and apply it.");
        }

        field.Schema.Shared<ChangedQueries>().Fields.Add(field.Field);
        return RowsOf(field);
    }

    /// <summary>Whether the resolver makes its pages itself.</summary>
    public static bool GivesPages(FieldBuilder field) =>
        field.ResultType.Is(typeof(Connection<>)) || field.ResultType.Is(typeof(Page<>));

    /// <summary>The C# type of a row as generic arguments have it.</summary>
    public static Type RuntimeType(ClrType type) => type.IsNullable && type.Type.IsValueType
        ? typeof(Nullable<>).MakeGenericType(type.Type)
        : type.Type;
}
