using System.Reflection;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Authoring;

/// <summary>Gives a mutation one input and a payload that carries either its value or its errors.</summary>
internal sealed class MutationConvention
{
    private readonly SchemaBuilder _schema;
    private readonly MethodInfo _method;
    private readonly UseMutationConventionAttribute _options;
    private readonly string _typeName;
    private readonly List<MutationError> _errors;
    private InputObjectType? _input;

    private MutationConvention(SchemaBuilder schema, string fieldName, MethodInfo method)
    {
        _schema = schema;
        _method = method;
        _options = method.GetCustomAttribute<UseMutationConventionAttribute>() ?? new UseMutationConventionAttribute();
        _typeName = NamingConventions.PascalCase(fieldName);
        _errors =
            [.. method.GetCustomAttributes<ErrorAttribute>().Select(error => MutationError.Create(error.ErrorType))];
        PayloadType = new NonNullType(CreatePayload());
    }

    /// <summary>The type of the mutation's field.</summary>
    public IType PayloadType { get; }

    /// <summary>The convention of a mutation; null when it is left as it is.</summary>
    public static MutationConvention? For(SchemaBuilder schema, string fieldName, MethodInfo method)
    {
        if (method.GetCustomAttribute<UseMutationConventionAttribute>()?.Disable is true) return null;
        var result = ClrType.Of(method.ReturnParameter).Awaited.Type;
        return result.Name.EndsWith("Payload", StringComparison.Ordinal)
            ? null
            : new MutationConvention(schema, fieldName, method);
    }

    /// <summary>
    /// Takes a parameter into the input object and returns the name of the argument that carries it; null when the
    /// method already has the one parameter <c>input</c>.
    /// </summary>
    public string? AddInputField(OutputField field, InputField parameter)
    {
        var argumentName = _options.InputArgumentName ?? "input";
        if (_input is null && parameter.Name == argumentName) return null;
        if (_input is null)
        {
            var inputName = _options.InputTypeName ?? _typeName + "Input";
            _input = _schema.GetOrAdd(inputName, () => new InputObjectType(inputName));
            field.Arguments.Add(new InputField(argumentName, new NonNullType(_input)));
        }

        _input.Fields.Add(parameter);
        return argumentName;
    }

    /// <summary>Makes a payload of what the resolver gives or throws.</summary>
    public FieldResolverDelegate Wrap(FieldResolverDelegate next) => async context =>
    {
        try
        {
            var value = await next(context).ConfigureAwait(false);
            if (value is not IFieldResult result) return new MutationPayload(value, null);
            return result.Errors.Count == 0
                ? new MutationPayload(result.Value, null)
                : new MutationPayload(null, [.. result.Errors.Select(Declared)]);
        }
        catch (Exception exception) when (Find(exception) is { } error)
        {
            return new MutationPayload(null, [error]);
        }
    };

    private object? Find(Exception exception) =>
        _errors.Select(error => error.From(exception)).FirstOrDefault(found => found is not null);

    private object Declared(object error) => _errors.Any(known => known.RuntimeType.IsInstanceOfType(error))
        ? error
        : throw new SchemaException($"`{_method.Name}` gave the error `{error.GetType().Name}` without declaring it.");

    private ObjectType CreatePayload()
    {
        var name = _options.PayloadTypeName ?? _typeName + "Payload";
        return _schema.GetOrAdd(name, () => new ObjectType(name) { RuntimeType = typeof(MutationPayload) }, Complete);
    }

    private void Complete(ObjectType payload)
    {
        var result = ClrType.Of(_method.ReturnParameter).Awaited;
        if (result.Is(typeof(FieldResult<>))) result = result.Arguments[0];
        var type = _schema.OutputType(result.WithNullable(true));
        var fieldName = _options.PayloadFieldName ?? NamingConventions.CamelCase(type.NamedType.Name);
        SchemaBuilder.AddField(payload, fieldName, type, (MutationPayload value) => value.Value);
        if (_errors.Count > 0) AddErrors(payload);
        _schema.AddQueryField(payload);
    }

    private void AddErrors(ObjectType payload)
    {
        var name = _typeName + "Error";
        var union = _schema.GetOrAdd(name, () => new UnionType(name));
        foreach (var error in _errors) union.Members.Add(error.CreateType(_schema));
        var list = new ListType(new NonNullType(union));
        SchemaBuilder.AddField(payload, "errors", list, (MutationPayload value) => value.Errors);
    }
}

/// <summary>What a mutation answers.</summary>
internal sealed record MutationPayload(object? Value, IReadOnlyList<object>? Errors);
