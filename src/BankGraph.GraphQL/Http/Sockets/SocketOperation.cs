using System.Text.Json;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Http.Requests;
using BankGraph.GraphQL.Http.Responses;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Http.Sockets;

/// <summary>One operation of a session: it executes, sends what comes of it, and never throws.</summary>
internal sealed class SocketOperation : IDisposable
{
    private readonly SocketSession _session;
    private readonly RequestParameters _parameters;
    private readonly CancellationTokenSource _stop = new();
    private readonly JsonEncodedText _encodedId;
    private volatile bool _isStopped;

    /// <summary>Makes an operation; it owns its parameters.</summary>
    public SocketOperation(SocketSession session, string id, RequestParameters parameters)
    {
        _session = session;
        _parameters = parameters;
        _encodedId = JsonEncodedText.Encode(id);
        Id = id;
    }

    public string Id { get; }

    /// <summary>Whether the client wants no more of it.</summary>
    public bool IsStopped => _isStopped;

    /// <summary>Whether another operation may have the id; a matter of <see cref="SocketOperations"/>.</summary>
    public bool HasReleasedId { get; set; }

    public Task Completion { get; private set; } = Task.CompletedTask;

    public void Start() => Completion = RunAsync();

    /// <summary>Stops it: nothing more is sent, and its stream ends.</summary>
    public Task StopAsync()
    {
        _isStopped = true;
        return CancelAsync();
    }

    /// <summary>Cancels it before it is started.</summary>
    public void Cancel() => _stop.Cancel();

    /// <summary>Cancels it with its session.</summary>
    public async Task CancelAsync()
    {
        try
        {
            await _stop.CancelAsync().ConfigureAwait(false);
        }
        catch (ObjectDisposedException)
        {
            // It came to its own end in the same moment.
        }
    }

    /// <summary>Gives back what it owns; a started operation does so itself.</summary>
    public void Dispose()
    {
        _parameters.Dispose();
        _stop.Dispose();
    }

    // One method for all, since whatever waits in it does so for as long as a subscription is open.
    private async Task RunAsync()
    {
        // The session listens on while this executes, even when nothing in it has to wait.
        await Task.Yield();
        try
        {
            await using var scope = _session.Scopes.CreateAsyncScope();
            await using var result = await ExecuteAsync(scope.ServiceProvider).ConfigureAwait(false);
            if (result is ResponseStream stream)
            {
                var responses = stream.Responses.WithCancellation(_stop.Token).ConfigureAwait(false);
                await foreach (var response in responses) await SendEventAsync(response).ConfigureAwait(false);
                await SendCompleteAsync().ConfigureAwait(false);
            }
            else if (result is OperationResult single)
            {
                await SendAsync(single).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Stopped by the client, or with the session: nobody waits for an answer.
        }
        catch (Exception exception)
        {
            await SendErrorsAsync(StreamFailure.ToErrors(exception, _session.Failures)).ConfigureAwait(false);
        }
        finally
        {
            _session.Operations.Forget(this);
            Dispose();
        }
    }

    private async ValueTask<IExecutionResult> ExecuteAsync(IServiceProvider services)
    {
        var builder = new OperationRequestBuilder(_parameters, _session.HttpContext, services, _session.OwnUser);
        await _session.OnRequestAsync(builder, _stop.Token).ConfigureAwait(false);
        var request = builder.Build(queriesOnly: false, noSubscriptions: false);
        return await _session.Executor.ExecuteAsync(request, _stop.Token).ConfigureAwait(false);
    }

    private async ValueTask SendAsync(OperationResult result)
    {
        if (result.IsRequestError)
        {
            await SendErrorsAsync(result.Errors).ConfigureAwait(false);
            return;
        }

        await SendNextAsync(result).ConfigureAwait(false);
        await SendCompleteAsync().ConfigureAwait(false);
    }

    private async ValueTask SendEventAsync(OperationResult response)
    {
        await using (response.ConfigureAwait(false)) await SendNextAsync(response).ConfigureAwait(false);
    }

    private async ValueTask SendNextAsync(OperationResult result)
    {
        using var message = new PooledBuffer();
        ServerMessage.WriteNext(message, _encodedId, result);
        await _session.SendAsync(message.WrittenMemory, this).ConfigureAwait(false);
    }

    private async ValueTask SendErrorsAsync(IReadOnlyList<IError> errors)
    {
        using var message = new PooledBuffer();
        ServerMessage.WriteError(message, _encodedId, errors);
        await SendLastAsync(message).ConfigureAwait(false);
    }

    private async ValueTask SendCompleteAsync()
    {
        using var message = new PooledBuffer();
        ServerMessage.WriteComplete(message, _encodedId);
        await SendLastAsync(message).ConfigureAwait(false);
    }

    private ValueTask SendLastAsync(PooledBuffer message)
    {
        // The client may use the id again as soon as it has read this.
        _session.Operations.Release(this);
        return _session.SendAsync(message.WrittenMemory, this);
    }
}
