using System.Collections.Concurrent;

namespace BankGraph.GraphQL.Execution;

/// <summary>
/// Names of operations as they may become names of time series. Clients choose them, so that only the first ones that
/// come are told, and all others share one name.
/// </summary>
internal sealed class BoundedNames(int limit)
{
    private const int MaxLength = 64;

    private readonly ConcurrentDictionary<string, bool> _names = new(StringComparer.Ordinal);

    public string Of(string? name)
    {
        if (string.IsNullOrEmpty(name)) return "unnamed";
        if (_names.ContainsKey(name)) return name;
        if (name.Length > MaxLength || _names.Count >= limit) return "other";
        _names.TryAdd(name, true);
        return name;
    }
}
