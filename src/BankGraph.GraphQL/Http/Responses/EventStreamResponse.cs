using System.IO.Pipelines;
using BankGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Net.Http.Headers;

namespace BankGraph.GraphQL.Http.Responses;

/// <summary>
/// Sends the responses of a subscription as events while they come. It reads the next one only when the last has left,
/// so a slow client makes events wait at the topic, where their number is bounded.
/// </summary>
internal sealed class EventStreamResponse(
    HttpContext context,
    TimeSpan keepAliveInterval,
    TimeProvider timeProvider,
    ExecutionFailures failures)
{
    private readonly PipeWriter _output = context.Response.BodyWriter;

    /// <summary>Sends everything. When the server stops, the stream is cut without an end: clients come back.</summary>
    public async Task SendAsync(ResponseStream stream, CancellationToken stopping)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        await StartAsync(ended.Token).ConfigureAwait(false);
        try
        {
            await SendEventsAsync(stream, ended.Token).ConfigureAwait(false);
            if (ended.IsCancellationRequested) return;
        }
        catch (OperationCanceledException) when (ended.IsCancellationRequested)
        {
            return;
        }
        catch (Exception exception)
        {
            var errors = StreamFailure.ToErrors(exception, failures);
            EventStream.WriteNext(_output, new ErrorResult(errors));
        }

        EventStream.WriteComplete(_output);
        await _output.FlushAsync(ended.Token).ConfigureAwait(false);
    }

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        var response = context.Response;
        context.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        response.ContentType = EventStream.ContentType;
        response.Headers.CacheControl = CacheControlHeaderValue.NoStoreString;
        response.Headers["X-Accel-Buffering"] = "no";
        await response.StartAsync(cancellationToken).ConfigureAwait(false);
        EventStream.WriteKeepAlive(_output);
        await _output.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    private async Task SendEventsAsync(ResponseStream stream, CancellationToken cancellationToken)
    {
        using var clock = new PeriodicTimer(keepAliveInterval, timeProvider);
        await using var responses = stream.Responses.GetAsyncEnumerator(cancellationToken);
        Task<bool>? tick = null;
        while (true)
        {
            var next = responses.MoveNextAsync().AsTask();
            try
            {
                while (!next.IsCompleted)
                {
                    tick ??= clock.WaitForNextTickAsync(cancellationToken).AsTask();
                    if (await Task.WhenAny(next, tick).ConfigureAwait(false) != tick) break;
                    await tick.ConfigureAwait(false);
                    tick = null;
                    EventStream.WriteKeepAlive(_output);
                    await _output.FlushAsync(cancellationToken).ConfigureAwait(false);
                }
            }
            finally
            {
                // An enumerator must not be disposed of while it is still moving.
                await ((Task)next).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }

            if (!await next.ConfigureAwait(false)) return;
            await using var response = responses.Current;
            EventStream.WriteNext(_output, response);
            await _output.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
