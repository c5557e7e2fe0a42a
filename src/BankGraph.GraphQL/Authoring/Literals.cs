using System.Collections;
using System.Text;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Authoring;

/// <summary>Writes C# values as literals, for default values in the schema.</summary>
internal static class Literals
{
    public static IValueNode Create(IType type, object? value)
    {
        switch (type.Nullable())
        {
            case var _ when value is null:
                return new NullValueNode();
            case ListType list when value is IEnumerable items and not string:
                return new ListValueNode([.. items.Cast<object?>().Select(item => Create(list.ElementType, item))]);
            case EnumType names when names.TryGetName(value, out var name):
                return new EnumValueNode(name);
            case ILeafType leaf:
                return FromJson(leaf, value);
            default:
                throw new SchemaException($"A value of `{type}` cannot be written as a default.");
        }
    }

    private static IValueNode FromJson(ILeafType leaf, object value)
    {
        using var buffer = new JsonBuffer();
        leaf.WriteOutput(buffer, value);
        var json = Encoding.UTF8.GetString(buffer.Written);
        return json switch
        {
            "true" => new BooleanValueNode(true),
            "false" => new BooleanValueNode(false),
            ['"', ..] => new StringValueNode(System.Text.Json.JsonSerializer.Deserialize<string>(json) ?? ""),
            _ when json.AsSpan().IndexOfAny(".eE") < 0 => new IntValueNode(json),
            _ => new FloatValueNode(json),
        };
    }
}
