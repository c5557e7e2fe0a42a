using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Validation;

/// <summary>The one walk over the document that all rules share.</summary>
internal sealed class ValidationWalk(ValidationContext context, ValidationRule[] rules) : SyntaxVisitor
{
    private StringValueNode? _description;
    private VariableNode? _declared;

    protected override SyntaxVisitorAction Enter(ISyntaxNode node)
    {
        if (IsNoPartOfExecution(node)) return SyntaxVisitorAction.Skip;
        if (node is IHasDescription described) _description = described.Description;
        if (node is VariableDefinitionNode definition) _declared = definition.Variable;
        if (node is not ListValueNode) context.Position.Enter(node);
        context.References.Enter(node);
        foreach (var index in RuleSet.For(node.Kind)) rules[index].Enter(node);

        // A list is judged by what is expected where it stands; below it stand its elements.
        if (node is ListValueNode) context.Position.Enter(node);
        return context.IsDone ? SyntaxVisitorAction.Break : SyntaxVisitorAction.Continue;
    }

    protected override SyntaxVisitorAction Leave(ISyntaxNode node)
    {
        context.Position.Leave(node);
        return SyntaxVisitorAction.Continue;
    }

    // A description is a string without a type to fit (section 2.4), a declared variable is not a use of it, and type
    // definitions are refused as a whole.
    private bool IsNoPartOfExecution(ISyntaxNode node) =>
        node.Kind >= SyntaxKind.SchemaDefinition
        || (node is StringValueNode && ReferenceEquals(node, _description))
        || (node is VariableNode && ReferenceEquals(node, _declared));
}
