using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.SchemaChanges.Parts;

/// <summary>Compares arguments, and the fields of input types.</summary>
internal static class InputChanges
{
    /// <summary>Compares them.</summary>
    /// <param name="coordinateOf">Makes a coordinate of a name.</param>
    /// <param name="noun">What they are called.</param>
    /// <param name="former">What there was.</param>
    /// <param name="current">What there is.</param>
    /// <param name="changes">Takes what is found.</param>
    public static void Find(
        Func<string, string> coordinateOf,
        string noun,
        IReadOnlyList<InputValueDefinitionNode> former,
        IReadOnlyList<InputValueDefinitionNode> current,
        ChangeList changes)
    {
        foreach (var (name, input, served) in ChangeList.Pair(former, current))
        {
            var coordinate = coordinateOf(name);
            if (served is null) changes.Breaking(coordinate, $"the {noun} was removed");
            else if (input is not null) Find(coordinate, input, served, changes);
            else if (IsRequired(served)) changes.Breaking(coordinate, $"the {noun} was added and must be given");
            else changes.Safe(coordinate, $"the {noun} was added");
        }
    }

    private static void Find(
        string coordinate,
        InputValueDefinitionNode former,
        InputValueDefinitionNode current,
        ChangeList changes)
    {
        AppliedDirectives.Find(coordinate, former, current, changes);
        if (!SyntaxComparer.Equals(former.Type, current.Type))
        {
            changes.Add(
                Takes(former.Type, current.Type) ? ChangeSeverity.Safe : ChangeSeverity.Breaking,
                coordinate,
                $"the type was `{former.Type.Print()}`, and is `{current.Type.Print()}`");
        }

        if (SyntaxComparer.Equals(former.DefaultValue, current.DefaultValue)) return;
        var mustBeGiven = IsRequired(current) && !IsRequired(former);
        changes.Add(
            mustBeGiven ? ChangeSeverity.Breaking : ChangeSeverity.Dangerous,
            coordinate,
            $"the default was {Default(former)}, and is {Default(current)}{(mustBeGiven ? ": it must be given" : "")}");
    }

    /// <summary>Whether the current type takes every value that the former one took.</summary>
    private static bool Takes(ITypeNode former, ITypeNode current) => (former, current) switch
    {
        (NonNullTypeNode before, NonNullTypeNode after) => Takes(before.Type, after.Type),
        (NonNullTypeNode before, _) => Takes(before.Type, current),
        (_, NonNullTypeNode) => false,
        (ListTypeNode before, ListTypeNode after) => Takes(before.Type, after.Type),
        _ => SyntaxComparer.Equals(former, current),
    };

    private static bool IsRequired(InputValueDefinitionNode input) =>
        input.Type is NonNullTypeNode && input.DefaultValue is null;

    private static string Default(InputValueDefinitionNode input) =>
        input.DefaultValue is { } value ? $"`{value.Print(indented: false)}`" : "none";
}
