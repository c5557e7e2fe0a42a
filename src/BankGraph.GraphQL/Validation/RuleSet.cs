using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Validation.Limits;
using BankGraph.GraphQL.Validation.Rules;

namespace BankGraph.GraphQL.Validation;

/// <summary>All rules, in the order of the specification, and the nodes that each wants to see.</summary>
internal static class RuleSet
{
    private static readonly SyntaxKind[] Directed =
    [
        SyntaxKind.OperationDefinition, SyntaxKind.VariableDefinition, SyntaxKind.FragmentDefinition, SyntaxKind.Field,
        SyntaxKind.FragmentSpread, SyntaxKind.InlineFragment,
    ];

    private static readonly SyntaxKind[] Values =
    [
        SyntaxKind.Argument, SyntaxKind.VariableDefinition,
        SyntaxKind.IntValue, SyntaxKind.FloatValue, SyntaxKind.StringValue, SyntaxKind.BooleanValue,
        SyntaxKind.NullValue, SyntaxKind.EnumValue, SyntaxKind.ListValue, SyntaxKind.ObjectValue,
    ];

    private static readonly Entry[] Entries =
    [
        // The limits of the house come first: what they refuse is not looked at any further.
        new(context => new MaxDefinitionsRule(context), SyntaxKind.Document),
        new(context => new MaxAliasesRule(context), SyntaxKind.Field),
        new(context => new MaxDirectivesRule(context), Directed),
        new(context => new MaxInputDepthRule(context), SyntaxKind.Argument, SyntaxKind.VariableDefinition),

        new(context => new ExecutableDefinitionsRule(context), SyntaxKind.Document),
        new(context => new OperationTypeExistenceRule(context), SyntaxKind.OperationDefinition),
        new(context => new OperationNameUniquenessRule(context), SyntaxKind.OperationDefinition),
        new(context => new LoneAnonymousOperationRule(context), SyntaxKind.Document),
        new(context => new SingleRootFieldRule(context), SyntaxKind.OperationDefinition),
        new(context => new FieldSelectionsRule(context), SyntaxKind.Field),
        new(context => new LeafFieldSelectionsRule(context), SyntaxKind.Field),
        new(context => new ArgumentNamesRule(context), SyntaxKind.Field, SyntaxKind.Directive),
        new(context => new ArgumentUniquenessRule(context), SyntaxKind.Field, SyntaxKind.Directive),
        new(context => new RequiredArgumentsRule(context), SyntaxKind.Field, SyntaxKind.Directive),
        new(context => new FragmentNameUniquenessRule(context), SyntaxKind.FragmentDefinition),
        new(
            context => new FragmentSpreadTypeExistenceRule(context),
            SyntaxKind.FragmentDefinition,
            SyntaxKind.InlineFragment),
        new(
            context => new FragmentsOnCompositeTypesRule(context),
            SyntaxKind.FragmentDefinition,
            SyntaxKind.InlineFragment),
        new(context => new FragmentsMustBeUsedRule(context)),
        new(context => new FragmentSpreadTargetDefinedRule(context), SyntaxKind.FragmentSpread),
        new(context => new FragmentSpreadsMustNotFormCyclesRule(context)),
        new(
            context => new FragmentSpreadIsPossibleRule(context),
            SyntaxKind.FragmentSpread,
            SyntaxKind.InlineFragment),
        new(context => new ValuesOfCorrectTypeRule(context), Values),
        new(context => new InputObjectFieldNamesRule(context), SyntaxKind.ObjectField),
        new(context => new InputObjectFieldUniquenessRule(context), SyntaxKind.ObjectValue),
        new(context => new InputObjectRequiredFieldsRule(context), SyntaxKind.ObjectValue),
        new(context => new DirectivesAreDefinedRule(context), SyntaxKind.Directive),
        new(context => new DirectivesAreInValidLocationsRule(context), Directed),
        new(context => new DirectivesAreUniquePerLocationRule(context), Directed),
        new(context => new VariableUniquenessRule(context), SyntaxKind.OperationDefinition),
        new(context => new VariablesAreInputTypesRule(context), SyntaxKind.VariableDefinition),
        new(context => new AllVariableUsesDefinedRule(context)),
        new(context => new AllVariablesUsedRule(context)),
        new(context => new AllVariableUsagesAreAllowedRule(context)),

        // Limits that need to know the fragments, and last the one rule that can take long, so that a simple mistake is
        // told first.
        new(context => new IntrospectionDepthRule(context), SyntaxKind.Field),
        new(context => new MaxDepthRule(context)),
        new(context => new MaxFieldsRule(context)),
        new(context => new FieldSelectionMergingRule(context)),
    ];

    private static readonly int[][] EntriesByKind =
    [
        .. Enum.GetValues<SyntaxKind>().Select(kind => Enumerable.Range(0, Entries.Length)
            .Where(index => Entries[index].Kinds.Contains(kind)).ToArray()),
    ];

    /// <summary>One of each rule, for one document.</summary>
    public static ValidationRule[] Create(ValidationContext context) =>
        Array.ConvertAll(Entries, entry => entry.Create(context));

    /// <summary>The positions of the rules that want to see nodes of a kind.</summary>
    public static ReadOnlySpan<int> For(SyntaxKind kind) => EntriesByKind[(int)kind];

    private sealed class Entry(Func<ValidationContext, ValidationRule> create, params SyntaxKind[] kinds)
    {
        public Func<ValidationContext, ValidationRule> Create { get; } = create;

        public SyntaxKind[] Kinds { get; } = kinds;
    }
}
