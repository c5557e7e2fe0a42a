using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Validation.Rules;

/// <summary>The schema supports the kind of every operation (section 5.2.1.1).</summary>
internal sealed class OperationTypeExistenceRule(ValidationContext context) : ValidationRule(context)
{
    protected override string Section => "sec-Operation-Type-Existence";

    public override void Enter(ISyntaxNode node)
    {
        var operation = (OperationDefinitionNode)node;
        if (Context.Schema.GetRootType(operation.Operation) is not null) return;
        var kind = operation.Operation.ToString().ToLowerInvariant();
        Report(Violation($"This GraphQL schema does not support `{kind}` operations.", operation));
    }
}
