using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Validation.Rules;

/// <summary>Fields that an input object must have are given, and not as null (section 5.6.4).</summary>
internal sealed class InputObjectRequiredFieldsRule(ValidationContext context) : ValidationRule(context)
{
    protected override string Section => "sec-Input-Object-Required-Fields";

    public override void Enter(ISyntaxNode node)
    {
        if (Context.Position.Input is not { Type.NamedType: InputObjectType type, IsPartOfLeaf: false }) return;
        var literal = (ObjectValueNode)node;
        foreach (var definition in type.Fields)
        {
            if (!definition.IsRequired) continue;
            var given = literal.Fields.FirstOrDefault(field => field.Name.Value == definition.Name);
            if (given is { Value: not NullValueNode }) continue;
            Report(Violation($"`{definition.Name}` is a required field and cannot be null.", given ?? node)
                .SetPath(Context.Position.Path)
                .SetExtension("field", $"{type.Name}.{definition.Name}")
                .SetExtension("type", definition.Type.ToString()));
        }
    }
}
