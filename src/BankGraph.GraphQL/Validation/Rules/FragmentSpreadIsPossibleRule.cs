using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Validation.Rules;

/// <summary>
/// Every fragment could apply to some object of the type in which it is spread (section 5.5.2.3).
/// </summary>
internal sealed class FragmentSpreadIsPossibleRule(ValidationContext context) : ValidationRule(context)
{
    // Wide interfaces would otherwise be compared anew for every spread of a long document.
    private readonly Dictionary<(NamedType, NamedType), bool> _overlaps = [];

    protected override string Section => "sec-Fragment-Spread-Is-Possible";

    public override void Enter(ISyntaxNode node)
    {
        var condition = node is FragmentSpreadNode spread
            ? Context.TryGetFragment(spread.Name.Value, out var fragment) ? fragment.TypeCondition : null
            : node.TypeCondition();
        if (condition is null || Context.FindComposite(condition) is not { } type) return;
        if (Context.Position.ParentType is not { } parent || Overlaps(parent, type)) return;
        Report(Violation(
                $"A fragment on `{type.Name}` can never apply to an object of the type `{parent.Name}`.", node)
            .SetExtension("parentType", parent.Name)
            .SetExtension("typeCondition", type.Name));
    }

    private bool Overlaps(NamedType parent, NamedType type)
    {
        if (ReferenceEquals(parent, type)) return true;
        if (_overlaps.TryGetValue((parent, type), out var known)) return known;
        var possible = Context.Schema.GetPossibleTypes(type).ToHashSet();
        return _overlaps[(parent, type)] = possible.Overlaps(Context.Schema.GetPossibleTypes(parent));
    }
}
