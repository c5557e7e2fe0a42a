using System.Collections;
using BankGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http.Features;

namespace BankGraph.GraphQL.Http.Sockets;

/// <summary>The features of a request that opened a socket: itself, its response, and what others add.</summary>
internal sealed partial class SocketRequest : IFeatureCollection
{
    private readonly SocketBelongings? _belongings;
    private FeatureCollection? _others;
    private SocketResponse? _response;

    public bool IsReadOnly => false;

    public int Revision => _others?.Revision ?? 0;

    public object? this[Type key]
    {
        get => _others?[key] ?? FindOwn(key);
        set => (_others ??= new FeatureCollection())[key] = value;
    }

    public TFeature? Get<TFeature>() => (TFeature?)this[typeof(TFeature)];

    public void Set<TFeature>(TFeature? instance) => this[typeof(TFeature)] = instance;

    public IEnumerator<KeyValuePair<Type, object>> GetEnumerator() =>
        (_others ?? Enumerable.Empty<KeyValuePair<Type, object>>()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Gives back what was made or kept for the request.</summary>
    public async Task CompleteAsync(ExecutionFailures failures)
    {
        if (_response is not null) await _response.CompleteAsync(failures).ConfigureAwait(false);
        _belongings?.Dispose();
    }

    private object? FindOwn(Type key) =>
        key == typeof(IHttpResponseFeature) ? _response ??= new SocketResponse()
        : key.IsInstanceOfType(this) ? this
        : _belongings?.Find(key);
}
