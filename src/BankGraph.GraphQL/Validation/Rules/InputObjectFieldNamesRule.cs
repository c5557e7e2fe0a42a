using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Validation.Rules;

/// <summary>Fields given to input objects exist (section 5.6.2).</summary>
internal sealed class InputObjectFieldNamesRule(ValidationContext context) : ValidationRule(context)
{
    protected override string Section => "sec-Input-Object-Field-Names";

    public override void Enter(ISyntaxNode node)
    {
        if (Context.Position.Input is not { Owner: { } owner, Field: null }) return;
        var name = ((ObjectFieldNode)node).Name.Value;
        Report(Violation(
                $"The specified input object field `{name}` does not exist.{Context.Suggest(name, owner.Fields)}", node)
            .SetPath(Context.Position.Path)
            .SetExtension("inputObjectType", owner.Name)
            .SetExtension("field", name));
    }
}
