using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Validation.Rules;

/// <summary>Variables that are used are declared by every operation that comes to use them (section 5.8.3).</summary>
internal sealed class AllVariableUsesDefinedRule(ValidationContext context) : ValidationRule(context)
{
    protected override string Section => "sec-All-Variable-Uses-Defined";

    public override void Finish()
    {
        foreach (var references in Context.References.Operations)
        {
            var operation = (OperationDefinitionNode)references.Definition;
            var declared = operation.VariableDefinitions
                .Select(definition => definition.Variable.Name.Value).ToHashSet(StringComparer.Ordinal);
            var missing = Context.References.VariablesOf(references)
                .Where(usage => !declared.Contains(usage.Name))
                .DistinctBy(usage => usage.Name).ToArray();
            if (missing.Length > 0) ReportMissing(operation, missing);
        }
    }

    private void ReportMissing(OperationDefinitionNode operation, VariableUsage[] missing)
    {
        var names = Listed([.. missing.Select(usage => usage.Name)]);
        var error = Violation($"The following variables were not declared: {names}.", operation);
        foreach (var usage in missing.Take(MostPlaces)) error.At(usage.Node);
        Report(error);
    }
}
