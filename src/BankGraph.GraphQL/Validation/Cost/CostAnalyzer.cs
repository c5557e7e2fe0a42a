using BankGraph.GraphQL.Execution.Input;
using BankGraph.GraphQL.Execution.Plans;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Validation.Cost;

/// <summary>Reckons what operations cost, and says which cost too much.</summary>
internal sealed class CostAnalyzer(Schema schema, CostOptions options)
{
    private readonly InputWeights.Index _inputs = new();

    /// <summary>Does once what need not be done for every request; null when no cost is reckoned.</summary>
    /// <exception cref="GraphQLException">The cost cannot be reckoned.</exception>
    public CostPlan? Prepare(DocumentNode document, OperationDefinitionNode operation) => options.SkipAnalyzer
        ? null
        : new CostPlanBuilder(schema, options, _inputs, document, operation).Build();

    /// <summary>What an operation costs with these variables; null when no cost is reckoned.</summary>
    public static CostMetrics? Evaluate(CompiledOperation operation, in VariableSet variables) =>
        operation.Cost?.Evaluate(variables);

    /// <summary>Why an operation of this cost is refused; null when it is not. The work is looked at first.</summary>
    public IError? Refuse(CostMetrics cost)
    {
        if (!options.EnforceCostLimits) return null;
        if (cost.FieldCost > options.MaxFieldCost)
        {
            return Exceeded("The operation costs more than allowed: the work that it causes is too much.")
                .SetExtension("fieldCost", cost.FieldCost)
                .SetExtension("maxFieldCost", Math.Min(options.MaxFieldCost, CostMetrics.Most))
                .Build();
        }

        if (cost.TypeCost <= options.MaxTypeCost) return null;
        return Exceeded("The operation costs more than allowed: its answer could have too many objects.")
            .SetExtension("typeCost", cost.TypeCost)
            .SetExtension("maxTypeCost", Math.Min(options.MaxTypeCost, CostMetrics.Most))
            .Build();
    }

    private static ErrorBuilder Exceeded(string message) =>
        ErrorBuilder.New().SetMessage(message).SetCode(ErrorCodes.CostExceeded);
}
