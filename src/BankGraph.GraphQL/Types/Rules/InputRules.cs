using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Execution.Input;
using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Types;

/// <summary>What arguments and input objects have to keep to (sections 3.6.1 and 3.10, type validation).</summary>
internal static class InputRules
{
    public static void CheckObject(InputObjectType type)
    {
        if (type.Fields.Count == 0) throw new SchemaException($"The input object `{type.Name}` has no fields.");
        if (CanReachItself(type, type, [])) throw new SchemaException($"`{type.Name}` demands itself without end.");
        foreach (var field in type.Fields)
        {
            if (type.IsOneOf && (field.Type is NonNullType || field.DefaultValue is not null))
            {
                throw new SchemaException(
                    $"`{type.Name}.{field.Name}` must be nullable and without a default: exactly one field is given.");
            }

            CheckDefaultEnds(type, field, []);
            Check(field, $"{type.Name}.{field.Name}");
        }
    }

    /// <summary>An argument, or a field of an input object, that stands at <paramref name="coordinate"/>.</summary>
    public static void Check(InputField field, string coordinate)
    {
        SchemaValidator.CheckName(field.Name, "an argument or input field");
        if (!field.Type.IsInputType())
        {
            throw new SchemaException($"`{coordinate}` takes the output type `{field.Type}`.");
        }

        if (field is { IsRequired: true, DeprecationReason: not null })
        {
            throw new SchemaException(
                $"`{coordinate}` is deprecated but required: make it nullable, or give it a default, first.");
        }

        if (field.DefaultValue is { } literal) CheckValue(literal, field.Type, $"The default of `{coordinate}`");
    }

    /// <summary>A literal has to fit its type.</summary>
    public static void CheckValue(IValueNode literal, IType type, string what)
    {
        try
        {
            InputCoercion.Coerce(new InputValue(literal), type, VariableSet.Empty);
        }
        catch (Exception exception) when (exception is InputCoercionException or GraphQLException)
        {
            throw new SchemaException($"{what} does not fit `{type}`: {exception.Message}");
        }
    }

    // An object that needs another one of its own kind can never be written.
    private static bool CanReachItself(InputObjectType start, InputObjectType current, HashSet<InputObjectType> seen)
    {
        foreach (var field in current.Fields)
        {
            if (field.Type is not NonNullType { NullableType: InputObjectType next }) continue;
            if (ReferenceEquals(next, start)) return true;
            if (seen.Add(next) && CanReachItself(start, next, seen)) return true;
        }

        return false;
    }

    // Section 3.10, InputFieldDefaultValueHasCycle: a default that brings in defaults must not bring in itself.
    private static void CheckDefaultEnds(InputObjectType owner, InputField field, List<InputField> open)
    {
        if (field.DefaultValue is not { } literal) return;
        if (open.Contains(field))
        {
            throw new SchemaException($"The default of `{owner.Name}.{field.Name}` contains itself.");
        }

        open.Add(field);
        CheckDefaultEnds(field.Type, literal, open);
        open.RemoveAt(open.Count - 1);
    }

    private static void CheckDefaultEnds(IType type, IValueNode literal, List<InputField> open)
    {
        if (literal is ListValueNode list)
        {
            foreach (var item in list.Items) CheckDefaultEnds(type.ElementType() ?? type, item, open);
        }
        else if (literal is ObjectValueNode given && type.NamedType is InputObjectType inner)
        {
            foreach (var field in inner.Fields)
            {
                var value = given.Fields.FirstOrDefault(candidate => candidate.Name.Value == field.Name)?.Value;
                if (value is null) CheckDefaultEnds(inner, field, open);
                else CheckDefaultEnds(field.Type, value, open);
            }
        }
    }
}
