using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Validation.Rules;

/// <summary>Fragments are written on types that exist (section 5.5.1.2).</summary>
internal sealed class FragmentSpreadTypeExistenceRule(ValidationContext context) : ValidationRule(context)
{
    protected override string Section => "sec-Fragment-Spread-Type-Existence";

    public override void Enter(ISyntaxNode node)
    {
        if (node.TypeCondition() is not { } condition) return;
        var name = condition.Name.Value;
        if (Context.Schema.TryGetType(name, out _)) return;
        Report(Violation($"Unknown type `{name}`.{Context.SuggestType(name, type => type.IsComposite())}", condition)
            .SetExtension("type", name));
    }
}
