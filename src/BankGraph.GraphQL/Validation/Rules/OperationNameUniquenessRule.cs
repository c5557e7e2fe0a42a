using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Validation.Rules;

/// <summary>No two operations have one name (section 5.2.2.1).</summary>
internal sealed class OperationNameUniquenessRule(ValidationContext context) : ValidationRule(context)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    protected override string Section => "sec-Operation-Name-Uniqueness";

    public override void Enter(ISyntaxNode node)
    {
        if (((OperationDefinitionNode)node).Name is not { } name || _names.Add(name.Value)) return;
        Report(Violation($"The operation name `{name.Value}` is not unique.", name)
            .SetExtension("operationName", name.Value));
    }
}
