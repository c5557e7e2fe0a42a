using System.Text.Json.Nodes;
using BankGraph.GraphQL.Types;

namespace BankGraph.Api.Tests.Schema;

/// <summary>Every operation of every filter, each with a value that it takes, and every order.</summary>
static class FilterSamples
{
    public static IEnumerable<JsonObject> Of(InputObjectType filter)
    {
        foreach (var field in filter.Fields)
        {
            if (field.Name is "and" or "or") continue;
            foreach (var value in ValuesOf(field)) yield return new JsonObject { [field.Name] = value };
        }
    }

    public static IEnumerable<JsonNode> OrdersOf(InputObjectType sort)
    {
        foreach (var field in sort.Fields)
        {
            if (field.Type.NamedType is InputObjectType nested)
                foreach (var inner in OrdersOf(nested)) yield return new JsonObject { [field.Name] = inner };
            else
                foreach (var direction in (string[])["ASC", "DESC"])
                    yield return new JsonObject { [field.Name] = direction };
        }
    }

    static IEnumerable<JsonNode> ValuesOf(InputField field)
    {
        if (field.Type.NamedType is InputObjectType nested) return Of(nested);
        var sample = Sample(field.Type.NamedType);
        return [field.Type is ListType ? new JsonArray(sample) : sample];
    }

    static JsonNode Sample(NamedType type) => type switch
    {
        EnumType found => found.Values.First().Name,
        _ => type.Name switch
        {
            "ID" => Convert.ToBase64String([.. "Account:"u8, .. new byte[16]]),
            "String" => "50%_",
            "UUID" => "0199e3a0-7c1e-7000-8000-000000000001",
            "Decimal" => "12.34",
            "Long" or "Int" => 2,
            "CurrencyCode" => "EUR",
            "DateTime" => "2026-01-31T12:00:00Z",
            "LocalDate" => "2026-01-31",
            "Boolean" => true,
            _ => throw new NotSupportedException($"A sample of {type.Name} is missing."),
        },
    };
}
