using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Validation.Rules;

/// <summary>Fragments are written on objects, interfaces and unions (section 5.5.1.3).</summary>
internal sealed class FragmentsOnCompositeTypesRule(ValidationContext context) : ValidationRule(context)
{
    protected override string Section => "sec-Fragments-on-Object-Interface-or-Union-Types";

    public override void Enter(ISyntaxNode node)
    {
        if (node.TypeCondition() is not { } condition) return;
        if (!Context.Schema.TryGetType(condition.Name.Value, out var type) || type.IsComposite()) return;
        Report(Violation("Fragments can only be declared on unions, interfaces, and objects.", condition)
            .SetExtension("typeCondition", type.Name));
    }
}
