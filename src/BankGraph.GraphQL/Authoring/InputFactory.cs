using System.Reflection;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Authoring;

/// <summary>Makes the C# value of an input object, or of a directive, from its coerced fields.</summary>
internal static class InputFactory
{
    public static Func<object?[], object> Create(
        IReadOnlyList<InputField> fields, Type runtimeType, ConstructorInfo? constructor)
    {
        var properties = fields.Select(field => FindProperty(runtimeType, field)).ToArray();
        var parameters = constructor?.GetParameters() ?? [];
        var sources = parameters.Select(parameter => Array.FindIndex(
            properties, property => string.Equals(property.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)));
        var order = sources.ToArray();
        var settable = Enumerable.Range(0, fields.Count)
            .Where(index => !order.Contains(index) && properties[index].SetMethod is { IsPublic: true }).ToArray();
        var invoker = constructor is null ? null : ConstructorInvoker.Create(constructor);

        return values =>
        {
            var arguments = new object?[order.Length];
            for (var i = 0; i < order.Length; i++)
            {
                var value = order[i] < 0 ? Absent.Value : values[order[i]];
                arguments[i] = ReferenceEquals(value, Absent.Value) ? DefaultOf(parameters[i]) : value;
            }

            var instance = invoker?.Invoke(arguments.AsSpan())
                ?? Activator.CreateInstance(runtimeType)
                ?? throw new SchemaException($"`{runtimeType.Name}` cannot be constructed.");
            foreach (var index in settable)
            {
                if (!ReferenceEquals(values[index], Absent.Value)) properties[index].SetValue(instance, values[index]);
            }

            return instance;
        };
    }

    private static object? DefaultOf(ParameterInfo parameter) =>
        parameter is { HasDefaultValue: true, DefaultValue: not DBNull }
            ? parameter.DefaultValue ?? DefaultOf(parameter.ParameterType)
            : DefaultOf(parameter.ParameterType);

    private static object? DefaultOf(Type type) => type.IsValueType ? Activator.CreateInstance(type) : null;

    public static PropertyInfo FindProperty(Type type, InputField field) =>
        type.GetProperties().First(property =>
            (property.GetCustomAttribute<GraphQLNameAttribute>()?.Name
                ?? NamingConventions.CamelCase(property.Name)) == field.Name);
}
