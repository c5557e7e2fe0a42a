using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Execution.Input;

/// <summary>Gives the arguments of a field or directive their values (section 6.4.1).</summary>
internal static class ArgumentCoercion
{
    /// <summary>
    /// The values in the order of the definition's arguments; <see cref="Absent.Value"/> where there is none.
    /// </summary>
    /// <exception cref="GraphQLException">A value does not fit its argument.</exception>
    public static object?[] Coerce(
        FieldCollection<InputField> arguments, IReadOnlyList<ArgumentNode> given, VariableSet variables)
    {
        var values = new object?[arguments.Count];
        for (var i = 0; i < values.Length; i++)
        {
            var argument = arguments[i];
            try
            {
                values[i] = Coerce(argument, Find(given, argument.Name), variables);
            }
            catch (InputCoercionException exception)
            {
                throw new GraphQLException(new Error(exception.Message, ErrorCodes.InvalidType)
                {
                    Extensions = new Dictionary<string, object?> { ["argument"] = argument.Name },
                });
            }
        }

        return values;
    }

    private static object? Coerce(InputField argument, IValueNode? literal, VariableSet variables)
    {
        var missing = literal is null
            || (literal is VariableNode variable && !variables.TryGet(variable.Name.Value, out _));
        if (literal is null || missing)
        {
            if (argument.DefaultValue is not null) return InputCoercion.DefaultOf(argument);
            return argument.Type is NonNullType
                ? throw new InputCoercionException($"The argument `{argument.Name}` is required.", null)
                : Absent.Value;
        }

        var value = InputCoercion.Coerce(new InputValue(literal), argument.Type, variables);
        return RuntimeValues.Convert(value, argument.RuntimeType, argument.Formatter);
    }

    private static IValueNode? Find(IReadOnlyList<ArgumentNode> given, string name)
    {
        foreach (var argument in given)
        {
            if (argument.Name.Value == name) return argument.Value;
        }

        return null;
    }
}
