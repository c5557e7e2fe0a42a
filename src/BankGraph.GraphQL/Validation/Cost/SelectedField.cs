using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Validation.Cost;

/// <summary>All that is selected under one response name on one object type.</summary>
internal sealed class SelectedField(OutputField definition, FieldNode node)
{
    public OutputField Definition { get; } = definition;

    /// <summary>The first of the nodes; the others have the same arguments.</summary>
    public FieldNode Node { get; } = node;

    /// <summary>What is selected on the field's items.</summary>
    public List<SelectionSetNode> Selections { get; } = [];
}
