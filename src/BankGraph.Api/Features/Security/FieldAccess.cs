using System.Reflection;
using BankGraph.Banking.Security;
using BankGraph.GraphQL.Types;

namespace BankGraph.Api.Features.Security;

/// <summary>Who may read a field of the schema, as the attributes in the code say. One of three kinds.</summary>
internal abstract record FieldAccess
{
    private static readonly string[] Roots = ["Query", "Mutation", "Subscription"];
    private static readonly string[] Marks =
    [
        "cursor", "totalCount", "hasNextPage", "hasPreviousPage", "startCursor", "endCursor", "success", "count",
        "kept",
    ];

    private FieldAccess()
    {
    }

    /// <summary>Whoever got as far as the field; it tells nothing about a customer by itself.</summary>
    public sealed record Public : FieldAccess;

    /// <summary>Signed-in callers, each of them what is their own.</summary>
    public sealed record Own : FieldAccess;

    /// <summary>Callers with a role that allows it.</summary>
    public sealed record Permitted(Permission Permission) : FieldAccess;

    /// <summary>
    /// Who may read the field. Null when the code does not say, or says two things at once: such a schema is not
    /// served.
    /// </summary>
    public static FieldAccess? Of(ComplexType type, OutputField field)
    {
        if (PolicyOf(field) is { } policy)
            return Enum.TryParse<Permission>(policy, out var permission) ? new Permitted(permission) : null;
        if (Roots.Contains(type.Name)) return OfRoot(field);

        // An interface's field is read from an object, which says for itself.
        return type is ObjectType found ? OfObject(found) : new Public();
    }

    /// <summary>The fields, as <c>Type.field</c>, of which the code does not say who may read them.</summary>
    public static IEnumerable<string> Unclassified(GraphQL.Types.Schema schema) =>
        from type in schema.Types.OfType<ObjectType>()
        where !type.IsBuiltIn && !IsIntrospection(type.Name)
        from field in type.Fields
        where !IsIntrospection(field.Name) && Of(type, field) is null
        select $"{type.Name}.{field.Name}";

    private static FieldAccess? OfRoot(OutputField field)
    {
        if (field.IsAuthorized) return new Own();
        return field.Member?.IsDefined(typeof(AllowAnonymousAttribute)) == true ? new Public() : null;
    }

    private static FieldAccess? OfObject(ObjectType type)
    {
        FieldAccess?[] said =
        [
            type.RuntimeType.IsDefined(typeof(UnownedAttribute), inherit: true) || IsFrame(type) ? new Public() : null,
            type.Access is not null && type.RuntimeType.IsAssignableTo(typeof(IOwned)) ? new Own() : null,
            type.RuntimeType.GetCustomAttribute<StaffOnlyAttribute>() is { } staff
                ? new Permitted(staff.Permission)
                : null,
        ];
        return said.OfType<FieldAccess>().ToArray() is [var only] ? only : null;
    }

    private static string? PolicyOf(OutputField field) =>
        field.Member?.GetCustomAttributes<AuthorizeAttribute>().Select(rule => rule.Policy).SingleOrDefault();

    // The engine's own: pages and payloads. They hold objects, which are asked for themselves, and nothing else.
    private static bool IsFrame(ObjectType type) =>
        (type.RuntimeType == typeof(object) || type.RuntimeType.Assembly == typeof(ObjectType).Assembly)
        && type.Fields.All(field => field.Type.NamedType is ComplexType or UnionType || Marks.Contains(field.Name));

    private static bool IsIntrospection(string name) => name.StartsWith("__", StringComparison.Ordinal);
}
