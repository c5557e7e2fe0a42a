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
    private readonly CancellationTokenSource _stop;
    private readonly JsonEncodedText _encodedId;
    private volatile bool _isStopped;

    /// <summary>Makes an operation; it owns its parameters.</summary>
    public SocketOperation(
        SocketSession session,
        string id,
        RequestParameters parameters,
        CancellationToken sessionEnded)
    {
        _session = session;
        _parameters = parameters;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(sessionEnded);
        _encodedId = JsonEncodedText.Encode(id);
        Id = id;
    }

    public string Id { get; }

    /// <summary>Whether the client wants no more of it.</summary>
    public bool IsStopped => _isStopped;

    public Task Completion { get; private set; } = Task.CompletedTask;

    public void Start() => Completion = RunAsync();

    /// <summary>Stops it: nothing more is sent, and its stream ends.</summary>
    public async Task StopAsync()
    {
        _isStopped = true;
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

    private async Task RunAsync()
    {
        // The session listens on while this executes, even when nothing in it has to wait.
        await Task.Yield();
        try
        {
            await ExecuteAsync(_stop.Token).ConfigureAwait(false);
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
            _session.Release(this);
            _session.Forget(this);
            Dispose();
        }
    }

    private async Task ExecuteAsync(CancellationToken cancellationToken)
    {
        await using var scope = _session.Scopes.CreateAsyncScope();
        var builder = new OperationRequestBuilder(
            _parameters, _session.HttpContext, scope.ServiceProvider, _session.User);
        await _session.OnRequestAsync(builder, cancellationToken).ConfigureAwait(false);
        var request = builder.Build(queriesOnly: false, noSubscriptions: false);
        await using var result = await _session.Executor.ExecuteAsync(request, cancellationToken).ConfigureAwait(false);
        switch (result)
        {
            case OperationResult { IsRequestError: true } refused:
                await SendErrorsAsync(refused.Errors).ConfigureAwait(false);
                return;
            case OperationResult single:
                await SendNextAsync(single).ConfigureAwait(false);
                break;
            case ResponseStream stream:
                await SendAllAsync(stream, cancellationToken).ConfigureAwait(false);
                break;
        }

        await SendCompleteAsync().ConfigureAwait(false);
    }

    private async Task SendAllAsync(ResponseStream stream, CancellationToken cancellationToken)
    {
        await foreach (var response in stream.Responses.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            await using (response.ConfigureAwait(false)) await SendNextAsync(response).ConfigureAwait(false);
        }
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
        _session.Release(this);
        return _session.SendAsync(message.WrittenMemory, this);
    }
}
