namespace BankGraph.GraphQL.Validation.Cost;

/// <summary>A cost: known already, or what a step of the plan finds out.</summary>
/// <param name="Known">The cost, when no variable matters.</param>
/// <param name="Step">The position of the step otherwise; -1 for a cost that is known.</param>
internal readonly record struct CostTerm(CostMetrics Known, int Step = -1)
{
    public bool IsKnown => Step < 0;

    /// <summary>The cost, once the steps before have been taken.</summary>
    public CostMetrics Of(ReadOnlySpan<CostMetrics> results) => IsKnown ? Known : results[Step];
}
