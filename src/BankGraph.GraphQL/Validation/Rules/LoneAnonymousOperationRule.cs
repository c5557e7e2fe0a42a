using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Validation.Rules;

/// <summary>An operation without a name is the only one (section 5.2.3.1).</summary>
internal sealed class LoneAnonymousOperationRule(ValidationContext context) : ValidationRule(context)
{
    protected override string Section => "sec-Lone-Anonymous-Operation";

    public override void Enter(ISyntaxNode node)
    {
        var operations = ((DocumentNode)node).Definitions.OfType<OperationDefinitionNode>().ToArray();
        if (operations.Length < 2) return;
        foreach (var operation in operations)
        {
            if (operation.Name is not null) continue;
            Report(Violation("An operation without a name must be the only one in its document.", operation));
        }
    }
}
