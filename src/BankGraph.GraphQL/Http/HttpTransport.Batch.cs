using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Http.Batching;
using BankGraph.GraphQL.Http.Requests;
using BankGraph.GraphQL.Http.Responses;
using Microsoft.AspNetCore.Http;

namespace BankGraph.GraphQL.Http;

/// <content>Several requests in one body, where an endpoint allows that.</content>
internal sealed partial class HttpTransport
{
    private async Task BatchAsync(HttpContext context, ReadOnlyMemory<byte> body, AcceptHeader accept)
    {
        var batch = new List<RequestParameters>();
        try
        {
            if (BatchParser.Read(body, options.MaxBatchSize, batch) is { } error)
            {
                await RefuseAsync(context, StatusCodes.Status400BadRequest, error, accept).ConfigureAwait(false);
                return;
            }

            // Each request has all limits to itself. They share the services, so one ends before the next begins.
            await using var answers = new BatchResult();
            foreach (var parameters in batch)
            {
                var result = await ExecuteCoreAsync(context, parameters, queriesOnly: false, noSubscriptions: true)
                    .ConfigureAwait(false);
                answers.Add(await SingleAsync(result).ConfigureAwait(false));
            }

            await ResultWriter.WriteAsync(context, answers, ResponseFormat.Json).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer.
        }
        finally
        {
            foreach (var parameters in batch) parameters.Dispose();
        }
    }

    private static async ValueTask<OperationResult> SingleAsync(IExecutionResult result)
    {
        if (result is OperationResult single) return single;
        await result.DisposeAsync().ConfigureAwait(false);
        return new ErrorResult(RequestErrors.NoStream);
    }
}
