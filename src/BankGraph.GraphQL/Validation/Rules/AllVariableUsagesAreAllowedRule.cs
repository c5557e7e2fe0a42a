using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Validation.Rules;

/// <summary>Variables are of types that fit where they are used (section 5.8.5).</summary>
internal sealed class AllVariableUsagesAreAllowedRule(ValidationContext context) : ValidationRule(context)
{
    protected override string Section => "sec-All-Variable-Usages-Are-Allowed";

    public override void Finish()
    {
        foreach (var references in Context.References.Operations)
        {
            var definitions = ((OperationDefinitionNode)references.Definition).VariableDefinitions;
            if (definitions.Count == 0) continue;
            var declared = new Dictionary<string, Declaration>(definitions.Count, StringComparer.Ordinal);
            foreach (var definition in definitions)
            {
                declared[definition.Variable.Name.Value] =
                    new Declaration(definition, Context.FindInputType(definition.Type));
            }

            foreach (var usage in Context.References.VariablesOf(references))
            {
                if (declared.TryGetValue(usage.Name, out var declaration)) Check(declaration, usage);
            }
        }
    }

    private void Check(Declaration declaration, VariableUsage usage)
    {
        if (declaration.Type is not { } type || usage.Position.Type is not { } expected) return;
        if (!IsUsageAllowed(declaration, type, usage.Position, expected))
        {
            ReportMismatch(
                $"The variable `{usage.Name}` is not compatible with the type of the current location.",
                declaration,
                usage);
        }
        else if (usage.Position.Owner is { IsOneOf: true } oneOf && type is not NonNullType)
        {
            // Stricter than IsVariableUsageAllowed, which lets a default value pass: null could still be sent.
            ReportMismatch(
                $"The variable `{usage.Name}` must be non-null to be the one field of `{oneOf.Name}`.",
                declaration,
                usage);
        }
    }

    private static bool IsUsageAllowed(Declaration declaration, IType type, InputPosition position, IType expected)
    {
        if (expected is not NonNullType nonNull || type is NonNullType) return AreCompatible(type, expected);
        var hasDefault = declaration.Definition.DefaultValue is not (null or NullValueNode)
            || position.Field?.DefaultValue is not null;
        return hasDefault && AreCompatible(type, nonNull.NullableType);
    }

    private static bool AreCompatible(IType type, IType expected) => (type, expected) switch
    {
        (NonNullType left, NonNullType right) => AreCompatible(left.NullableType, right.NullableType),
        (_, NonNullType) => false,
        (NonNullType left, _) => AreCompatible(left.NullableType, expected),
        (ListType left, ListType right) => AreCompatible(left.ElementType, right.ElementType),
        _ => ReferenceEquals(type, expected),
    };

    private void ReportMismatch(string message, Declaration declaration, VariableUsage usage) =>
        Report(Violation(message, usage.Node)
            .At(declaration.Definition)
            .SetExtension("variable", usage.Name)
            .SetExtension("variableType", declaration.Type?.ToString())
            .SetExtension("locationType", usage.Position.Type?.ToString()));

    private readonly record struct Declaration(VariableDefinitionNode Definition, IType? Type);
}
