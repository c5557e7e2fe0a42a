using BankGraph.GraphQL.Authoring;
using BankGraph.GraphQL.Types.Scalars;

namespace BankGraph.GraphQL.Execution.Input;

/// <summary>Turns coerced values into the exact C# types that methods and constructors take.</summary>
internal static class RuntimeValues
{
    /// <exception cref="InputCoercionException">The C# type is narrower than the value.</exception>
    public static object? Convert(object? value, Type target, Func<object, object>? formatter)
    {
        if (ReferenceEquals(value, Absent.Value)) return value;
        if (target.IsGenericType && target.GetGenericTypeDefinition() == typeof(Optional<>))
        {
            return Activator.CreateInstance(target, Convert(value, target.GetGenericArguments()[0], formatter));
        }

        var bare = Nullable.GetUnderlyingType(target) ?? target;
        return value switch
        {
            null => null,
            object?[] items => ToList(items, bare, formatter),
            _ when formatter is not null => formatter(value),
            double number when bare == typeof(float) => ToSingle(number),
            DateTimeOffset instant when bare == typeof(DateTime) => instant.UtcDateTime,
            string text when bare == typeof(char) => ToChar(text),
            _ when bare != value.GetType() && WholeNumber.IsOf(bare) => ToWhole(value, bare),
            _ => value,
        };
    }

    /// <summary>Whether what a scalar reads can become a C# type.</summary>
    public static bool CanConvert(Type read, Type target) =>
        target.IsAssignableFrom(read)
        || read == typeof(object)
        || (WholeNumber.IsOf(read) && WholeNumber.IsOf(target))
        || (read == typeof(double) && target == typeof(float))
        || (read == typeof(DateTimeOffset) && target == typeof(DateTime))
        || (read == typeof(string) && target == typeof(char));

    private static object ToWhole(object value, Type target) =>
        WholeNumber.Of(value) is not { } number ? value
        : WholeNumber.To(number, target)
            ?? throw new InputCoercionException($"The number does not fit {target.Name}.", null);

    private static float ToSingle(double number) => (float)number is var single && float.IsFinite(single)
        ? single
        : throw new InputCoercionException("The number is too large for single precision.", null);

    private static char ToChar(string text) => text.Length == 1
        ? text[0]
        : throw new InputCoercionException("The text must be one character.", null);

    private static object ToList(object?[] items, Type target, Func<object, object>? formatter)
    {
        var element = ClrType.Of(target).Element;
        if (target == typeof(object) || element is null)
        {
            return formatter is null ? items : Array.ConvertAll(items, item => item is null ? null : formatter(item));
        }

        var elementType = target.IsArray
            ? target.GetElementType() ?? typeof(object)
            : target.GetGenericArguments().FirstOrDefault() ?? element.Type;
        var array = Array.CreateInstance(elementType, items.Length);
        for (var i = 0; i < items.Length; i++) array.SetValue(Convert(items[i], elementType, formatter), i);
        return target.IsInstanceOfType(array)
            ? array
            : Activator.CreateInstance(
                target.IsInterface ? typeof(HashSet<>).MakeGenericType(elementType) : target, array)
                ?? array;
    }
}
