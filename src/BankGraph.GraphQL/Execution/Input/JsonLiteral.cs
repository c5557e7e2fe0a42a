using System.Text.Json;
using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Execution.Input;

/// <summary>Writes JSON as a literal, digit for digit.</summary>
internal static class JsonLiteral
{
    /// <exception cref="InputCoercionException">A string holds half of a surrogate pair.</exception>
    public static IValueNode From(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => new ListValueNode([.. json.EnumerateArray().Select(From)]),
        JsonValueKind.Object => new ObjectValueNode([.. json.EnumerateObject().Select(From)]),
        JsonValueKind.String => new StringValueNode(JsonText.Of(json)),
        JsonValueKind.Number => FromNumber(json.GetRawText()),
        JsonValueKind.True => BooleanValueNode.True,
        JsonValueKind.False => BooleanValueNode.False,
        _ => NullValueNode.Default,
    };

    private static ObjectFieldNode From(JsonProperty member) =>
        new(new NameNode(JsonText.NameOf(member)), From(member.Value));

    private static IValueNode FromNumber(string digits) =>
        digits.AsSpan().IndexOfAny(".eE") < 0 ? new IntValueNode(digits) : new FloatValueNode(digits);
}
