using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Validation.Rules;

/// <summary>No operation declares two variables of one name (section 5.8.1).</summary>
internal sealed class VariableUniquenessRule(ValidationContext context) : ValidationRule(context)
{
    protected override string Section => "sec-Variable-Uniqueness";

    public override void Enter(ISyntaxNode node)
    {
        var definitions = ((OperationDefinitionNode)node).VariableDefinitions;
        if (definitions.Count < 2) return;
        var names = new HashSet<string>(definitions.Count, StringComparer.Ordinal);
        foreach (var definition in definitions)
        {
            var name = definition.Variable.Name;
            if (names.Add(name.Value)) continue;
            Report(Violation($"The variable `{name.Value}` is declared more than once.", definition)
                .SetExtension("variable", name.Value));
        }
    }
}
