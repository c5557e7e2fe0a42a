using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.SchemaChanges.Parts;

/// <summary>Compares the definitions of directives.</summary>
internal static class DirectiveChanges
{
    public static void Find(DocumentNode former, DocumentNode current, ChangeList changes)
    {
        var before = former.Definitions.OfType<DirectiveDefinitionNode>();
        var after = current.Definitions.OfType<DirectiveDefinitionNode>();
        foreach (var (name, directive, served) in ChangeList.Pair(before, after))
        {
            var coordinate = "@" + name;
            if (served is null) changes.Breaking(coordinate, "the directive was removed");
            else if (directive is null) changes.Safe(coordinate, "the directive was added");
            else Find(coordinate, directive, served, changes);
        }
    }

    private static void Find(
        string coordinate,
        DirectiveDefinitionNode former,
        DirectiveDefinitionNode current,
        ChangeList changes)
    {
        InputChanges.Find(
            argument => $"{coordinate}({argument}:)", "argument", former.Arguments, current.Arguments, changes);
        if (former.IsRepeatable && !current.IsRepeatable) changes.Breaking(coordinate, "is not repeatable any more");
        if (!former.IsRepeatable && current.IsRepeatable) changes.Safe(coordinate, "is repeatable now");
        var before = former.Locations.Select(location => location.Value).ToHashSet(StringComparer.Ordinal);
        var after = current.Locations.Select(location => location.Value).ToHashSet(StringComparer.Ordinal);
        foreach (var location in before.Except(after)) changes.Breaking(coordinate, $"may not stand on {location}");
        foreach (var location in after.Except(before)) changes.Safe(coordinate, $"may stand on {location} now");
    }
}
