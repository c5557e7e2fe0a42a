using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Validation.Merging;

/// <summary>What one selection set selects, its inline fragments opened and its fragment spreads kept aside.</summary>
/// <param name="number">Tells selection sets apart.</param>
internal sealed class SelectionContent(int number)
{
    public int Number { get; } = number;

    public List<FieldUse> Fields { get; } = [];

    public List<FragmentDefinitionNode> Fragments { get; } = [];
}

/// <summary>A field where it is selected.</summary>
/// <param name="ParentType">The type on which it is selected; null when the schema does not know it.</param>
/// <param name="Node">The selection.</param>
/// <param name="Definition">The field; null when the schema does not know it.</param>
internal sealed record FieldUse(NamedType? ParentType, FieldNode Node, OutputField? Definition);
