namespace BankGraph.GraphQL.Validation.Cost;

/// <summary>What an operation costs, as the cost specification reckons it.</summary>
/// <param name="FieldCost">The work that it causes: the weights of what it calls.</param>
/// <param name="TypeCost">The objects that it answers with: the weights of their types.</param>
public readonly record struct CostMetrics(double FieldCost, double TypeCost)
{
    /// <summary>
    /// Where costs stop growing: the largest integer that every reader of JSON takes as it is. Lists inside each other
    /// would soon reach infinity, which JSON cannot say.
    /// </summary>
    internal const double Most = 9_007_199_254_740_991;

    /// <summary>No cost below zero: a negative weight may make other things cheaper, not the whole.</summary>
    internal CostMetrics AtLeastZero => new(Math.Max(FieldCost, 0), Math.Max(TypeCost, 0));

    /// <summary>What both cost together.</summary>
    internal CostMetrics Plus(CostMetrics other) =>
        new(Bound(FieldCost + other.FieldCost), Bound(TypeCost + other.TypeCost));

    /// <summary>The cost of whichever costs more, told apart for fields and types.</summary>
    internal CostMetrics Or(CostMetrics other) =>
        new(Math.Max(FieldCost, other.FieldCost), Math.Max(TypeCost, other.TypeCost));

    /// <summary>
    /// A field's cost, when this is what is selected on each of its items: the field itself is called once (cost
    /// specification, Field Cost), and no field costs less than nothing.
    /// </summary>
    internal CostMetrics OfField(double weight, double size) =>
        new(Math.Max(Bound(weight + (FieldCost * size)), 0), Bound(TypeCost * size));

    // Sizes and weights are finite after this, so no sum or product is ever not a number.
    internal static double Bound(double value) => Math.Clamp(value, -Most, Most);
}
