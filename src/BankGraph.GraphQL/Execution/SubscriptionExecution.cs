using System.Runtime.CompilerServices;
using BankGraph.GraphQL.Execution.Input;
using BankGraph.GraphQL.Execution.Plans;
using BankGraph.GraphQL.Subscriptions;
using BankGraph.GraphQL.Types;
using BankGraph.GraphQL.Validation.Cost;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Execution;

/// <summary>
/// Runs a subscription: opens its event stream, then executes the operation on each event (section 6.2.3).
/// </summary>
internal sealed class SubscriptionExecution(
    ExecutionEnvironment environment,
    CompiledOperation operation,
    GraphQLRequest request,
    VariableSet variables,
    CostMetrics? reportedCost)
{
    private readonly ExecutionFailures _failures = environment.Failures;
    private CostMetrics? _reportedCost = reportedCost;
    private int _isClosed;
    private bool _isOpen;

    // Events may come long after the scope of the request that subscribed is gone.
    private readonly IServiceScopeFactory _scopes = request.Services.GetRequiredService<IServiceScopeFactory>();

    public async ValueTask<IExecutionResult> OpenAsync(CancellationToken cancellationToken)
    {
        var opening = CreateExecution(null, cancellationToken);
        Task<IAsyncEnumerable<object?>>? source = null;
        FieldStep? step = null;
        try
        {
            step = operation.Root.Fields.First(field => field.IsIncluded(opening.Flags));
            var subscribe = step.Field.Subscribe
                ?? throw new SchemaException($"`{step.Field.Name}` cannot be subscribed to.");
            source = opening.AwaitAsync(subscribe(opening.CreateRootContext(step))).AsTask();
            var events = await source.WaitAsync(opening.RequestAborted).ConfigureAwait(false);

            // The stream keeps the token that it was opened with.
            opening.StopClock();
            opening.RequestAborted.ThrowIfCancellationRequested();
            GraphQLTelemetry.SubscriptionOpened();
            _isOpen = true;
            return new ResponseStream(
                ReadAsync(events, opening, cancellationToken), () => CloseAsync(source, opening));
        }
        catch (Exception exception)
        {
            var failure = FailureOf(exception, opening, step, cancellationToken);

            // An opening that heeds no token ends when it likes; what it has opened by then is closed then.
            var closing = CloseAsync(source, opening);
            if (source is null or { IsCompleted: true }) await closing.ConfigureAwait(false);
            return failure;
        }
    }

    private ErrorResult FailureOf(
        Exception exception,
        OperationExecution opening,
        FieldStep? step,
        CancellationToken cancellationToken)
    {
        if (exception is OperationCanceledException && opening.IsStopped)
        {
            return cancellationToken.IsCancellationRequested
                ? new ErrorResult(new Error("The request was aborted.", ErrorCodes.Cancelled))
                : new ErrorResult(new Error("The request took too long.", ErrorCodes.Timeout));
        }

        if (step is null) return new ErrorResult(_failures.Filter(_failures.Unexpected(exception, "subscription")));
        _failures.Report(opening, step, [new Writing.PathEntry(step.ResponseName, 0)], exception);
        return new ErrorResult(opening.Errors);
    }

    private async ValueTask CloseAsync(
        Task<IAsyncEnumerable<object?>>? source,
        OperationExecution opening)
    {
        // A result may be disposed of more than once.
        if (Interlocked.Exchange(ref _isClosed, 1) != 0) return;
        if (_isOpen) GraphQLTelemetry.SubscriptionClosed();
        try
        {
            await opening.StopAsync().ConfigureAwait(false);
            if (source is null) return;
            await ((Task)source).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (source.IsCompletedSuccessfully
                && await source.ConfigureAwait(false) is IAsyncDisposable events)
            {
                await events.DisposeAsync().ConfigureAwait(false);
            }
        }
        catch (Exception exception)
        {
            // Nobody waits for the answer any more, but whoever runs the server should know.
            _failures.Unexpected(exception, "subscription");
        }
        finally
        {
            await opening.DisposeAsync().ConfigureAwait(false);
        }
    }

    private async IAsyncEnumerable<OperationResult> ReadAsync(
        IAsyncEnumerable<object?> events,
        OperationExecution opening,
        [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        // The opening's token follows that of the caller, which is the reader's too unless he has brought another.
        using var both = opening.IsAbortedBy(cancellationToken)
            ? null
            : CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, opening.RequestAborted);
        var stop = both?.Token ?? opening.RequestAborted;
        await using var stream = events.GetAsyncEnumerator(stop);
        while (true)
        {
            OperationResult? failure = null;
            try
            {
                if (!await stream.MoveNextAsync().ConfigureAwait(false)) yield break;
            }
            catch (OperationCanceledException) when (stop.IsCancellationRequested)
            {
                yield break;
            }
            catch (Exception exception)
            {
                failure = EndOf(exception);
            }

            yield return failure ?? await ExecuteAsync(stream.Current, stop).ConfigureAwait(false);
            if (failure is not null) yield break;
        }
    }

    // The stream broke: the subscriber is told why, and may subscribe again.
    private ErrorResult EndOf(Exception exception) => exception switch
    {
        GraphQLException chosen => new ErrorResult([.. chosen.Errors.Select(_failures.Filter)]),
        SlowSubscriberException => new ErrorResult(
            new Error("The subscriber did not keep up with the events.", ErrorCodes.SubscriberTooSlow)),
        _ => new ErrorResult(_failures.Filter(_failures.Unexpected(exception, "subscription"))),
    };

    private async ValueTask<OperationResult> ExecuteAsync(object? message, CancellationToken cancellationToken)
    {
        await using var scope = _scopes.CreateAsyncScope();
        try
        {
            var execution = CreateExecution(scope.ServiceProvider, cancellationToken, _reportedCost);
            _reportedCost = null;
            await execution.RunAsync(message).ConfigureAwait(false);
            return execution;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ErrorResult(new Error("The event took too long.", ErrorCodes.Timeout));
        }
    }

    // The cost is told once, with the first event.
    private OperationExecution CreateExecution(
        IServiceProvider? services, CancellationToken cancellationToken, CostMetrics? reported = null) =>
        new(environment, operation, request, services, variables, cancellationToken)
        {
            ReportedCost = reported,
        };
}
