using System.Text.Json;
using BankGraph.GraphQL.Execution.Plans;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Execution.Input;

/// <summary>The variables of one request (section 6.1.2).</summary>
internal readonly struct VariableSet
{
    public static readonly VariableSet Empty;

    private readonly Dictionary<string, InputValue>? _values;

    private VariableSet(Dictionary<string, InputValue> values) => _values = values;

    public bool TryGet(string name, out InputValue value)
    {
        if (_values is not null) return _values.TryGetValue(name, out value);
        value = default;
        return false;
    }

    /// <summary>
    /// Checks every value against its declared type. Values stay as they came: each argument coerces its own.
    /// </summary>
    /// <exception cref="GraphQLException">A variable is missing or does not fit.</exception>
    public static VariableSet Create(IReadOnlyList<VariableDefinition> definitions, JsonElement json)
    {
        if (definitions.Count == 0) return Empty;
        var values = new Dictionary<string, InputValue>(definitions.Count, StringComparer.Ordinal);
        var errors = new List<IError>();
        foreach (var definition in definitions)
        {
            var given = json.ValueKind == JsonValueKind.Object && json.TryGetProperty(definition.Name, out var value)
                ? new InputValue(value)
                : definition.DefaultValue is { } literal
                    ? new InputValue(literal)
                    : (InputValue?)null;
            if (given is { } known) Add(definition, known, values, errors);
            else if (definition.Type is NonNullType) errors.Add(Required(definition));
        }

        return errors.Count == 0 ? new VariableSet(values) : throw new GraphQLException(errors);
    }

    private static void Add(
        VariableDefinition definition, InputValue value, Dictionary<string, InputValue> values, List<IError> errors)
    {
        if (value.Kind == InputKind.Null && definition.Type is NonNullType)
        {
            errors.Add(Required(definition));
            return;
        }

        try
        {
            InputCoercion.Coerce(value, definition.Type, Empty, new InputPath(null, definition.Name));
            values[definition.Name] = value;
        }
        catch (InputCoercionException exception)
        {
            errors.Add(new Error(exception.Message, ErrorCodes.InvalidType)
            {
                Path = [.. exception.Path?.Segments ?? [definition.Name]],
                Extensions = new Dictionary<string, object?> { ["variable"] = definition.Name },
            }.At(definition.Node));
        }
        catch (GraphQLException exception)
        {
            errors.AddRange(exception.Errors);
        }
    }

    private static Error Required(VariableDefinition definition) =>
        new Error($"Variable `{definition.Name}` is required.", ErrorCodes.NonNull)
        {
            Extensions = new Dictionary<string, object?> { ["variable"] = definition.Name },
        }.At(definition.Node);
}
