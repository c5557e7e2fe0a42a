namespace BankGraph.GraphQL.Http.Sockets;

/// <summary>
/// What a request holds for the socket that it opens; given back with the request, unless a session keeps it.
/// </summary>
internal sealed class SocketBelongings : IDisposable
{
    private readonly List<IDisposable> _held = new(capacity: 1);

    /// <summary>Whether a session that outlives the request gives it back.</summary>
    public bool IsKept { get; set; }

    public void Add(IDisposable belonging) => _held.Add(belonging);

    public object? Find(Type type) => _held.Find(type.IsInstanceOfType);

    public void EndRequest()
    {
        if (!IsKept) Dispose();
    }

    public void Dispose()
    {
        foreach (var belonging in _held) belonging.Dispose();
        _held.Clear();
    }
}
