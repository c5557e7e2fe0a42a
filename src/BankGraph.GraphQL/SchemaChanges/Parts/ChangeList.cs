using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.SchemaChanges.Parts;

/// <summary>Gathers changes.</summary>
internal sealed class ChangeList
{
    private readonly List<SchemaChange> _changes = [];

    public IReadOnlyList<SchemaChange> All => _changes;

    public void Breaking(string coordinate, string message) => Add(ChangeSeverity.Breaking, coordinate, message);

    public void Dangerous(string coordinate, string message) => Add(ChangeSeverity.Dangerous, coordinate, message);

    public void Safe(string coordinate, string message) => Add(ChangeSeverity.Safe, coordinate, message);

    public void Add(ChangeSeverity severity, string coordinate, string message) =>
        _changes.Add(new SchemaChange(severity, coordinate, message));

    /// <summary>Sets what was and what is side by side, by name.</summary>
    /// <exception cref="SchemaException">A name occurs twice.</exception>
    public static IEnumerable<(string Name, T? Former, T? Current)> Pair<T>(
        IEnumerable<T> former,
        IEnumerable<T> current)
        where T : class, INamedSyntaxNode
    {
        var before = ByName(former);
        var after = ByName(current);
        foreach (var name in before.Keys.Union(after.Keys))
        {
            yield return (name, before.GetValueOrDefault(name), after.GetValueOrDefault(name));
        }
    }

    private static Dictionary<string, T> ByName<T>(IEnumerable<T> nodes) where T : class, INamedSyntaxNode
    {
        var byName = new Dictionary<string, T>(StringComparer.Ordinal);
        foreach (var node in nodes)
        {
            if (!byName.TryAdd(node.Name.Value, node))
                throw new SchemaException($"`{node.Name.Value}` is defined twice in the same place.");
        }

        return byName;
    }
}
