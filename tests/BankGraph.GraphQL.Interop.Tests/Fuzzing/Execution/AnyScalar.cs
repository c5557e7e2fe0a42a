using System.Globalization;
using System.Text;
using System.Text.Json;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Interop.Tests.Fuzzing.Execution;

/// <summary>
/// A scalar that carries any JSON value, as graphql-js has it for scalars that are only named; <c>Decimal</c> carries
/// numbers.
/// </summary>
internal sealed class AnyScalar(string name) : ScalarType<object>(name)
{
    private readonly bool _isNumber = name == "Decimal";

    public override void Write(JsonBuffer writer, object value) =>
        writer.WriteRaw(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(value)));

    protected override bool TryRead(InputValue value, out object result)
    {
        result = Read(value) ?? "";
        return !_isNumber || value.Kind is InputKind.Int or InputKind.Float;
    }

    private static object? Read(InputValue value) => value.Kind switch
    {
        InputKind.Null => null,
        InputKind.Boolean => value.GetBoolean(),
        InputKind.Int or InputKind.Float => double.Parse(value.GetText(), CultureInfo.InvariantCulture),
        InputKind.List => value.GetItems().Select(Read).ToArray(),
        InputKind.Object => value.GetFields().ToDictionary(field => field.Key, field => Read(field.Value)),
        _ => value.GetText(),
    };
}
