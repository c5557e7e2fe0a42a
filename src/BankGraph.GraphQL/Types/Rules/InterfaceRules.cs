namespace BankGraph.GraphQL.Types;

/// <summary>What a type owes to the interfaces that it implements (section 3.6, IsValidImplementation).</summary>
internal static class InterfaceRules
{
    public static void Check(ComplexType type)
    {
        foreach (var shared in type.Interfaces)
        {
            if (ReferenceEquals(shared, type)) throw new SchemaException($"`{type.Name}` implements itself.");
            foreach (var inherited in shared.Interfaces)
            {
                if (type.Interfaces.Contains(inherited)) continue;
                throw new SchemaException(
                    $"`{type.Name}` implements `{shared.Name}`, and so has to implement `{inherited.Name}` too.");
            }

            foreach (var promised in shared.Fields) CheckField(type, shared, promised);
        }
    }

    private static void CheckField(ComplexType type, InterfaceType shared, OutputField promised)
    {
        if (!type.Fields.TryGet(promised.Name, out var field))
        {
            throw new SchemaException(
                $"`{type.Name}` implements `{shared.Name}` without its field `{promised.Name}`.");
        }

        if (!IsSubtype(field.Type, promised.Type))
        {
            throw new SchemaException(
                $"`{type.Name}.{field.Name}` is `{field.Type}`, but `{shared.Name}` promises `{promised.Type}`.");
        }

        foreach (var argument in promised.Arguments)
        {
            if (!field.Arguments.TryGet(argument.Name, out var own) || !own.Type.IsSameAs(argument.Type))
            {
                throw new SchemaException(
                    $"`{type.Name}.{field.Name}` lacks the argument `{argument.Name}` of `{shared.Name}`.");
            }
        }

        foreach (var argument in field.Arguments)
        {
            if (!argument.IsRequired || promised.Arguments.Contains(argument.Name)) continue;
            throw new SchemaException(
                $"`{type.Name}.{field.Name}({argument.Name}:)` is required, but `{shared.Name}` does not know it.");
        }

        if (field.DeprecationReason is not null && promised.DeprecationReason is null)
        {
            throw new SchemaException(
                $"`{type.Name}.{field.Name}` is deprecated, but `{shared.Name}.{field.Name}` is not.");
        }
    }

    private static bool IsSubtype(IType type, IType expected) => (type, expected) switch
    {
        (NonNullType left, NonNullType right) => IsSubtype(left.NullableType, right.NullableType),
        (NonNullType left, _) => IsSubtype(left.NullableType, expected),
        (ListType left, ListType right) => IsSubtype(left.ElementType, right.ElementType),
        (ComplexType left, InterfaceType right) => left.Implements(right),
        (ObjectType left, UnionType right) => right.Members.Contains(left),
        _ => ReferenceEquals(type, expected),
    };
}
