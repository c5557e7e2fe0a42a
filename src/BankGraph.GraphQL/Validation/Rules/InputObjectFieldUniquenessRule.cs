using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Validation.Rules;

/// <summary>No field of an input object is given twice (section 5.6.3).</summary>
internal sealed class InputObjectFieldUniquenessRule(ValidationContext context) : ValidationRule(context)
{
    private readonly HashSet<string> _names = new(StringComparer.Ordinal);

    protected override string Section => "sec-Input-Object-Field-Uniqueness";

    public override void Enter(ISyntaxNode node)
    {
        _names.Clear();
        foreach (var field in ((ObjectValueNode)node).Fields)
        {
            if (_names.Add(field.Name.Value)) continue;
            Report(Violation($"There can be only one input field named `{field.Name.Value}`.", field)
                .SetPath(Context.Position.Path)
                .SetExtension("field", field.Name.Value));
        }
    }
}
