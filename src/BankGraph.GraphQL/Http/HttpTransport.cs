using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Http.Batching;
using BankGraph.GraphQL.Http.Ide;
using BankGraph.GraphQL.Http.Requests;
using BankGraph.GraphQL.Http.Responses;
using BankGraph.GraphQL.Http.Sockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BankGraph.GraphQL.Http;

/// <summary>
/// Answers at one endpoint, as GraphQL over HTTP demands. Refusals are looked for in this order: method (405), Accept
/// (406), origin (403), content type (415), size (413), shape of the request (400).
/// </summary>
internal sealed partial class HttpTransport(
    IRequestExecutor executor,
    RequestExecutorOptions limits,
    GraphQLServerOptions options,
    SocketTransport sockets,
    SchemaFile schemaFile,
    IdePage idePage,
    IHostApplicationLifetime lifetime,
    TimeProvider timeProvider,
    ExecutionFailures failures,
    IServiceProviderIsService knownServices)
{
    private readonly bool _isIntercepted = knownServices.IsService(typeof(IHttpRequestInterceptor));

    public Task HandleAsync(HttpContext context)
    {
        var method = context.Request.Method;
        if (HttpMethods.IsPost(method)) return PostAsync(context);
        if (context.WebSockets.IsWebSocketRequest) return sockets.HandleAsync(context);
        if (HttpMethods.IsGet(method)) return GetAsync(context);
        return RefuseMethodAsync(context);
    }

    private async Task PostAsync(HttpContext context)
    {
        var accept = AcceptHeader.Parse(context.Request.Headers.Accept);
        if (!accept.IsAcceptable)
        {
            await RefuseAsync(context, StatusCodes.Status406NotAcceptable, RequestErrors.NotAcceptable, accept)
                .ConfigureAwait(false);
            return;
        }

        if (!ContentTypeHeader.IsJson(context.Request))
        {
            context.Response.Headers.Accept = "application/json";
            await RefuseAsync(
                context,
                StatusCodes.Status415UnsupportedMediaType,
                RequestErrors.UnsupportedMediaType,
                accept).ConfigureAwait(false);
            return;
        }

        using var body = await RequestBody
            .ReadAsync(context.Request, limits.MaxRequestBytes, context.RequestAborted)
            .ConfigureAwait(false);
        if (body is null)
        {
            var tooLarge = RequestErrors.TooLarge(limits.MaxRequestBytes);
            await RefuseAsync(context, StatusCodes.Status413PayloadTooLarge, tooLarge, accept).ConfigureAwait(false);
            return;
        }

        if (options.EnableBatching && BatchParser.IsBatch(body.Bytes.Span))
        {
            await BatchAsync(context, body.Bytes, accept).ConfigureAwait(false);
            return;
        }

        if (!RequestParser.TryParse(body.Bytes, out var parameters, out var error))
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, error, accept).ConfigureAwait(false);
            return;
        }

        using (parameters) await ExecuteAsync(context, parameters, accept, isGet: false).ConfigureAwait(false);
    }

    private Task GetAsync(HttpContext context)
    {
        var accept = AcceptHeader.Parse(context.Request.Headers.Accept);
        if (accept.WantsPage && idePage.IsEnabled) return idePage.ShowAsync(context);
        if (context.Request.Query.ContainsKey("sdl")) return schemaFile.SendAsync(context);
        return options.EnableGetRequests ? QueryAsync(context, accept) : RefuseMethodAsync(context);
    }

    private async Task QueryAsync(HttpContext context, AcceptHeader accept)
    {
        if (!accept.IsAcceptable)
        {
            await RefuseAsync(context, StatusCodes.Status406NotAcceptable, RequestErrors.NotAcceptable, accept)
                .ConfigureAwait(false);
        }
        else if (CrossSiteRequest.IsRefused(context.Request.Headers, options.EnforceGetRequestsPreflightHeader))
        {
            await RefuseAsync(context, StatusCodes.Status403Forbidden, RequestErrors.CrossSite, accept)
                .ConfigureAwait(false);
        }
        else if (!QueryStringParser.TryParse(context.Request.Query, out var parameters, out var error))
        {
            await RefuseAsync(context, StatusCodes.Status400BadRequest, error, accept).ConfigureAwait(false);
        }
        else
        {
            using (parameters) await ExecuteAsync(context, parameters, accept, isGet: true).ConfigureAwait(false);
        }
    }

    private async Task ExecuteAsync(
        HttpContext context,
        RequestParameters parameters,
        AcceptHeader accept,
        bool isGet)
    {
        try
        {
            var result = await ExecuteCoreAsync(context, parameters, queriesOnly: isGet, !accept.CanStream)
                .ConfigureAwait(false);
            await using (result.ConfigureAwait(false))
            {
                await RespondAsync(context, result, accept).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer.
        }
    }

    private async ValueTask<IExecutionResult> ExecuteCoreAsync(
        HttpContext context,
        RequestParameters parameters,
        bool queriesOnly,
        bool noSubscriptions)
    {
        var builder = new OperationRequestBuilder(parameters, context);
        CostHeader.Apply(context.Request.Headers, builder);
        if (_isIntercepted)
        {
            try
            {
                await context.RequestServices.GetRequiredService<IHttpRequestInterceptor>()
                    .OnCreateAsync(context, executor, builder, context.RequestAborted)
                    .ConfigureAwait(false);
            }
            catch (Exception exception) when (!context.RequestAborted.IsCancellationRequested)
            {
                return new ErrorResult(StreamFailure.ToErrors(exception, failures));
            }
        }

        return await executor.ExecuteAsync(builder.Build(queriesOnly, noSubscriptions), context.RequestAborted)
            .ConfigureAwait(false);
    }

    private Task RespondAsync(HttpContext context, IExecutionResult result, AcceptHeader accept)
    {
        switch (result)
        {
            case OperationResult single:
                return ResultWriter.WriteAsync(context, single, accept.Format);
            case ResponseStream stream when accept.CanStream:
                return new EventStreamResponse(context, options.EventStreamKeepAliveInterval, timeProvider, failures)
                    .SendAsync(stream, lifetime.ApplicationStopping);
            default:
                return ResultWriter.WriteAsync(context, new ErrorResult(RequestErrors.NoStream), accept.Format);
        }
    }

    private Task RefuseMethodAsync(HttpContext context)
    {
        context.Response.Headers.Allow = options.EnableGetRequests ? "GET, POST" : HttpMethods.Post;
        var error = options.EnableGetRequests ? RequestErrors.MethodNotAllowed : RequestErrors.GetNotAllowed;
        return ResultWriter.RefuseAsync(context, StatusCodes.Status405MethodNotAllowed, error);
    }

    private static Task RefuseAsync(HttpContext context, int statusCode, IError error, AcceptHeader accept) =>
        ResultWriter.RefuseAsync(context, statusCode, error, accept.Format);
}
