using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Execution.Plans;

/// <content>The variables of <c>@skip</c> and <c>@include</c>.</content>
internal sealed partial class OperationCompiler
{
    private const int MostConditionVariables = 64;

    // Bits are given out before any lazily compiled part may ask for one on another thread.
    private void ReserveConditions()
    {
        var pending = new Stack<SelectionSetNode>([_operation.SelectionSet]);
        var spread = new HashSet<string>(StringComparer.Ordinal);
        while (pending.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                foreach (var directive in selection.Directives) Reserve(directive);
                var inside = selection switch
                {
                    FieldNode field => field.SelectionSet,
                    InlineFragmentNode inline => inline.SelectionSet,
                    FragmentSpreadNode name when spread.Add(name.Name.Value) =>
                        _fragments[name.Name.Value].SelectionSet,
                    _ => null,
                };
                if (inside is not null) pending.Push(inside);
            }
        }
    }

    private void Reserve(DirectiveNode directive)
    {
        if (ConditionOf(directive) is not VariableNode { Name.Value: var name }) return;
        if (_conditionVariables.Contains(name)) return;
        if (_conditionVariables.Count == MostConditionVariables) throw TooLarge("condition variables");
        _conditionVariables.Add(name);
        var position = Array.FindIndex(_variables, variable => variable.Name == name);
        if (position >= 0) _variables[position] = _variables[position] with { IsCondition = true };
    }

    private Condition? Combine(Condition condition, IReadOnlyList<DirectiveNode> directives)
    {
        foreach (var directive in directives)
        {
            var mustBe = directive.Name.Value == "include";
            switch (ConditionOf(directive))
            {
                case BooleanValueNode literal when literal.Value != mustBe:
                    return null;
                case VariableNode variable:
                    var bit = _conditionVariables.IndexOf(variable.Name.Value);
                    if (condition.And(bit, mustBe) is not { } both) return null;
                    condition = both;
                    break;
            }
        }

        return condition;
    }

    private static IValueNode? ConditionOf(DirectiveNode directive) => directive.Name.Value is "skip" or "include"
        ? directive.Arguments.First(argument => argument.Name.Value == "if").Value
        : null;
}
