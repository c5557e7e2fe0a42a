using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Validation.Rules;

/// <summary>
/// Literals can be read as the type that is expected where they stand (section 5.6.1). Null in place of a required
/// argument or field is left to the rules that demand it, and variables to the rule on their usages.
/// </summary>
internal sealed class ValuesOfCorrectTypeRule(ValidationContext context) : ValidationRule(context)
{
    private const int LongestQuotation = 100;

    private ISyntaxNode? _holder;

    protected override string Section => "sec-Values-of-Correct-Type";

    public override void Enter(ISyntaxNode node)
    {
        if (node is not IValueNode value)
        {
            _holder = node;
            return;
        }

        if (Context.Position.Input is not { Type: { } type, IsPartOfLeaf: false } position) return;
        if (value is ObjectValueNode literal && type.NamedType is InputObjectType { IsOneOf: true } oneOf)
        {
            CheckOneOf(literal, oneOf);
        }
        else if (!Fits(value, type, position))
        {
            ReportMismatch(value, type, position);
        }
    }

    private static bool Fits(IValueNode value, IType type, InputPosition position) => value switch
    {
        NullValueNode => type is not NonNullType || position.Field?.IsRequired is true,
        ListValueNode when type.IsList() => true,
        ObjectValueNode when type.NamedType is InputObjectType => true,

        // One value stands for a list of one (section 3.12), so that it has to fit the innermost type.
        _ => type.NamedType is ILeafType leaf && IsReadBy(leaf, value),
    };

    private static bool IsReadBy(ILeafType leaf, IValueNode value)
    {
        try
        {
            leaf.CoerceInput(new InputValue(value));
            return true;
        }
        catch (LeafCoercionException)
        {
            return false;
        }
    }

    private void CheckOneOf(ObjectValueNode literal, InputObjectType type)
    {
        var names = literal.Fields.Select(field => field.Name.Value).Distinct(StringComparer.Ordinal);
        if (names.Count() == 1 && literal.Fields[0].Value is not NullValueNode) return;
        Report(Violation($"Exactly one field of `{type.Name}` must be given, and it must not be null.", literal)
            .SetPath(Context.Position.Path)
            .SetExtension("inputObjectType", type.Name));
    }

    private void ReportMismatch(IValueNode value, IType type, InputPosition position)
    {
        var text = value.ToString(indented: false);
        if (text.Length > LongestQuotation) text = text[..LongestQuotation] + "...";
        var variable = (_holder as VariableDefinitionNode)?.Variable.Name.Value;
        var error = position.Owner switch
        {
            { } owner => Violation(
                    $"The specified value type of field `{position.Field?.Name}` does not match the field type.", value)
                .SetExtension("field", $"{owner.Name}.{position.Field?.Name}")
                .SetExtension("fieldValue", text),
            null when variable is not null => Violation(
                    $"The specified value type of variable `{variable}` does not match the variable type.", value)
                .SetExtension("variable", variable)
                .SetExtension("variableValue", text),
            _ => Violation("The specified argument value does not match the argument type.", value)
                .SetExtension("argument", (_holder as ArgumentNode)?.Name.Value)
                .SetExtension("argumentValue", text),
        };
        Report(error.SetPath(Context.Position.Path).SetExtension("locationType", type.ToString()));
    }
}
