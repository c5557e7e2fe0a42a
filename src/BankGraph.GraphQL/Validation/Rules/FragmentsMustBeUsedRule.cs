using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Validation.Rules;

/// <summary>
/// Fragments are used (section 5.5.1.4). Use by a fragment that is itself unused does not count: one of the two would
/// have to be told in any case, and so both are.
/// </summary>
internal sealed class FragmentsMustBeUsedRule(ValidationContext context) : ValidationRule(context)
{
    protected override string Section => "sec-Fragments-Must-Be-Used";

    public override void Finish()
    {
        var used = new HashSet<DefinitionReferences>();
        foreach (var operation in Context.References.Operations)
        {
            used.UnionWith(Context.References.ReachableFrom(operation));
        }

        foreach (var fragment in Context.References.Fragments)
        {
            if (used.Contains(fragment)) continue;
            var name = ((FragmentDefinitionNode)fragment.Definition).Name.Value;
            Report(Violation(
                    $"The specified fragment `{name}` is not used within the current document.", fragment.Definition)
                .SetExtension("fragment", name));
        }
    }
}
