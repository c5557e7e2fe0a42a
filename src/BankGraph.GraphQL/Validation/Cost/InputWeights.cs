using System.Text;
using System.Text.Json;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Validation.Cost;

/// <summary>What the fields of one input object type cost, ready to be summed over a JSON value.</summary>
internal sealed class InputWeights
{
    private Entry[] _fields = [];

    /// <summary>The weights of every input object type that is asked for, each made once.</summary>
    internal sealed class Index
    {
        private readonly Dictionary<InputObjectType, InputWeights> _known = [];
        private readonly Lock _lock = new();

        /// <summary>The weights of an argument's or input field's value; null when it has no fields to cost.</summary>
        public InputWeights? Of(IType type)
        {
            if (type.NamedType is not InputObjectType input) return null;
            lock (_lock) return Of(input);
        }

        // An input object may hold itself, so it is known before its fields are looked at.
        private InputWeights Of(InputObjectType type)
        {
            if (_known.TryGetValue(type, out var existing)) return existing;
            var added = new InputWeights();
            _known.Add(type, added);
            added._fields =
            [
                .. type.Fields.Select(field => new Entry(
                    Encoding.UTF8.GetBytes(field.Name),
                    Weight(field),
                    field.Type.NamedType is InputObjectType inner ? Of(inner) : null)),
            ];
            return added;
        }
    }

    /// <summary>
    /// What an argument or an input field costs when it is given (cost specification, Weight): nothing unless it says
    /// so, and one for an input object.
    /// </summary>
    public static double Weight(InputField field) => field.Cost ?? (field.Type.NamedType is InputObjectType ? 1 : 0);

    /// <summary>The weights of all fields given in a value, however deep.</summary>
    public double Sum(JsonElement value)
    {
        var sum = 0.0;
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray()) sum += Sum(item);
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in value.EnumerateObject()) sum += Cost(member);
        }

        return CostMetrics.Bound(sum);
    }

    private double Cost(JsonProperty member)
    {
        foreach (var field in _fields)
        {
            if (!member.NameEquals(field.Name)) continue;
            return field.Weight + (field.Content?.Sum(member.Value) ?? 0);
        }

        return 0;
    }

    private readonly record struct Entry(byte[] Name, double Weight, InputWeights? Content);
}
