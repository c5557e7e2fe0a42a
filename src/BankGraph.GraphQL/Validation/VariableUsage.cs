using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Validation;

/// <summary>A variable where a value is expected.</summary>
/// <param name="Node">The variable.</param>
/// <param name="Position">What is expected there.</param>
internal readonly record struct VariableUsage(VariableNode Node, InputPosition Position)
{
    public string Name => Node.Name.Value;
}
