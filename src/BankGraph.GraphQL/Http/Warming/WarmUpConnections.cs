namespace BankGraph.GraphQL.Http.Warming;

/// <summary>Kept connections that are used side by side.</summary>
internal sealed class WarmUpConnections : IDisposable
{
    private readonly List<WarmUpConnection> _connections = [];

    private WarmUpConnections()
    {
    }

    public static async Task<WarmUpConnections> OpenAsync(
        WarmUpAddress address,
        int count,
        CancellationToken cancellationToken)
    {
        var connections = new WarmUpConnections();
        try
        {
            while (connections._connections.Count < count)
            {
                var next = await WarmUpConnection.OpenAsync(address, cancellationToken).ConfigureAwait(false);
                connections._connections.Add(next);
            }

            return connections;
        }
        catch
        {
            connections.Dispose();
            throw;
        }
    }

    /// <summary>Sends a request so many times on each connection, and ends with the last answer.</summary>
    public Task SendAsync(ReadOnlyMemory<byte> request, int times, CancellationToken cancellationToken) =>
        Task.WhenAll(_connections.Select(async connection =>
        {
            for (var i = 0; i < times; i++)
                await connection.SendAsync(request, cancellationToken).ConfigureAwait(false);
        }));

    public void Dispose() => _connections.ForEach(connection => connection.Dispose());
}
