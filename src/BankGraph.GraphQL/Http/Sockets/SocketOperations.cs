using System.Net.WebSockets;

namespace BankGraph.GraphQL.Http.Sockets;

/// <summary>
/// The operations of a session that run. They are few, and most often there is one, so that looking through all of them
/// costs less than a table.
/// </summary>
internal sealed class SocketOperations(int maxOperations)
{
    private readonly List<SocketOperation> _running = [];
    private bool _isEnded;

    /// <summary>Adds an operation; otherwise says with what the session must be closed.</summary>
    public (WebSocketCloseStatus Status, string Reason)? Add(SocketOperation operation)
    {
        lock (_running)
        {
            if (Find(operation.Id) is not null)
            {
                return (CloseCode.SubscriberAlreadyExists, $"Subscriber for {operation.Id} already exists");
            }

            if (_running.Count >= maxOperations) return (CloseCode.TooManyRequests, "Too many operations");
            _running.Add(operation);
            if (_isEnded) operation.Cancel();
            return null;
        }
    }

    /// <summary>Stops an operation; a client's complete may cross the server's, then there is none.</summary>
    public Task StopAsync(string id)
    {
        SocketOperation? operation;
        lock (_running)
        {
            operation = Find(id);
            if (operation is null) return Task.CompletedTask;
            operation.HasReleasedId = true;
        }

        return operation.StopAsync();
    }

    /// <summary>Lets the id of an operation be used again.</summary>
    public void Release(SocketOperation operation)
    {
        lock (_running) operation.HasReleasedId = true;
    }

    /// <summary>Takes note that an operation has come to its end.</summary>
    public void Forget(SocketOperation operation)
    {
        lock (_running) _running.Remove(operation);
    }

    /// <summary>Cancels all, and those that are yet to come.</summary>
    public Task EndAsync()
    {
        lock (_running)
        {
            _isEnded = true;
            return Task.WhenAll(_running.Select(operation => operation.CancelAsync()));
        }
    }

    /// <summary>Waits until none runs anymore.</summary>
    public Task CompletedAsync()
    {
        lock (_running) return Task.WhenAll(_running.Select(operation => operation.Completion));
    }

    private SocketOperation? Find(string id) =>
        _running.Find(operation => !operation.HasReleasedId && operation.Id == id);
}
