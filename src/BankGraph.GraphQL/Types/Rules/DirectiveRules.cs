using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Types;

/// <summary>What directives, and their uses in the schema, have to keep to (sections 3.13 and 5.7).</summary>
internal static class DirectiveRules
{
    public static void CheckDefinition(Schema schema, DirectiveType directive)
    {
        SchemaValidator.CheckName(directive.Name, "a directive");
        if (directive.Locations.Count == 0) throw new SchemaException($"`@{directive.Name}` may stand nowhere.");
        foreach (var argument in directive.Arguments)
            InputRules.Check(argument, $"@{directive.Name}({argument.Name}:)");
        if (Uses(directive.Arguments, schema, directive, []))
        {
            throw new SchemaException($"`@{directive.Name}` refers to itself.");
        }
    }

    /// <summary>Looks at every directive that stands in the schema.</summary>
    public static void CheckUses(Schema schema)
    {
        Check(schema, schema.AppliedDirectives, "SCHEMA", "the schema");
        foreach (var directive in schema.Directives)
        {
            foreach (var argument in directive.Arguments)
                CheckArgument(schema, argument, $"@{directive.Name}");
        }

        foreach (var type in schema.Types)
        {
            Check(schema, type.Directives, LocationOf(type), type.Name);
            foreach (var field in (type as ComplexType)?.Fields ?? Enumerable.Empty<OutputField>())
            {
                Check(schema, field.Directives, "FIELD_DEFINITION", $"{type.Name}.{field.Name}");
                foreach (var argument in field.Arguments) CheckArgument(schema, argument, $"{type.Name}.{field.Name}");
            }

            foreach (var field in (type as InputObjectType)?.Fields ?? Enumerable.Empty<InputField>())
                Check(schema, field.Directives, "INPUT_FIELD_DEFINITION", $"{type.Name}.{field.Name}");
            foreach (var value in (type as EnumType)?.Values ?? Enumerable.Empty<EnumValue>())
                Check(schema, value.Directives, "ENUM_VALUE", $"{type.Name}.{value.Name}");
        }
    }

    private static void CheckArgument(Schema schema, InputField argument, string owner) =>
        Check(schema, argument.Directives, "ARGUMENT_DEFINITION", $"{owner}({argument.Name}:)");

    private static void Check(Schema schema, IReadOnlyList<DirectiveNode> uses, string location, string place)
    {
        for (var i = 0; i < uses.Count; i++)
        {
            var name = uses[i].Name.Value;
            if (!schema.TryGetDirective(name, out var directive))
            {
                throw new SchemaException($"`{place}` carries `@{name}`, which does not exist.");
            }

            if (!directive.Locations.Contains(location))
            {
                throw new SchemaException(
                    $"`@{name}` cannot stand on `{place}`, a place of the kind {location}; it may stand on "
                    + $"{string.Join(" | ", directive.Locations)}.");
            }

            if (!directive.IsRepeatable && uses.Take(i).Any(earlier => earlier.Name.Value == name))
            {
                throw new SchemaException($"`{place}` carries `@{name}` twice, which is not repeatable.");
            }

            CheckArguments(directive, uses[i], place);
        }
    }

    private static void CheckArguments(DirectiveType directive, DirectiveNode use, string place)
    {
        var given = new HashSet<string>(StringComparer.Ordinal);
        foreach (var argument in use.Arguments)
        {
            var name = argument.Name.Value;
            if (!directive.Arguments.TryGet(name, out var definition))
            {
                throw new SchemaException($"`@{directive.Name}` on `{place}` has no argument `{name}`.");
            }

            if (!given.Add(name))
            {
                throw new SchemaException($"`@{directive.Name}` on `{place}` is given `{name}` twice.");
            }

            InputRules.CheckValue(argument.Value, definition.Type, $"`{name}` of `@{directive.Name}` on `{place}`");
        }

        if (directive.Arguments.FirstOrDefault(each => each.IsRequired && !given.Contains(each.Name)) is { } missing)
        {
            throw new SchemaException($"`@{directive.Name}` on `{place}` lacks its argument `{missing.Name}`.");
        }
    }

    // Section 3.13: neither by its own arguments, nor by their types, nor by directives on any of those.
    private static bool Uses(
        IReadOnlyList<InputField> fields, Schema schema, DirectiveType sought, HashSet<object> seen)
    {
        foreach (var field in fields)
        {
            if (Uses(field.Directives, schema, sought, seen)) return true;
            var type = field.Type.NamedType;
            if (!seen.Add(type)) continue;
            if (Uses(type.Directives, schema, sought, seen)) return true;
            if (type is InputObjectType input && Uses(input.Fields, schema, sought, seen)) return true;
            if (type is EnumType names && names.Values.Any(value => Uses(value.Directives, schema, sought, seen)))
                return true;
        }

        return false;
    }

    private static bool Uses(
        IEnumerable<DirectiveNode> uses, Schema schema, DirectiveType sought, HashSet<object> seen)
    {
        foreach (var use in uses)
        {
            if (!schema.TryGetDirective(use.Name.Value, out var directive)) continue;
            if (ReferenceEquals(directive, sought)) return true;
            if (seen.Add(directive) && Uses(directive.Arguments, schema, sought, seen)) return true;
        }

        return false;
    }

    private static string LocationOf(NamedType type) => type.Kind switch
    {
        TypeKind.Scalar => "SCALAR",
        TypeKind.Object => "OBJECT",
        TypeKind.Interface => "INTERFACE",
        TypeKind.Union => "UNION",
        TypeKind.Enum => "ENUM",
        _ => "INPUT_OBJECT",
    };
}
