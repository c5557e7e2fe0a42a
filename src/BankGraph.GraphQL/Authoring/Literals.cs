using System.Collections;
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
            case ScalarType scalar:
                return FromScalar(scalar, value);
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

    private static IValueNode FromScalar(ScalarType scalar, object value)
    {
        try
        {
            return scalar.ToLiteral(value);
        }
        catch (LeafCoercionException exception)
        {
            throw new SchemaException(exception.Message);
        }
    }
}
