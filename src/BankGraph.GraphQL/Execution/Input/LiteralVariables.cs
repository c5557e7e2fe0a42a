using System.Text.Json;
using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Execution.Input;

/// <summary>Puts the values of variables into a literal that a scalar will read as a whole.</summary>
internal static class LiteralVariables
{
    public static IValueNode Inline(IValueNode literal, VariableSet variables) => literal switch
    {
        VariableNode variable when variables.TryGet(variable.Name.Value, out var value) => ToLiteral(value),
        VariableNode => new NullValueNode(),
        ListValueNode list => new ListValueNode([.. list.Items.Select(item => Inline(item, variables))]),
        ObjectValueNode node => new ObjectValueNode(
            [.. node.Fields.Select(field => new ObjectFieldNode(field.Name, Inline(field.Value, variables)))]),
        _ => literal,
    };

    private static IValueNode ToLiteral(InputValue value) => value.Literal ?? FromJson(value.Json);

    private static IValueNode FromJson(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => new ListValueNode([.. json.EnumerateArray().Select(FromJson)]),
        JsonValueKind.Object => new ObjectValueNode([.. json.EnumerateObject().Select(FromJson)]),
        JsonValueKind.String => new StringValueNode(json.GetString() ?? ""),
        JsonValueKind.Number => new FloatValueNode(json.GetRawText()),
        JsonValueKind.True or JsonValueKind.False => new BooleanValueNode(json.GetBoolean()),
        _ => new NullValueNode(),
    };

    private static ObjectFieldNode FromJson(JsonProperty member) =>
        new(new NameNode(member.Name), FromJson(member.Value));
}
