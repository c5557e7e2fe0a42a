using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Validation.Rules;

/// <summary>Selections stand below fields of composite types, and only there (section 5.3.3).</summary>
internal sealed class LeafFieldSelectionsRule(ValidationContext context) : ValidationRule(context)
{
    protected override string Section => "sec-Leaf-Field-Selections";

    public override void Enter(ISyntaxNode node)
    {
        if (Context.Position.Field is not { } definition) return;
        var field = (FieldNode)node;
        var hasSelections = field.SelectionSet is { Selections.Count: > 0 };
        if (hasSelections == definition.Type.IsComposite()) return;
        var problem = hasSelections ? "has no fields to select" : "must have a selection of its fields";
        Report(Violation($"The field `{field.Name.Value}` of the type `{definition.Type}` {problem}.", field)
            .SetExtension("field", field.Name.Value)
            .SetExtension("type", definition.Type.ToString())
            .SetExtension("responseName", field.ResponseName));
    }
}
