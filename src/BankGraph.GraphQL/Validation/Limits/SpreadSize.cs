namespace BankGraph.GraphQL.Validation.Limits;

/// <summary>How large an operation or fragment is once all that it spreads has been spread.</summary>
/// <param name="Selections">How many fields and fragments it selects; the highest number for any more.</param>
/// <param name="Depth">How many fields stand below each other at most.</param>
internal readonly record struct SpreadSize(int Selections, int Depth);
