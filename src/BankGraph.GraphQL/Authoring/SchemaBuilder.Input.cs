using System.Reflection;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Authoring;

/// <content>Input object types and arguments.</content>
public sealed partial class SchemaBuilder
{
    /// <summary>The input object, enum or scalar type of a C# type.</summary>
    public NamedType NamedInputType(Type type)
    {
        if (_scalars.TryGetValue(type, out var scalar)) return Use(scalar);
        if (_inputTypes.TryGetValue(type, out var existing)) return existing;
        if (type.IsEnum) return AddEnum(type);
        var added = new InputObjectType(NameOf(type, NamingConventions.InputType(type)))
        {
            RuntimeType = type,
            Description = _documentation.OfType(type),
            IsOneOf = type.IsDefined(typeof(OneOfAttribute), inherit: false),
        };
        Register(added);
        _inputTypes[type] = added;
        _incomplete.Enqueue(() => FillInput(added, type));
        return added;
    }

    internal InputField CreateArgument(ParameterInfo parameter)
    {
        var name = parameter.GetCustomAttribute<GraphQLNameAttribute>()?.Name
            ?? NamingConventions.CamelCase(parameter.Name ?? "");
        var type = ClrType.Of(parameter);
        var field = CreateInputField(name, type, parameter, parameter.Member.DeclaringType);
        field.Description = _documentation.OfParameter(parameter);
        var hasDefault = parameter.HasDefaultValue && parameter.DefaultValue is not null and not DBNull;
        if (hasDefault && type.Type != typeof(CancellationToken) && parameter.DefaultValue is { } value)
        {
            field.DefaultValue ??= Literals.Create(field.Type, value);
        }
        else if (parameter.HasDefaultValue && parameter.DefaultValue is null && field.Type is NonNullType required)
        {
            field.Type = required.NullableType;
        }

        return field;
    }

    private void FillInput(InputObjectType added, Type type)
    {
        ApplyDirectives(added.Directives, type);
        added.Factory = AddInputFields(added.Fields, type);
    }

    // Returns what makes an object of the class from the values of the fields.
    private Func<object?[], object> AddInputFields(FieldCollection<InputField> fields, Type type)
    {
        var constructor = LongestConstructor(type);
        var parameters = constructor?.GetParameters() ?? [];
        foreach (var property in type.GetProperties(InstanceMembers))
        {
            if (property.IsDefined(typeof(GraphQLIgnoreAttribute)) || property.Name == "EqualityContract") continue;
            var parameter = Array.Find(parameters, candidate => SameName(candidate, property));
            if (parameter is null && property.SetMethod is not { IsPublic: true }) continue;
            var name = NameOf(property, NamingConventions.CamelCase(property.Name));
            var field = CreateInputField(name, ClrType.Of(property), property, type);
            field.Description = _documentation.OfMember(property);
            if (parameter is { HasDefaultValue: true, DefaultValue: { } value } && value is not DBNull)
            {
                field.DefaultValue ??= Literals.Create(field.Type, value);
            }

            fields.Add(field);
        }

        return InputFactory.Create(fields, type, constructor);
    }

    private InputField CreateInputField(string name, ClrType type, ICustomAttributeProvider source, Type? declaring)
    {
        var attributes = source.GetCustomAttributes(inherit: true);
        var isId = attributes.OfType<IDAttribute>().FirstOrDefault();
        if (attributes.Any(attribute => attribute is GraphQLNonNullTypeAttribute)) type = type.WithNullable(false);
        var bare = UnwrapOptional(type);
        var fieldType = InputTypeSaidOf(source, type) ?? (isId is null ? InputType(type) : IdOf(bare));
        var field = new InputField(name, fieldType)
        {
            RuntimeType = RuntimeTypeOf(type),
            DeprecationReason = DeprecationOf(source),
        };
        CostDirective.Apply(this, field, CostDirective.WeightOf(source));
        if (isId is not null)
        {
            var idType = bare.Element is { } element && !_scalars.ContainsKey(bare.Type) ? element.Type : bare.Type;
            field.Formatter = id => NodeIds.Parse((string)id, isId.TypeName, idType);
        }

        if (attributes.OfType<DefaultValueAttribute>().FirstOrDefault()?.Value is { } value)
        {
            field.DefaultValue = Literals.Create(field.Type, value);
        }

        ApplyDirectives(field.Directives, source);
        return field;
    }

    private static Type RuntimeTypeOf(ClrType type) => type.IsNullable && type.Type.IsValueType
        ? typeof(Nullable<>).MakeGenericType(type.Type)
        : type.Type;

    private static ConstructorInfo? LongestConstructor(Type type)
    {
        var constructors = type.GetConstructors();
        return Array.Find(constructors, candidate => candidate.GetParameters().Length == 0)
            ?? constructors.MaxBy(candidate => candidate.GetParameters().Length);
    }

    private static bool SameName(ParameterInfo parameter, PropertyInfo property) =>
        string.Equals(parameter.Name, property.Name, StringComparison.OrdinalIgnoreCase);
}
