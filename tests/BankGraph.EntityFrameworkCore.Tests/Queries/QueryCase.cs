using BankGraph.EntityFrameworkCore.Tests.Stores;
using BankGraph.EntityFrameworkCore.Tests.World;

namespace BankGraph.EntityFrameworkCore.Tests.Queries;

/// <summary>A query, how to ask a store, and how to ask objects.</summary>
public sealed record QueryCase(string Name, Func<Tables, Task<string>> AskStore, Func<Tables, string> AskObjects)
{
    private readonly Dictionary<string, string> _refusals = [];
    private readonly Dictionary<string, string> _differences = [];

    /// <summary>The store's provider has no translation, or the store no such function, and says so.</summary>
    public QueryCase RefusedBy<TStore>(string reason) where TStore : IStore
    {
        _refusals.Add(TStore.Name, reason);
        return this;
    }

    /// <summary>The store answers otherwise.</summary>
    public QueryCase DiffersOn<TStore>(string reason) where TStore : IStore
    {
        _differences.Add(TStore.Name, reason);
        return this;
    }

    public bool IsRefusedBy(string store) => _refusals.ContainsKey(store);

    public bool DiffersOn(string store) => _differences.ContainsKey(store);
}
