namespace BankGraph.GraphQL.Types;

/// <summary>Refuses schemas that the specification refuses (section 3, type validation).</summary>
internal static class SchemaValidator
{
    public static void Validate(Schema schema)
    {
        CheckRoots(schema);
        foreach (var type in schema.Types)
        {
            if (!type.IsBuiltIn) CheckName(type.Name, "a type");
            Validate(type);
        }

        foreach (var directive in schema.Directives) DirectiveRules.CheckDefinition(schema, directive);
        DirectiveRules.CheckUses(schema);
    }

    /// <summary>A name is one of the grammar, and not one that introspection keeps for itself (section 3.1).</summary>
    public static void CheckName(string name, string what)
    {
        var isName = name.Length > 0
            && !char.IsAsciiDigit(name[0])
            && name.All(symbol => char.IsAsciiLetterOrDigit(symbol) || symbol == '_');
        if (!isName) throw new SchemaException($"`{name}` cannot name {what}: letters, digits and `_` only.");
        if (name.StartsWith("__", StringComparison.Ordinal))
        {
            throw new SchemaException($"`{name}` cannot name {what}: `__` is reserved for introspection.");
        }
    }

    private static void CheckRoots(Schema schema)
    {
        NamedType?[] roots = [schema.QueryType, schema.MutationType, schema.SubscriptionType];
        NamedType[] given = [.. roots.OfType<NamedType>()];
        if (given.Distinct().Count() < given.Length)
        {
            throw new SchemaException("Each kind of operation needs a root type of its own.");
        }
    }

    private static void Validate(NamedType type)
    {
        switch (type)
        {
            case ComplexType complex:
                CheckFields(complex);
                InterfaceRules.Check(complex);
                break;
            case UnionType union:
                CheckUnion(union);
                break;
            case EnumType names:
                CheckEnum(names);
                break;
            case InputObjectType input:
                InputRules.CheckObject(input);
                break;
        }
    }

    private static void CheckFields(ComplexType type)
    {
        if (type.Fields.Count == 0) throw new SchemaException($"The type `{type.Name}` has no fields.");
        foreach (var field in type.Fields)
        {
            CheckName(field.Name, "a field");
            if (!field.Type.IsOutputType())
            {
                throw new SchemaException($"`{type.Name}.{field.Name}` returns the input type `{field.Type}`.");
            }

            foreach (var argument in field.Arguments)
                InputRules.Check(argument, $"{type.Name}.{field.Name}({argument.Name}:)");
        }
    }

    private static void CheckUnion(UnionType type)
    {
        if (type.Members.Count == 0) throw new SchemaException($"The union `{type.Name}` has no members.");
        if (type.Members.Distinct().Count() < type.Members.Count)
        {
            throw new SchemaException($"The union `{type.Name}` has a member twice.");
        }
    }

    private static void CheckEnum(EnumType type)
    {
        if (type.Values.Count == 0) throw new SchemaException($"The enum `{type.Name}` has no values.");
        foreach (var value in type.Values)
        {
            CheckName(value.Name, "a value of an enum");
            if (value.Name is "true" or "false" or "null")
            {
                throw new SchemaException($"`{value.Name}` cannot name a value of the enum `{type.Name}`.");
            }
        }
    }
}
