using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Validation.Rules;

/// <summary>Arguments that are given exist (section 5.4.1).</summary>
internal sealed class ArgumentNamesRule(ValidationContext context) : ValidationRule(context)
{
    protected override string Section => "sec-Argument-Names";

    public override void Enter(ISyntaxNode node)
    {
        if (Context.Position.Arguments is not { } definitions) return;
        foreach (var argument in node.Arguments())
        {
            var name = argument.Name.Value;
            if (definitions.Contains(name)) continue;
            Report(Violation($"The argument `{name}` does not exist.{Context.Suggest(name, definitions)}", argument)
                .SetPath(Context.Position.Path)
                .SetExtension("argument", name)
                .SetExtension(node is DirectiveNode ? "directive" : "field", ((INamedSyntaxNode)node).Name.Value));
        }
    }
}
