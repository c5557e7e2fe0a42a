using BankGraph.Api.Features.Security;
using BankGraph.GraphQL.Types;

namespace BankGraph.Api.Tests.Schema;

/// <summary>Every type says who may see its objects, every root field who may ask.</summary>
static class AccessRules
{
    /// <summary>What works without a token: it is how one gets a token.</summary>
    static readonly string[] Anonymous = ["Mutation.register", "Mutation.login", "Mutation.refreshSession"];

    static readonly string[] Marks =
        ["cursor", "totalCount", "hasNextPage", "hasPreviousPage", "startCursor", "endCursor", "success"];

    static readonly string[] Roots = ["Query", "Mutation", "Subscription"];

    public static IEnumerable<string> Unclassified(GraphQL.Types.Schema schema) =>
        from type in schema.Types.OfType<ObjectType>()
        where !type.IsBuiltIn && !type.Name.StartsWith("__", StringComparison.Ordinal) && !Roots.Contains(type.Name)
        let isOwned = type.Access is not null && type.RuntimeType.IsAssignableTo(typeof(IOwned))
        let isUnowned = type.RuntimeType.IsDefined(typeof(UnownedAttribute), inherit: true)
        where isOwned == isUnowned && !IsFrame(type)
        select $"{type.Name} says neither [OwnerOnly] nor [Unowned]";

    public static IEnumerable<string> OpenFields(GraphQL.Types.Schema schema) =>
        from root in schema.Types.OfType<ObjectType>()
        where Roots.Contains(root.Name)
        from field in root.Fields
        let name = $"{root.Name}.{field.Name}"
        where !field.Name.StartsWith("__", StringComparison.Ordinal)
        where field.IsAuthorized == Anonymous.Contains(name)
        select $"{name} is {(field.IsAuthorized ? "closed, though listed as open" : "open to everybody")}";

    // The engine's own: pages and payloads. They hold objects, which are asked for themselves, and nothing else.
    static bool IsFrame(ObjectType type) =>
        (type.RuntimeType == typeof(object) || type.RuntimeType.Assembly == typeof(ObjectType).Assembly)
        && type.Fields.All(field => IsHolder(field) || Marks.Contains(field.Name));

    static bool IsHolder(OutputField field) => field.Type.NamedType is ComplexType or UnionType;
}
