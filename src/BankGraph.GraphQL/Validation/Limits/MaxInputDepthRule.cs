using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Validation.Limits;

/// <summary>
/// Lists and objects lie inside each other no deeper than <see cref="RequestExecutorOptions.MaxInputDepth"/>, in
/// arguments and in the defaults of variables. Of what variables hold, <see cref="VariableLimits"/> demands the same.
/// </summary>
internal sealed class MaxInputDepthRule(ValidationContext context) : LimitRule(context)
{
    public override void Enter(ISyntaxNode node)
    {
        var value = node is ArgumentNode argument ? argument.Value : ((VariableDefinitionNode)node).DefaultValue;
        var maximum = Context.Options.MaxInputDepth;
        if (value is null || FindBeyond(value, maximum) is not { } tooDeep) return;
        Refuse(
            $"A value is nested deeper than {maximum} levels.",
            nameof(RequestExecutorOptions.MaxInputDepth),
            maximum,
            tooDeep,
            ErrorCodes.MaxDepthExceeded);
    }

    // The parser has bounded the depth already, though much further down.
    private static IValueNode? FindBeyond(IValueNode value, int levels)
    {
        if (value is not (ListValueNode or ObjectValueNode)) return null;
        if (levels == 0) return value;
        var inner = value is ListValueNode list
            ? list.Items
            : ((ObjectValueNode)value).Fields.Select(field => field.Value);
        foreach (var item in inner)
        {
            if (FindBeyond(item, levels - 1) is { } found) return found;
        }

        return null;
    }
}
