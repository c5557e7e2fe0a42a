using System.Linq.Expressions;
using System.Reflection;

namespace BankGraph.GraphQL.Data.Projection;

/// <summary>Constructs an object of the type of another one.</summary>
internal static class ObjectConstructor
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    /// <summary>
    /// Without arguments where the type allows it, else with the other object's properties of the same names, as
    /// records and entities with private constructors are made; null when neither fits.
    /// </summary>
    public static NewExpression? Create(Expression source)
    {
        var type = source.Type;
        if (type.IsAbstract || type.IsInterface) return null;
        if (type.GetConstructor(Instance, []) is { } plain) return Expression.New(plain);
        foreach (var constructor in type.GetConstructors(Instance))
        {
            var parameters = constructor.GetParameters();
            var properties = Array.ConvertAll(parameters, parameter => Find(type, parameter));
            if (parameters.Length > 0 && Array.TrueForAll(properties, property => property is not null))
            {
                // Every one was found, as the line above has seen.
                return Expression.New(
                    constructor, properties.Select(property => Expression.Property(source, property!)));
            }
        }

        return null;
    }

    private static PropertyInfo? Find(Type type, ParameterInfo parameter) => Array.Find(
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance),
        property => string.Equals(property.Name, parameter.Name, StringComparison.OrdinalIgnoreCase)
            && property.PropertyType == parameter.ParameterType);
}
