using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Validation.Rules;

/// <summary>No two fragments have one name (section 5.5.1.1).</summary>
internal sealed class FragmentNameUniquenessRule(ValidationContext context) : ValidationRule(context)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    protected override string Section => "sec-Fragment-Name-Uniqueness";

    public override void Enter(ISyntaxNode node)
    {
        var name = ((FragmentDefinitionNode)node).Name;
        if (_names.Add(name.Value)) return;
        Report(Violation($"There are multiple fragments with the name `{name.Value}`.", name)
            .SetExtension("fragment", name.Value));
    }
}
