using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Validation.Rules;

/// <summary>Fragments that are spread exist (section 5.5.2.1).</summary>
internal sealed class FragmentSpreadTargetDefinedRule(ValidationContext context) : ValidationRule(context)
{
    protected override string Section => "sec-Fragment-Spread-Target-Defined";

    public override void Enter(ISyntaxNode node)
    {
        var name = ((FragmentSpreadNode)node).Name;
        if (Context.TryGetFragment(name.Value, out _)) return;
        Report(Violation($"The specified fragment `{name.Value}` does not exist.", name)
            .SetExtension("fragment", name.Value));
    }
}
