using BankGraph.GraphQL.Authoring;
using BankGraph.GraphQL.Execution.Input;
using BankGraph.GraphQL.Execution.Plans;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.PersistedOperations.Requests;
using BankGraph.GraphQL.Types;
using BankGraph.GraphQL.Validation;
using BankGraph.GraphQL.Validation.Cost;
using BankGraph.GraphQL.Validation.Limits;

namespace BankGraph.GraphQL.Execution;

/// <inheritdoc />
internal sealed class RequestExecutor(
    ExecutionEnvironment environment,
    CostOptions costOptions,
    RequestedDocuments documents,
    IOperationGuard? guard = null) : IRequestExecutor
{
    private readonly RequestExecutorOptions _options = environment.Options;
    private readonly ExecutionFailures _failures = environment.Failures;
    private readonly CostAnalyzer _costs = new(environment.Schema, costOptions);
    private readonly OperationCache _cache = new(
        environment.Options.OperationCacheSize, environment.Options.MaxOperationCacheBytes);
    private readonly ParserOptions _parserOptions = environment.Options.ToParserOptions();

    /// <inheritdoc />
    public Schema Schema => environment.Schema;

    /// <inheritdoc />
    public ValueTask<IExecutionResult> ExecuteAsync(GraphQLRequest request, CancellationToken cancellationToken) =>
        GraphQLTelemetry.IsObserved
            ? ExecuteObservedAsync(request, cancellationToken)
            : ExecuteAsync(request, observation: null, cancellationToken);

    private async ValueTask<IExecutionResult> ExecuteObservedAsync(
        GraphQLRequest request,
        CancellationToken cancellationToken)
    {
        var observation = new GraphQLTelemetry.Observation();
        var result = await ExecuteAsync(request, observation, cancellationToken).ConfigureAwait(false);
        observation.End(result);
        return result;
    }

    private async ValueTask<IExecutionResult> ExecuteAsync(
        GraphQLRequest request,
        GraphQLTelemetry.Observation? observation,
        CancellationToken cancellationToken)
    {
        OperationExecution? execution = null;
        try
        {
            var operation = await GetOperationAsync(request, cancellationToken).ConfigureAwait(false);
            observation?.Operation = operation;
            VariableLimits.Demand(request.Variables, _options);
            if (operation.Authorizations.Length > 0)
            {
                await Authorization.DemandAsync(operation.Authorizations, request).ConfigureAwait(false);
            }

            var variables = VariableSet.Create(operation.Variables, request.Variables);
            var cost = CostAnalyzer.Evaluate(operation, variables);
            if (cost is { } known && AnswerCost(known, request) is { } answer) return answer;
            if (guard is not null && cost is { } price)
            {
                await guard.DemandAsync(request, price, cancellationToken).ConfigureAwait(false);
            }

            var reported = request.CostReport == CostReport.Report ? cost : null;
            if (operation.Type == OperationType.Subscription)
            {
                var stream = new SubscriptionExecution(
                    environment, operation, request, variables, reported, cancellationToken);
                return await stream.OpenAsync().ConfigureAwait(false);
            }

            execution = new OperationExecution(
                environment, operation, request, ownServices: null, variables, cancellationToken)
            {
                ReportedCost = reported,
            };
            await execution.RunAsync(null).ConfigureAwait(false);
            return execution;
        }
        catch (GraphQLException exception)
        {
            return new ErrorResult([.. exception.Errors.Select(_failures.Filter)]);
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
            return new ErrorResult(_failures.Filter(_failures.Unexpected(exception, "request")));
        }
    }

    private ValueTask<CompiledOperation> GetOperationAsync(
        GraphQLRequest request,
        CancellationToken cancellationToken)
    {
        var reference = documents.Identify(request);
        var operation = _cache.Find(
            reference.Hash, request.OperationName, isStored: reference.MustBeStored || reference.IsToBeSaved);
        if (operation is null) return PrepareAsync(request, reference, cancellationToken);
        CheckTransport(request, operation);
        return new(operation);
    }

    private async ValueTask<CompiledOperation> PrepareAsync(
        GraphQLRequest request,
        DocumentReference reference,
        CancellationToken cancellationToken)
    {
        var document = reference.MustBeStored
            ? await documents.ReadAsync(reference, request, cancellationToken).ConfigureAwait(false)
            : request.Document;
        var isTrusted = reference.MustBeStored && _options.PersistedOperations.SkipPersistedDocumentValidation;
        var operation = Compile(document, request.OperationName, validate: !isTrusted);

        // From here on the document is known to be valid, so it may be kept.
        if (reference.IsToBeSaved)
        {
            await documents.SaveAsync(reference, request, cancellationToken).ConfigureAwait(false);
        }

        _cache.Add(
            reference.Hash,
            request.OperationName,
            operation,
            document.Length,
            isStored: reference.MustBeStored || reference.IsToBeSaved);
        CheckTransport(request, operation);
        return operation;
    }

    private CompiledOperation Compile(ReadOnlyMemory<byte> text, string? operationName, bool validate)
    {
        var document = Parse(text.Span);
        if (validate)
        {
            var errors = DocumentValidator.Validate(Schema, document, _options);
            if (errors.Count > 0) throw new GraphQLException(errors);
        }

        var operation = OperationSelector.Select(document, operationName);
        if (!_options.AllowIntrospection) IntrospectionGuard.Demand(document);
        var cost = _costs.Prepare(document, operation);
        var compiled = OperationCompiler.Compile(Schema, _options, document, operation);
        compiled.Cost = cost;
        return compiled;
    }

    private OperationResult? AnswerCost(CostMetrics cost, GraphQLRequest request)
    {
        if (request.CostReport == CostReport.Validate) return new CostResult(cost);
        if (_costs.Refuse(cost) is not { } refusal) return null;
        return new ErrorResult(_failures.Filter(refusal))
        {
            ReportedCost = request.CostReport == CostReport.Report ? cost : null,
        };
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
