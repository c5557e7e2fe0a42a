using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Validation.Rules;

/// <summary>No argument is given twice (section 5.4.2).</summary>
internal sealed class ArgumentUniquenessRule(ValidationContext context) : ValidationRule(context)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    protected override string Section => "sec-Argument-Uniqueness";

    public override void Enter(ISyntaxNode node)
    {
        var arguments = node.Arguments();
        if (arguments.Count < 2) return;
        _names.Clear();
        foreach (var argument in arguments)
        {
            if (_names.Add(argument.Name.Value)) continue;
            Report(Violation($"The argument `{argument.Name.Value}` is given more than once.", argument)
                .SetPath(Context.Position.Path)
                .SetExtension("argument", argument.Name.Value));
        }
    }
}
