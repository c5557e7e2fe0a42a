namespace BankGraph.GraphQL.Types;

/// <summary>The specification's words for the places of directives, in its order (section 3.13).</summary>
internal static class DirectiveLocations
{
    private static readonly (DirectiveLocation Location, string Name)[] Known =
    [
        (DirectiveLocation.Query, "QUERY"),
        (DirectiveLocation.Mutation, "MUTATION"),
        (DirectiveLocation.Subscription, "SUBSCRIPTION"),
        (DirectiveLocation.Field, "FIELD"),
        (DirectiveLocation.FragmentDefinition, "FRAGMENT_DEFINITION"),
        (DirectiveLocation.FragmentSpread, "FRAGMENT_SPREAD"),
        (DirectiveLocation.InlineFragment, "INLINE_FRAGMENT"),
        (DirectiveLocation.VariableDefinition, "VARIABLE_DEFINITION"),
        (DirectiveLocation.Schema, "SCHEMA"),
        (DirectiveLocation.Scalar, "SCALAR"),
        (DirectiveLocation.Object, "OBJECT"),
        (DirectiveLocation.FieldDefinition, "FIELD_DEFINITION"),
        (DirectiveLocation.ArgumentDefinition, "ARGUMENT_DEFINITION"),
        (DirectiveLocation.Interface, "INTERFACE"),
        (DirectiveLocation.Union, "UNION"),
        (DirectiveLocation.Enum, "ENUM"),
        (DirectiveLocation.EnumValue, "ENUM_VALUE"),
        (DirectiveLocation.InputObject, "INPUT_OBJECT"),
        (DirectiveLocation.InputFieldDefinition, "INPUT_FIELD_DEFINITION"),
    ];

    /// <summary>Every place.</summary>
    public static IReadOnlyList<string> All { get; } = [.. Known.Select(known => known.Name)];

    /// <summary>The places that a set of flags holds.</summary>
    public static IReadOnlyList<string> NamesOf(DirectiveLocation locations) =>
        [.. Known.Where(known => locations.HasFlag(known.Location)).Select(known => known.Name)];
}
