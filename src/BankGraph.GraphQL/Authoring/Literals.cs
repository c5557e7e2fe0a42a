using System.Collections;
using System.Text.Json;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Execution.Input;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Authoring;

/// <summary>Writes C# values as literals, for default values and directives in the schema.</summary>
internal static class Literals
{
    public static IValueNode Create(IType type, object? value)
    {
        switch (type.Nullable())
        {
            case var _ when value is null:
                return NullValueNode.Default;
            case ListType list when value is IEnumerable items and not string:
                return new ListValueNode([.. items.Cast<object?>().Select(item => Create(list.ElementType, item))]);
            case ListType list:
                return Create(list.ElementType, value);
            case EnumType names when names.TryGetName(value, out var name):
                return new EnumValueNode(name);
            case InputObjectType input:
                return FromObject(input, value);
            case ILeafType leaf:
                return FromLeaf(leaf, value);
            default:
                throw new SchemaException($"A value of `{type}` cannot be written as a literal.");
        }
    }

    private static ObjectValueNode FromObject(InputObjectType type, object value)
    {
        var fields = new List<ObjectFieldNode>();
        foreach (var field in type.Fields)
        {
            var member = InputFactory.FindProperty(type.RuntimeType, field).GetValue(value);
            if (member is IOptional optional)
            {
                if (!optional.HasValue) continue;
                member = optional.Value;
            }
            else if (member is null && field is { DefaultValue: null, Type: not NonNullType })
            {
                continue;
            }

            fields.Add(new ObjectFieldNode(new NameNode(field.Name), Create(field.Type, member)));
        }

        return new ObjectValueNode(fields);
    }

    private static IValueNode FromLeaf(ILeafType leaf, object value)
    {
        using var buffer = new JsonBuffer();
        try
        {
            leaf.WriteOutput(buffer, value);
        }
        catch (LeafCoercionException exception)
        {
            throw new SchemaException(exception.Message);
        }

        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        return JsonLiteral.From(document.RootElement);
    }
}
