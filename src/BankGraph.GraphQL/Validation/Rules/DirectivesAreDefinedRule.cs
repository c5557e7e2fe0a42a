using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Validation.Rules;

/// <summary>Directives exist (section 5.7.1).</summary>
internal sealed class DirectivesAreDefinedRule(ValidationContext context) : ValidationRule(context)
{
    protected override string Section => "sec-Directives-Are-Defined";

    public override void Enter(ISyntaxNode node)
    {
        if (Context.Position.Directive is not null) return;
        var name = ((DirectiveNode)node).Name.Value;
        var hint = Context.Suggest(name, Context.Schema.Directives);
        Report(Violation($"The specified directive `{name}` is not supported by the current schema.{hint}", node)
            .SetExtension("directive", name));
    }
}
