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

    private static IValueNode ToLiteral(InputValue value) => value.Literal ?? JsonLiteral.From(value.Json);
}
