using BankGraph.GraphQL.Execution.Input;

namespace BankGraph.GraphQL.Validation.Cost;

/// <summary>A part of a cost that depends on variables.</summary>
internal abstract class CostStep
{
    /// <param name="results">What the steps before this one came to.</param>
    /// <param name="variables">The variables of the request.</param>
    public abstract CostMetrics Evaluate(ReadOnlySpan<CostMetrics> results, in VariableSet variables);
}

/// <summary>A field: what it costs to call, and what is selected on each of its items.</summary>
internal sealed class FieldCostStep(double weight, InputCost.Part[] inputs, CostTerm selected, ListSizeFormula size)
    : CostStep
{
    public override CostMetrics Evaluate(ReadOnlySpan<CostMetrics> results, in VariableSet variables)
    {
        var call = weight;
        foreach (var input in inputs) call += input.Evaluate(variables);
        return selected.Of(results).OfField(call, size.Evaluate(variables));
    }
}

/// <summary>The fields selected on one object type.</summary>
internal sealed class SumCostStep(CostMetrics known, int[] steps) : CostStep
{
    public override CostMetrics Evaluate(ReadOnlySpan<CostMetrics> results, in VariableSet variables)
    {
        var sum = known;
        foreach (var step in steps) sum = sum.Plus(results[step]);
        return sum;
    }
}

/// <summary>The most expensive of the object types that a value may have.</summary>
internal sealed class LargestCostStep(CostMetrics known, int[] steps) : CostStep
{
    public override CostMetrics Evaluate(ReadOnlySpan<CostMetrics> results, in VariableSet variables)
    {
        var largest = known;
        foreach (var step in steps) largest = largest.Or(results[step]);
        return largest;
    }
}
