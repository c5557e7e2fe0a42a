using System.Buffers;
using BankGraph.GraphQL.Execution.Input;

namespace BankGraph.GraphQL.Validation.Cost;

/// <summary>
/// What an operation costs, made ready once: a number when no variable matters, and otherwise a few steps, each of
/// which only looks back at those before it.
/// </summary>
/// <param name="total">The cost of the whole.</param>
/// <param name="steps">The steps, in the order to take them.</param>
internal sealed class CostPlan(CostTerm total, CostStep[] steps)
{
    private const int StepsOnStack = 32;

    /// <summary>How many parts depend on variables.</summary>
    public int StepCount => steps.Length;

    public CostMetrics Evaluate(in VariableSet variables)
    {
        if (total.IsKnown) return total.Known.AtLeastZero;
        CostMetrics[]? rented = null;
        var results = steps.Length <= StepsOnStack
            ? stackalloc CostMetrics[StepsOnStack]
            : rented = ArrayPool<CostMetrics>.Shared.Rent(steps.Length);
        for (var i = 0; i < steps.Length; i++) results[i] = steps[i].Evaluate(results, variables);
        var cost = total.Of(results).AtLeastZero;
        if (rented is not null) ArrayPool<CostMetrics>.Shared.Return(rented);
        return cost;
    }
}
