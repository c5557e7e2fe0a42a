using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Validation.Merging;

/// <summary>Reads every selection set once.</summary>
internal sealed class SelectionIndex(ValidationContext context)
{
    private readonly Dictionary<SelectionSetNode, SelectionContent> _contents = [];

    /// <summary>The content of a definition.</summary>
    public SelectionContent Of(IExecutableDefinitionNode definition) => Of(
        definition.SelectionSet,
        definition is FragmentDefinitionNode fragment
            ? context.FindComposite(fragment.TypeCondition)
            : context.Schema.GetRootType(((OperationDefinitionNode)definition).Operation));

    /// <summary>The content of what is selected below a field; null for a leaf.</summary>
    public SelectionContent? Below(FieldUse use) => use.Node.SelectionSet is { } selectionSet
        ? Of(selectionSet, use.Definition?.Type is { } type && type.IsComposite() ? type.NamedType : null)
        : null;

    /// <summary>All fields of several selection sets and of the fragments that they spread, each once.</summary>
    public List<FieldUse> Expand(IReadOnlyList<SelectionContent> contents)
    {
        var fields = new List<FieldUse>();
        var pending = new Queue<SelectionContent>(contents);
        var seen = new HashSet<SelectionContent>(contents);
        while (pending.TryDequeue(out var content))
        {
            if (!context.TrySpend(1 + content.Fields.Count + content.Fragments.Count)) break;
            fields.AddRange(content.Fields);
            foreach (var fragment in content.Fragments)
            {
                var spread = Of(fragment);
                if (seen.Add(spread)) pending.Enqueue(spread);
            }
        }

        return fields;
    }

    /// <summary>Whether the selection set has been read.</summary>
    public bool Contains(SelectionSetNode selectionSet) => _contents.ContainsKey(selectionSet);

    private SelectionContent Of(SelectionSetNode selectionSet, NamedType? parentType)
    {
        if (_contents.TryGetValue(selectionSet, out var known)) return known;
        var content = new SelectionContent(_contents.Count);
        _contents.Add(selectionSet, content);
        Read(selectionSet, parentType, content);
        return content;
    }

    private void Read(SelectionSetNode selectionSet, NamedType? parentType, SelectionContent content)
    {
        foreach (var selection in selectionSet.Selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    var definition = parentType is not null
                        && context.Schema.TryGetField(parentType, field.Name.Value, out var found) ? found : null;
                    content.Fields.Add(new FieldUse(parentType, field, definition));
                    break;
                case InlineFragmentNode inline:
                    var type = inline.TypeCondition is { } condition ? context.FindComposite(condition) : parentType;
                    Read(inline.SelectionSet, type, content);
                    break;
                case FragmentSpreadNode spread when context.TryGetFragment(spread.Name.Value, out var fragment):
                    content.Fragments.Add(fragment);
                    break;
            }
        }
    }
}
