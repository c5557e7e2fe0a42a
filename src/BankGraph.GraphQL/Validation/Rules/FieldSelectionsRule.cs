using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Validation.Rules;

/// <summary>Selected fields exist (section 5.3.1).</summary>
internal sealed class FieldSelectionsRule(ValidationContext context) : ValidationRule(context)
{
    protected override string Section => "sec-Field-Selections";

    public override void Enter(ISyntaxNode node)
    {
        if (Context.Position is not { ParentType: { } parent, Field: null }) return;
        var field = (FieldNode)node;
        var name = field.Name.Value;
        Report(Violation($"The field `{name}` does not exist on the type `{parent.Name}`.{Hint(parent, name)}", field)
            .SetExtension("type", parent.Name)
            .SetExtension("field", name)
            .SetExtension("responseName", field.ResponseName));
    }

    private string Hint(NamedType parent, string name) => parent switch
    {
        UnionType => " A union has no fields of its own: select them in fragments on its members.",
        ComplexType complex => Context.Suggest(name, complex.Fields),
        _ => "",
    };
}
