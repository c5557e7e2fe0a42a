using System.Runtime.CompilerServices;
using BankGraph.GraphQL.Execution.Input;
using BankGraph.GraphQL.Execution.Plans;
using BankGraph.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Execution;

/// <summary>
/// Runs a subscription: opens its event stream, then executes the operation on each event (section 6.2.3).
/// </summary>
internal sealed class SubscriptionExecution(
    Schema schema,
    CompiledOperation operation,
    GraphQLRequest request,
    VariableSet variables,
    RequestExecutorOptions options,
    ExecutionFailures failures)
{
    public async ValueTask<IExecutionResult> OpenAsync(CancellationToken cancellationToken)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var opening = CreateExecution(request.Services, stop.Token);
        var step = operation.Root.Fields.First(field => field.IsIncluded(opening.Flags));
        try
        {
            var subscribe = step.Field.Subscribe
                ?? throw new SchemaException($"`{step.Field.Name}` cannot be subscribed to.");
            var events = await subscribe(opening.CreateRootContext(step)).ConfigureAwait(false);
            return new ResponseStream(ReadAsync(events, stop.Token), async () =>
            {
                await stop.CancelAsync().ConfigureAwait(false);
                stop.Dispose();
            });
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            stop.Dispose();
            failures.Report(opening, step, [new Writing.PathEntry(step.ResponseName, 0)], exception);
            return new ErrorResult(opening.Errors);
        }
    }

    private async IAsyncEnumerable<OperationResult> ReadAsync(
        IAsyncEnumerable<object?> events, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var message in events.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            yield return await ExecuteAsync(message, cancellationToken).ConfigureAwait(false);
        }
    }

    private async ValueTask<OperationResult> ExecuteAsync(object? message, CancellationToken cancellationToken)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        timeout.CancelAfter(options.ExecutionTimeout);
        await using var scope = request.Services.CreateAsyncScope();
        try
        {
            var execution = CreateExecution(scope.ServiceProvider, timeout.Token);
            await execution.RunAsync(message).ConfigureAwait(false);
            return execution;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ErrorResult(new Error("The event took too long.", ErrorCodes.Timeout));
        }
    }

    private OperationExecution CreateExecution(IServiceProvider services, CancellationToken cancellationToken) =>
        new(schema, operation, request, services, variables, options, failures, cancellationToken);
}
