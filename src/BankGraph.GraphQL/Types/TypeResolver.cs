using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Types;

/// <summary>Finds the types that documents write.</summary>
internal static class TypeResolver
{
    /// <summary>The type; the document has been validated, so it exists.</summary>
    public static IType Resolve(Schema schema, ITypeNode node) => node switch
    {
        NonNullTypeNode nonNull => new NonNullType(Resolve(schema, nonNull.Type)),
        ListTypeNode list => new ListType(Resolve(schema, list.Type)),
        NamedTypeNode named when schema.TryGetType(named.Name.Value, out var found) => found,
        _ => throw new SchemaException("A document names a type that does not exist."),
    };
}
