using System.Text.Json.Nodes;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Interop.Tests.Fuzzing.Execution;

/// <summary>Makes up values for the variables of an operation: most of them fit, some do not.</summary>
/// <param name="dice">Chance.</param>
/// <param name="wrongPercent">How many of a hundred values are of any kind, whatever their type.</param>
internal sealed class VariableValues(Dice dice, int wrongPercent)
{
    private const int MostDepth = 3;

    public JsonObject Write(IEnumerable<Variable> variables)
    {
        var values = new JsonObject();
        foreach (var variable in variables)
        {
            if (variable.InputType is not { } type) continue;
            var mayBeMissing = type is not NonNullType || variable.Default.Count > 0;
            if (mayBeMissing ? dice.OneIn(4) : wrongPercent > 0 && dice.OneIn(30)) continue;
            values[variable.Name] = Write(type, 0);
        }

        if (dice.OneIn(5)) values["unknown"] = 1;
        return values;
    }

    private JsonNode? Write(IType type, int depth)
    {
        if (dice.Percent(wrongPercent)) return WriteAnything(depth);
        if (type is not NonNullType && dice.OneIn(6)) return null;
        return type.Nullable() switch
        {
            ListType list when dice.OneIn(6) && !IsNull(Write(list.ElementType, depth + 1), out var one) => one,
            ListType list => WriteList(list, depth),
            InputObjectType input => WriteObject(input, depth),
            EnumType names => dice.Pick(names.Values).Name,
            var scalar => WriteScalar(scalar.NamedType.Name, depth),
        };
    }

    private static bool IsNull(JsonNode? node, out JsonNode? same)
    {
        same = node;
        return node is null;
    }

    private JsonArray WriteList(ListType list, int depth)
    {
        var items = new JsonArray();
        for (var count = depth < MostDepth ? dice.Below(4) : 0; count > 0; count--)
        {
            items.Add(Write(list.ElementType, depth + 1));
        }

        return items;
    }

    private JsonObject WriteObject(InputObjectType type, int depth)
    {
        var isWrong = dice.Percent(wrongPercent);
        var fields = type.IsOneOf
            ? dice.Shuffled(type.Fields)[..(isWrong ? dice.Below(3) : 1)]
            : [.. type.Fields.Where(field => field.IsRequired ? !isWrong : depth < MostDepth && dice.OneIn(2))];
        var values = new JsonObject();
        foreach (var field in dice.Shuffled(fields))
        {
            var fieldType = type.IsOneOf && !isWrong && field.Type is not NonNullType
                ? new NonNullType(field.Type)
                : field.Type;
            values[field.Name] = Write(fieldType, depth + 1);
        }

        if (isWrong && dice.OneIn(3)) values["unknown"] = 1;
        return values;
    }

    private JsonNode? WriteScalar(string name, int depth) => name switch
    {
        "Int" => dice.Pick([0, 1, -7, int.MaxValue, int.MinValue]),
        "Float" => dice.Pick([0, -3, 1.5, -0.25, 1e30]),
        "Decimal" => dice.Pick([0, 1.25, -7]),
        "String" => WriteString(),
        "Boolean" => dice.OneIn(2),
        "ID" => dice.OneIn(3) ? dice.Pick([0, 12, -5]) : WriteString(),
        _ => WriteAnything(depth),
    };

    private string WriteString() => dice.Pick(["", "a", "é \"quoted\" \\ 🏦", "line\n\ttab\u0001", "12", "true"]);

    private JsonNode? WriteAnything(int depth) => dice.Below(depth < MostDepth ? 9 : 7) switch
    {
        0 => null,
        1 => true,
        2 => dice.Pick([0, 12, -5]),
        3 => 1.5,
        4 => 2147483648,
        5 or 6 => WriteString(),
        7 => new JsonArray(WriteAnything(depth + 1), WriteAnything(depth + 1)),
        _ => new JsonObject { ["a"] = WriteAnything(depth + 1), ["b"] = WriteAnything(depth + 1) },
    };
}
