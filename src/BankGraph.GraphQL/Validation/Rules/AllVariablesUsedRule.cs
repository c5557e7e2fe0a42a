using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Validation.Rules;

/// <summary>Variables that an operation declares are used by it or its fragments (section 5.8.4).</summary>
internal sealed class AllVariablesUsedRule(ValidationContext context) : ValidationRule(context)
{
    protected override string Section => "sec-All-Variables-Used";

    public override void Finish()
    {
        foreach (var references in Context.References.Operations)
        {
            var operation = (OperationDefinitionNode)references.Definition;
            if (operation.VariableDefinitions.Count == 0) continue;
            var used = Context.References.VariablesOf(references)
                .Select(usage => usage.Name).ToHashSet(StringComparer.Ordinal);
            var unused = operation.VariableDefinitions
                .Where(definition => !used.Contains(definition.Variable.Name.Value)).ToArray();
            if (unused.Length > 0) ReportUnused(unused);
        }
    }

    private void ReportUnused(VariableDefinitionNode[] unused)
    {
        var names = Listed([.. unused.Select(definition => definition.Variable.Name.Value)]);
        var error = Violation($"The following variables were not used: {names}.", unused[0]);
        foreach (var definition in unused.Take(1..MostPlaces)) error.At(definition);
        Report(error);
    }
}
