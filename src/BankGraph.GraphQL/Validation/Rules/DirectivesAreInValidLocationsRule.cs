using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Validation.Rules;

/// <summary>Directives stand where they may (section 5.7.2).</summary>
internal sealed class DirectivesAreInValidLocationsRule(ValidationContext context) : ValidationRule(context)
{
    protected override string Section => "sec-Directives-Are-in-Valid-Locations";

    public override void Enter(ISyntaxNode node)
    {
        foreach (var directive in ((IHasDirectives)node).Directives)
        {
            var name = directive.Name.Value;
            if (!Context.Schema.TryGetDirective(name, out var definition)) continue;
            var location = LocationOf(node);
            if (definition.Locations.Contains(location)) continue;
            Report(Violation($"The specified directive `{name}` is not valid at the location `{location}`.", directive)
                .SetExtension("directive", name)
                .SetExtension("location", location));
        }
    }

    private static string LocationOf(ISyntaxNode node) => node switch
    {
        OperationDefinitionNode { Operation: OperationType.Query } => "QUERY",
        OperationDefinitionNode { Operation: OperationType.Mutation } => "MUTATION",
        OperationDefinitionNode => "SUBSCRIPTION",
        VariableDefinitionNode => "VARIABLE_DEFINITION",
        FragmentDefinitionNode => "FRAGMENT_DEFINITION",
        FragmentSpreadNode => "FRAGMENT_SPREAD",
        InlineFragmentNode => "INLINE_FRAGMENT",
        _ => "FIELD",
    };
}
