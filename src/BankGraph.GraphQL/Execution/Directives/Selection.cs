using BankGraph.GraphQL.Execution.Plans;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Execution;

/// <inheritdoc />
internal sealed class Selection(OperationExecution execution, FieldStep step, ObjectType type) : ISelection
{
    public string ResponseName => step.ResponseName;

    public OutputField Field => step.Field;

    public IType Type => step.Field.Type;

    public ObjectType DeclaringType => type;

    public FieldNode SyntaxNode => step.Nodes[0];

    public IReadOnlyList<FieldNode> SyntaxNodes => step.Nodes;

    public IReadOnlyList<Directive> Directives => DirectiveUse.Coerce(step.Directives, execution);

    public IReadOnlyList<Directive> FragmentDirectives => DirectiveUse.Coerce(step.FragmentDirectives, execution);
}
