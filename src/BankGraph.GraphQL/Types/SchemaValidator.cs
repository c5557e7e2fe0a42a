namespace BankGraph.GraphQL.Types;

/// <summary>Refuses schemas that the specification refuses (section 3, type validation).</summary>
internal static class SchemaValidator
{
    public static void Validate(Schema schema)
    {
        foreach (var type in schema.Types)
        {
            if (!type.IsBuiltIn && type.Name.StartsWith("__", StringComparison.Ordinal))
            {
                throw new SchemaException($"The name `{type.Name}` is reserved for introspection.");
            }

            switch (type)
            {
                case ComplexType complex:
                    ValidateFields(complex);
                    foreach (var shared in complex.Interfaces) ValidateImplementation(complex, shared);
                    break;
                case UnionType { Members.Count: 0 }:
                    throw new SchemaException($"The union `{type.Name}` has no members.");
                case EnumType { Values.Count: 0 }:
                    throw new SchemaException($"The enum `{type.Name}` has no values.");
                case InputObjectType input:
                    ValidateInput(input);
                    break;
            }
        }
    }

    private static void ValidateFields(ComplexType type)
    {
        if (type.Fields.Count == 0) throw new SchemaException($"The type `{type.Name}` has no fields.");
        foreach (var field in type.Fields)
        {
            if (!field.Type.IsOutputType())
            {
                throw new SchemaException($"`{type.Name}.{field.Name}` returns the input type `{field.Type}`.");
            }

            foreach (var argument in field.Arguments)
            {
                if (!argument.Type.IsInputType())
                {
                    throw new SchemaException(
                        $"The argument `{argument.Name}` of `{type.Name}.{field.Name}` takes the output type "
                        + $"`{argument.Type}`.");
                }
            }
        }
    }

    private static void ValidateImplementation(ComplexType type, InterfaceType shared)
    {
        foreach (var expected in shared.Fields)
        {
            if (!type.Fields.TryGet(expected.Name, out var field))
            {
                throw new SchemaException(
                    $"`{type.Name}` implements `{shared.Name}` without its field `{expected.Name}`.");
            }

            if (!IsSubtype(field.Type, expected.Type))
            {
                throw new SchemaException(
                    $"`{type.Name}.{field.Name}` is `{field.Type}`, but `{shared.Name}` promises `{expected.Type}`.");
            }

            foreach (var argument in expected.Arguments)
            {
                if (!field.Arguments.TryGet(argument.Name, out var own) || !own.Type.IsSameAs(argument.Type))
                {
                    throw new SchemaException(
                        $"`{type.Name}.{field.Name}` lacks the argument `{argument.Name}` of `{shared.Name}`.");
                }
            }
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

    private static void ValidateInput(InputObjectType type)
    {
        if (type.Fields.Count == 0) throw new SchemaException($"The input object `{type.Name}` has no fields.");
        foreach (var field in type.Fields)
        {
            if (!field.Type.IsInputType())
            {
                throw new SchemaException($"`{type.Name}.{field.Name}` takes the output type `{field.Type}`.");
            }

            if (type.IsOneOf && (field.Type is NonNullType || field.DefaultValue is not null))
            {
                throw new SchemaException($"`{type.Name}.{field.Name}` must be nullable without default: one of.");
            }
        }
    }
}
