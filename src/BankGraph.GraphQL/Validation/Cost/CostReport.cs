namespace BankGraph.GraphQL.Validation.Cost;

/// <summary>What a client wants to know about the cost of its operation.</summary>
public enum CostReport
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The cost, with the answer or the refusal, as <c>extensions.cost</c>.</summary>
    Report,

    /// <summary>The cost alone: nothing is executed, and nothing is refused for what it costs.</summary>
    Validate,
}
