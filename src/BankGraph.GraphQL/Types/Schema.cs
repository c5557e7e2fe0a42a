using System.Diagnostics.CodeAnalysis;

namespace BankGraph.GraphQL.Types;

/// <summary>A complete schema (section 3.3); immutable once built.</summary>
public sealed class Schema
{
    private readonly Dictionary<string, NamedType> _types;
    private readonly Dictionary<string, DirectiveType> _directives;
    private readonly Dictionary<NamedType, IReadOnlyList<ObjectType>> _possibleTypes = [];
    private readonly Dictionary<Type, ObjectType> _objectsByRuntimeType = [];

    internal Schema(
        ObjectType queryType,
        ObjectType? mutationType,
        ObjectType? subscriptionType,
        IEnumerable<NamedType> types,
        IEnumerable<DirectiveType> directives)
    {
        QueryType = queryType;
        MutationType = mutationType;
        SubscriptionType = subscriptionType;
        _types = types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        _directives = directives.ToDictionary(directive => directive.Name, StringComparer.Ordinal);
        foreach (var type in _types.Values)
        {
            if (FindPossibleTypes(type) is { } possible) _possibleTypes[type] = possible;
            if (type is ObjectType { IsBuiltIn: false } found && found.RuntimeType != typeof(object))
            {
                _objectsByRuntimeType.TryAdd(found.RuntimeType, found);
            }
        }
    }

    /// <summary>The description of the whole.</summary>
    public string? Description { get; internal init; }

    /// <summary>The directives written on the schema itself, in the printed schema's order.</summary>
    public IReadOnlyList<Language.DirectiveNode> AppliedDirectives { get; internal init; } = [];

    /// <summary>The root of queries.</summary>
    public ObjectType QueryType { get; }

    /// <summary>The root of mutations; null when the schema has none.</summary>
    public ObjectType? MutationType { get; }

    /// <summary>The root of subscriptions; null when the schema has none.</summary>
    public ObjectType? SubscriptionType { get; }

    /// <summary>Every named type, introspection's own included.</summary>
    public IReadOnlyCollection<NamedType> Types => _types.Values;

    /// <summary>Every directive.</summary>
    public IReadOnlyCollection<DirectiveType> Directives => _directives.Values;

    /// <summary>The <c>__schema</c> field, which every query may select.</summary>
    // Set by the builder before anyone sees the schema.
    public OutputField SchemaField { get; internal set; } = default!;

    /// <summary>The <c>__type</c> field, which every query may select.</summary>
    public OutputField TypeField { get; internal set; } = default!; // As above.

    /// <summary>The <c>__typename</c> field, which every composite may select.</summary>
    public OutputField TypeNameField { get; internal set; } = default!; // As above.

    /// <summary>Finds a type by name.</summary>
    public bool TryGetType(string name, [NotNullWhen(true)] out NamedType? type) => _types.TryGetValue(name, out type);

    /// <summary>Finds a type by name and kind.</summary>
    public bool TryGetType<T>(string name, [NotNullWhen(true)] out T? type) where T : NamedType
    {
        type = _types.GetValueOrDefault(name) as T;
        return type is not null;
    }

    /// <summary>Finds a directive by name.</summary>
    public bool TryGetDirective(string name, [NotNullWhen(true)] out DirectiveType? directive) =>
        _directives.TryGetValue(name, out directive);

    /// <summary>The root type of an operation; null when the schema does not support it.</summary>
    public ObjectType? GetRootType(Language.OperationType operation) => operation switch
    {
        Language.OperationType.Query => QueryType,
        Language.OperationType.Mutation => MutationType,
        _ => SubscriptionType,
    };

    /// <summary>The object types that a value of this composite type may have; the type itself for an object.</summary>
    public IReadOnlyList<ObjectType> GetPossibleTypes(NamedType type) =>
        _possibleTypes.GetValueOrDefault(type) ?? [];

    /// <summary>
    /// Finds a field that may be selected on a composite type, the introspection fields included (section 5.3.1).
    /// </summary>
    public bool TryGetField(NamedType parent, string name, [NotNullWhen(true)] out OutputField? field)
    {
        field = name switch
        {
            "__typename" when parent is ComplexType or UnionType => TypeNameField,
            "__schema" when ReferenceEquals(parent, QueryType) => SchemaField,
            "__type" when ReferenceEquals(parent, QueryType) => TypeField,
            _ => parent is ComplexType complex && complex.Fields.TryGet(name, out var found) ? found : null,
        };
        return field is not null;
    }

    /// <summary>The object type that a C# value of an abstract type is; null when none fits.</summary>
    public ObjectType? ResolveObjectType(NamedType abstractType, object value)
    {
        for (var type = value.GetType(); type is not null; type = type.BaseType)
        {
            if (_objectsByRuntimeType.TryGetValue(type, out var found)
                && GetPossibleTypes(abstractType).Contains(found)
                && found.IsOfType?.Invoke(value) is null or true)
            {
                return found;
            }
        }

        return GetPossibleTypes(abstractType).FirstOrDefault(candidate => candidate.IsOfType?.Invoke(value) is true);
    }

    private IReadOnlyList<ObjectType>? FindPossibleTypes(NamedType type) => type switch
    {
        ObjectType self => [self],
        UnionType union => union.Members,
        InterfaceType shared =>
            [.. _types.Values.OfType<ObjectType>().Where(candidate => candidate.Implements(shared))],
        _ => null,
    };
}
