using BankGraph.GraphQL.Execution.Input;
using BankGraph.GraphQL.Execution.Plans;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;
using BankGraph.GraphQL.Validation;

namespace BankGraph.GraphQL.Execution;

/// <inheritdoc />
internal sealed class RequestExecutor(Schema schema, RequestExecutorOptions options, ExecutionFailures failures)
    : IRequestExecutor
{
    private readonly OperationCache _cache = new(options.OperationCacheSize);
    private readonly ParserOptions _parserOptions = new() { MaxAllowedTokens = options.MaxTokens };

    /// <inheritdoc />
    public Schema Schema { get; } = schema;

    /// <inheritdoc />
    public async ValueTask<IExecutionResult> ExecuteAsync(GraphQLRequest request, CancellationToken cancellationToken)
    {
        OperationExecution? execution = null;
        try
        {
            var operation = GetOperation(request);
            var variables = VariableSet.Create(operation.Variables, request.Variables);
            if (operation.Type == OperationType.Subscription)
            {
                var stream = new SubscriptionExecution(Schema, operation, request, variables, options, failures);
                return await stream.OpenAsync(cancellationToken).ConfigureAwait(false);
            }

            execution = new OperationExecution(
                Schema, operation, request, request.Services, variables, options, failures, cancellationToken);
            await execution.RunAsync(null).ConfigureAwait(false);
            return execution;
        }
        catch (GraphQLException exception)
        {
            return new ErrorResult([.. exception.Errors.Select(failures.Filter)]);
        }
        catch (OperationCanceledException)
            when (cancellationToken.IsCancellationRequested || execution?.IsStopped is true)
        {
            return cancellationToken.IsCancellationRequested
                ? new ErrorResult(new Error("The request was aborted.", ErrorCodes.Cancelled))
                : new ErrorResult(new Error("The request took too long.", ErrorCodes.Timeout));
        }
        catch (Exception exception)
        {
            return new ErrorResult(failures.Filter(failures.Unexpected(exception, "request")));
        }
    }

    private CompiledOperation GetOperation(GraphQLRequest request)
    {
        if (request.Document.IsEmpty)
        {
            throw new GraphQLException(new Error("The request has no document.", ErrorCodes.InvalidRequest));
        }

        var hash = DocumentHash.Of(request.Document.Span);
        var operation = _cache.Find(hash, request.OperationName);
        if (operation is null)
        {
            operation = Compile(request);
            _cache.Add(hash, request.OperationName, operation);
        }

        CheckTransport(request, operation);
        return operation;
    }

    private CompiledOperation Compile(GraphQLRequest request)
    {
        var document = Parse(request.Document.Span);
        var errors = DocumentValidator.Validate(Schema, document, options);
        if (errors.Count > 0) throw new GraphQLException(errors);
        var operation = OperationSelector.Select(document, request.OperationName);
        if (!options.AllowIntrospection) IntrospectionGuard.Demand(document);
        return OperationCompiler.Compile(Schema, options, document, operation);
    }

    private DocumentNode Parse(ReadOnlySpan<byte> document)
    {
        try
        {
            return Utf8GraphQLParser.Parse(document, _parserOptions);
        }
        catch (SyntaxException exception)
        {
            throw new GraphQLException(new Error(exception.Message, exception.Code)
            {
                Locations = [new ErrorLocation(exception.Line, exception.Column)],
            });
        }
    }

    private static void CheckTransport(GraphQLRequest request, CompiledOperation operation)
    {
        if (request.QueriesOnly && operation.Type == OperationType.Mutation)
        {
            throw new GraphQLException(new Error(
                "Mutations cannot be sent this way.", ErrorCodes.MethodNotAllowed).At(operation.Definition));
        }

        if (request.NoSubscriptions && operation.Type == OperationType.Subscription)
        {
            throw new GraphQLException(new Error(
                "Subscriptions need a WebSocket or an event stream.", ErrorCodes.StreamingNotSupported)
                .At(operation.Definition));
        }
    }
}
