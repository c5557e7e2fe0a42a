using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Execution.Input;

/// <summary>
/// Turns literals and variables into C# values (sections 3.4 to 3.12, input coercion). A list becomes an array of
/// objects, an input object what its factory makes.
/// </summary>
internal static class InputCoercion
{
    private const int DeepestValue = 64;

    /// <exception cref="InputCoercionException">The value does not fit the type.</exception>
    public static object? Coerce(InputValue value, IType type, VariableSet variables, InputPath? path = null)
    {
        if (value.Kind == InputKind.Variable) return FromVariable(value.GetText(), type, variables, path);
        if (type is NonNullType nonNull)
        {
            if (value.Kind == InputKind.Null) throw new InputCoercionException($"`{type}` cannot be null.", path);
            type = nonNull.NullableType;
        }

        if (value.Kind == InputKind.Null) return null;
        if (path?.Depth > DeepestValue) throw new InputCoercionException("The value is nested too deeply.", path);
        return type switch
        {
            ListType list => CoerceList(value, list, variables, path),
            InputObjectType input => CoerceObject(value, input, variables, path),
            ILeafType leaf => CoerceLeaf(Complete(value, variables), leaf, path),
            _ => throw new InputCoercionException($"`{type}` is not an input type.", path),
        };
    }

    private static object? FromVariable(string name, IType type, VariableSet variables, InputPath? path) =>
        variables.TryGet(name, out var given)
            ? Coerce(given, type, variables, path)
            : type is NonNullType
                ? throw new InputCoercionException($"`{type}` cannot be null.", path)
                : null;

    // Only a scalar that takes whole structures can have variables inside its literal.
    private static InputValue Complete(InputValue value, VariableSet variables) =>
        value.Literal is ListValueNode or ObjectValueNode
            ? new InputValue(LiteralVariables.Inline(value.Literal, variables))
            : value;

    private static object CoerceLeaf(InputValue value, ILeafType leaf, InputPath? path)
    {
        try
        {
            return leaf.CoerceInput(value);
        }
        catch (LeafCoercionException exception)
        {
            throw new InputCoercionException(exception.Message, path);
        }
        catch (InputCoercionException exception) when (exception.Path is null)
        {
            throw new InputCoercionException(exception.Message, path);
        }
    }

    // A single value stands for a list of one (section 3.12).
    private static object?[] CoerceList(InputValue value, ListType list, VariableSet variables, InputPath? path)
    {
        if (value.Kind != InputKind.List) return [Coerce(value, list.ElementType, variables, path)];
        var items = new List<object?>();
        foreach (var item in value.GetItems())
        {
            items.Add(Coerce(item, list.ElementType, variables, new InputPath(path, items.Count)));
        }

        return [.. items];
    }

    private static object CoerceObject(InputValue value, InputObjectType type, VariableSet variables, InputPath? path)
    {
        if (value.Kind != InputKind.Object)
        {
            throw new InputCoercionException($"`{type.Name}` cannot represent a value of kind `{value.Kind}`.", path);
        }

        var values = new object?[type.Fields.Count];
        Array.Fill(values, Absent.Value);
        var given = new List<int>();
        foreach (var (name, fieldValue) in value.GetFields())
        {
            if (!type.Fields.TryGet(name, out var field))
            {
                throw new InputCoercionException($"`{type.Name}` has no field `{name}`.", path);
            }

            if (fieldValue.Kind == InputKind.Variable && !variables.TryGet(fieldValue.GetText(), out _)) continue;
            given.Add(type.Fields.IndexOf(field));
            var fieldPath = new InputPath(path, name);
            var coerced = Coerce(fieldValue, field.Type, variables, fieldPath);
            if (type.IsOneOf && coerced is null) throw OneOf(type, path);
            values[given[^1]] = RuntimeValues.Convert(coerced, field.RuntimeType, field.Formatter);
        }

        if (type.IsOneOf && given.Count != 1) throw OneOf(type, path);
        AddDefaults(values, type, path);
        return type.Factory?.Invoke(values) ?? ToDictionary(values, type, given);
    }

    private static void AddDefaults(object?[] values, InputObjectType type, InputPath? path)
    {
        for (var i = 0; i < values.Length; i++)
        {
            if (!ReferenceEquals(values[i], Absent.Value)) continue;
            var field = type.Fields[i];
            if (field.DefaultValue is not null) values[i] = DefaultOf(field);
            else if (field.Type is NonNullType)
            {
                throw new InputCoercionException(
                    $"`{type.Name}.{field.Name}` is required.", new InputPath(path, field.Name));
            }
        }
    }

    public static object? DefaultOf(InputField field)
    {
        if (field.DefaultValue is not { } literal) return Absent.Value;
        field.Default ??= new InputField.CoercedDefault(RuntimeValues.Convert(
            Coerce(new InputValue(literal), field.Type, VariableSet.Empty), field.RuntimeType, field.Formatter));
        return field.Default.Value;
    }

    // In the sequence in which they were written, defaults last: an order reads its keys in it.
    private static Dictionary<string, object?> ToDictionary(object?[] values, InputObjectType type, List<int> given)
    {
        var result = new Dictionary<string, object?>(given.Count, StringComparer.Ordinal);
        foreach (var i in given) result[type.Fields[i].Name] = values[i];
        for (var i = 0; i < values.Length; i++)
        {
            if (!ReferenceEquals(values[i], Absent.Value)) result.TryAdd(type.Fields[i].Name, values[i]);
        }

        return result;
    }

    private static InputCoercionException OneOf(InputObjectType type, InputPath? path) =>
        new($"Exactly one field of `{type.Name}` must be given, and it must not be null.", path);
}

/// <summary>Where in an argument or a variable a value stands.</summary>
internal sealed record InputPath(InputPath? Parent, object Segment)
{
    public int Depth { get; } = (Parent?.Depth ?? 0) + 1;

    public IEnumerable<object> Segments => (Parent?.Segments ?? []).Append(Segment);
}

/// <summary>A value does not fit its type.</summary>
internal sealed class InputCoercionException(string message, InputPath? path) : Exception(message)
{
    public InputPath? Path { get; } = path;
}
