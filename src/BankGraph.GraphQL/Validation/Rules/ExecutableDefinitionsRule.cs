using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Validation.Rules;

/// <summary>A document to be executed holds operations and fragments only (section 5.1.1).</summary>
internal sealed class ExecutableDefinitionsRule(ValidationContext context) : ValidationRule(context)
{
    protected override string Section => "sec-Executable-Definitions";

    public override void Enter(ISyntaxNode node)
    {
        foreach (var definition in ((DocumentNode)node).Definitions)
        {
            if (definition is IExecutableDefinitionNode) continue;
            Report(Violation("A document with type system definitions cannot be executed.", definition));
        }
    }
}
