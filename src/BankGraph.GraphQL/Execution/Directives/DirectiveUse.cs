using BankGraph.GraphQL.Execution.Plans;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Execution;

/// <summary>A directive of a document, made ready once for every run of the operation.</summary>
/// <param name="type">Its definition.</param>
/// <param name="node">Where it stands.</param>
/// <param name="arguments">How its arguments get their values.</param>
/// <param name="conditions">When the field that carries it counts, any of them; null for always.</param>
internal sealed class DirectiveUse(
    DirectiveType type, DirectiveNode node, ArgumentPlan arguments, Condition[]? conditions)
{
    public DirectiveType Type => type;

    public DirectiveNode Node => node;

    public ArgumentPlan Arguments => arguments;

    /// <summary>The directive itself, when no variable is involved.</summary>
    public Directive? Constant { get; } =
        arguments.Constant is { } values ? new Directive(type, values) : null;

    public bool IsAlwaysIncluded => conditions is null;

    public bool IsIncluded(OperationExecution execution)
    {
        if (conditions is null) return true;
        foreach (var condition in conditions)
        {
            if (condition.IsMet(execution.Flags)) return true;
        }

        return false;
    }

    /// <summary>Those that count in this run.</summary>
    /// <exception cref="GraphQLException">A variable's value does not fit its argument.</exception>
    public static IReadOnlyList<Directive> Coerce(IReadOnlyList<DirectiveUse> uses, OperationExecution execution) =>
        uses.Count == 0
            ? []
            : [.. uses.Where(use => use.IsIncluded(execution)).Select(use => use.Coerce(execution))];

    /// <exception cref="GraphQLException">A variable's value does not fit its argument.</exception>
    public Directive Coerce(OperationExecution execution) =>
        Constant ?? new Directive(type, execution.GetArguments(arguments, type.Arguments, node.Arguments));
}
