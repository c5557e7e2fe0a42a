using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Validation.Rules;

/// <summary>Arguments that must be given are given, and not as null (section 5.4.3).</summary>
internal sealed class RequiredArgumentsRule(ValidationContext context) : ValidationRule(context)
{
    protected override string Section => "sec-Required-Arguments";

    public override void Enter(ISyntaxNode node)
    {
        if (Context.Position.Arguments is not { Count: > 0 } definitions) return;
        var arguments = node.Arguments();
        foreach (var definition in definitions)
        {
            if (!definition.IsRequired) continue;
            var given = arguments.FirstOrDefault(argument => argument.Name.Value == definition.Name);
            if (given is { Value: not NullValueNode }) continue;
            Report(Violation($"The argument `{definition.Name}` is required.", given ?? node)
                .SetPath(Context.Position.Path)
                .SetExtension("argument", definition.Name)
                .SetExtension("type", definition.Type.ToString()));
        }
    }
}
