using BankGraph.GraphQL.SchemaChanges.Parts;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.SchemaChanges;

/// <summary>
/// Says what has changed between two schemas, and what that means to clients. Descriptions and the order of things do
/// not count.
/// </summary>
public static class SchemaComparison
{
    /// <summary>Compares two schemas.</summary>
    /// <param name="former">What clients rely on. It may be a part of a schema.</param>
    /// <param name="current">What is served now.</param>
    /// <returns>The changes, the worst first, then by coordinate.</returns>
    /// <exception cref="SchemaException">
    /// A document holds something else than definitions, or defines something twice.
    /// </exception>
    public static IReadOnlyList<SchemaChange> Compare(DocumentNode former, DocumentNode current)
    {
        ArgumentNullException.ThrowIfNull(former);
        ArgumentNullException.ThrowIfNull(current);
        DemandDefinitions(former);
        DemandDefinitions(current);
        var changes = new ChangeList();
        RootChanges.Find(former, current, changes);
        TypeChanges.Find(former, current, changes);
        DirectiveChanges.Find(former, current, changes);
        return
        [
            .. changes.All.OrderByDescending(change => change.Severity)
                .ThenBy(change => change.Coordinate, StringComparer.Ordinal),
        ];
    }

    private static void DemandDefinitions(DocumentNode document)
    {
        foreach (var definition in document.Definitions)
        {
            if (definition is ITypeSystemDefinitionNode) continue;
            throw new SchemaException(
                $"A schema to compare holds definitions only, and no {definition.Kind} "
                + $"(line {definition.Location?.Line}).");
        }
    }
}
