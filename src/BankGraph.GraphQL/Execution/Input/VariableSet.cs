using System.Text.Json;
using BankGraph.GraphQL.Execution.Plans;

namespace BankGraph.GraphQL.Execution.Input;

/// <summary>The variables of one request (section 6.1.2).</summary>
internal readonly struct VariableSet
{
    public static readonly VariableSet Empty;

    private readonly VariableDefinitions? _definitions;
    private readonly InputValue?[] _values;

    private VariableSet(VariableDefinitions definitions, InputValue?[] values)
    {
        _definitions = definitions;
        _values = values;
    }

    public bool TryGet(string name, out InputValue value)
    {
        value = default;
        if (_definitions?.PositionOf(name) is not ({ } position and >= 0) || _values[position] is not { } given)
            return false;
        value = given;
        return true;
    }

    /// <summary>
    /// Checks every value against its declared type. Values stay as they came: each argument coerces its own.
    /// </summary>
    /// <exception cref="GraphQLException">A variable is missing or does not fit.</exception>
    public static VariableSet Create(VariableDefinitions definitions, JsonElement json)
    {
        if (definitions.Count == 0) return Empty;
        var values = new InputValue?[definitions.Count];
        if (json.ValueKind == JsonValueKind.Object)
        {
            // Of a name that occurs twice the last one counts, as everywhere in JSON.
            foreach (var member in json.EnumerateObject())
            {
                if (definitions.PositionOf(member) is >= 0 and var position)
                    values[position] = new InputValue(member.Value);
            }
        }

        List<IError>? errors = null;
        for (var i = 0; i < values.Length; i++)
        {
            var definition = definitions[i];
            if (values[i] is null && definition.DefaultValue is { } literal) values[i] = new InputValue(literal);
            if (values[i] is { } given) Check(definition, given, ref errors);
            else if (definition.IsRequired) (errors ??= []).Add(Required(definition));
        }

        return errors is null ? new VariableSet(definitions, values) : throw new GraphQLException(errors);
    }

    private static void Check(VariableDefinition definition, InputValue value, ref List<IError>? errors)
    {
        if (value.Kind == InputKind.Null && definition.IsRequired)
        {
            (errors ??= []).Add(Required(definition));
            return;
        }

        try
        {
            InputCoercion.Coerce(value, definition.Type, Empty, new InputPath(null, definition.Name));
        }
        catch (InputCoercionException exception)
        {
            (errors ??= []).Add(new Error(exception.Message, ErrorCodes.InvalidType)
            {
                Path = [.. exception.Path?.Segments ?? [definition.Name]],
                Extensions = new Dictionary<string, object?> { ["variable"] = definition.Name },
            }.At(definition.Node));
        }
        catch (GraphQLException exception)
        {
            (errors ??= []).AddRange(exception.Errors);
        }
    }

    private static Error Required(VariableDefinition definition) =>
        new Error($"Variable `{definition.Name}` is required.", ErrorCodes.NonNull)
        {
            Extensions = new Dictionary<string, object?> { ["variable"] = definition.Name },
        }.At(definition.Node);
}
