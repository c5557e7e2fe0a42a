using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Validation;

/// <summary>What one operation or fragment refers to, the fragments that it spreads not looked into.</summary>
internal sealed class DefinitionReferences(IExecutableDefinitionNode definition)
{
    public IExecutableDefinitionNode Definition { get; } = definition;

    /// <summary>The fragments spread anywhere in the definition, in the order of the text.</summary>
    public List<FragmentSpreadNode> Spreads { get; } = [];

    /// <summary>How many fields each of the spreads stands below, in the same order.</summary>
    public List<int> SpreadDepths { get; } = [];

    /// <summary>How many fields and fragments are selected.</summary>
    public int Selections { get; set; }

    /// <summary>How many fields stand below each other at most, introspection not counted.</summary>
    public int Depth { get; set; }

    /// <summary>The variables used anywhere in the definition, in the order of the text.</summary>
    public List<VariableUsage> Variables { get; } = [];
}
