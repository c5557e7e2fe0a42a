using BankGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace BankGraph.GraphQL.Http.Sockets;

/// <summary>The response that opened a socket. It has been sent, and is complete when the session has ended.</summary>
internal sealed class SocketResponse : IHttpResponseFeature
{
    private readonly Stack<(Func<object, Task> Callback, object State)> _completed = new();

    public int StatusCode { get; set; } = StatusCodes.Status101SwitchingProtocols;

    public string? ReasonPhrase { get; set; }

    public IHeaderDictionary Headers { get; set; } = new HeaderDictionary();

    public Stream Body { get; set; } = Stream.Null;

    public bool HasStarted => true;

    public void OnStarting(Func<object, Task> callback, object state) =>
        throw new InvalidOperationException("The response has been sent.");

    public void OnCompleted(Func<object, Task> callback, object state) => _completed.Push((callback, state));

    public async Task CompleteAsync(ExecutionFailures failures)
    {
        while (_completed.TryPop(out var next))
        {
            try
            {
                await next.Callback(next.State).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                // What remains is given back all the same.
                failures.Unexpected(exception, "session end");
            }
        }
    }
}
