using System.Collections.Immutable;

namespace BankGraph.GraphQL.Execution;

/// <summary>What a look-up knows besides its keys: the states of the branch that it runs for.</summary>
/// <typeparam name="TValue">What is found.</typeparam>
public readonly struct DataLoaderFetchContext<TValue>
{
    private readonly ImmutableDictionary<string, object?>? _states;

    internal DataLoaderFetchContext(ImmutableDictionary<string, object?> states) => _states = states;

    /// <summary>A state; the default when the branch has none of that name.</summary>
    public TState? GetState<TState>(string key) =>
        _states is not null && _states.TryGetValue(key, out var state) && state is TState found ? found : default;

    /// <summary>A state; <paramref name="fallback"/> when the branch has none of that name.</summary>
    public TState GetStateOrDefault<TState>(string key, TState fallback) =>
        _states is not null && _states.TryGetValue(key, out var state) && state is TState found ? found : fallback;

    /// <summary>A state that the look-up cannot do without.</summary>
    /// <exception cref="InvalidOperationException">The branch has none of that name.</exception>
    public TState GetRequiredState<TState>(string key) =>
        _states is not null && _states.TryGetValue(key, out var state) && state is TState found
            ? found
            : throw new InvalidOperationException($"The data loader was asked without the state `{key}`.");
}
