using BankGraph.GraphQL.Execution.Input;
using BankGraph.GraphQL.Execution.Plans;
using BankGraph.GraphQL.Subscriptions;
using BankGraph.GraphQL.Types;
using BankGraph.GraphQL.Validation.Cost;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Execution;

/// <summary>
/// Runs a subscription: opens its event stream, then executes the operation on each event (section 6.2.3). There may be
/// very many that wait, so nothing of the opening is kept but what it has opened.
/// </summary>
internal sealed class SubscriptionExecution(
    ExecutionEnvironment environment,
    CompiledOperation operation,
    GraphQLRequest request,
    VariableSet variables,
    CostMetrics? reportedCost,
    CancellationToken caller) : IAsyncEnumerable<OperationResult>, IAsyncDisposable
{
    private readonly ExecutionFailures _failures = environment.Failures;
    private readonly CancellationToken _caller = caller;

    // Set when the caller has gone, when the opening has taken too long, and when the stream is disposed of. The stream
    // keeps the token that it was opened with.
    private readonly CancellationTokenSource _stop = CancellationTokenSource.CreateLinkedTokenSource(caller);

    // Events may come long after the scope of the request that subscribed is gone.
    private readonly IServiceScopeFactory _scopes = request.Services.GetRequiredService<IServiceScopeFactory>();
    private CostMetrics? _reportedCost = reportedCost;
    private IAsyncEnumerable<object?>? _events;
    private bool _isOpen;
    private int _isClosed;

    public async ValueTask<IExecutionResult> OpenAsync()
    {
        var opening = new OperationExecution(environment, operation, request, ownServices: null, variables, _stop.Token)
        {
            IsUntimed = true,
        };
        Task<IAsyncEnumerable<object?>>? source = null;
        FieldStep? step = null;
        try
        {
            step = operation.Root.Fields.First(field => field.IsIncluded(opening.Flags));
            var subscribe = step.Field.Subscribe
                ?? throw new SchemaException($"`{step.Field.Name}` cannot be subscribed to.");
            source = opening.AwaitAsync(subscribe(opening.CreateRootContext(step))).AsTask();
            if (!source.IsCompleted) await WaitAsync(source).ConfigureAwait(false);
            _events = await source.ConfigureAwait(false);
            _stop.Token.ThrowIfCancellationRequested();
            GraphQLTelemetry.SubscriptionOpened();
            _isOpen = true;
            return new ResponseStream(this);
        }
        catch (Exception exception)
        {
            var failure = FailureOf(exception, opening, step);

            // An opening that heeds no token ends when it likes; what it has opened by then is closed then.
            var closing = CloseAsync(source);
            if (source is null or { IsCompleted: true }) await closing.ConfigureAwait(false);
            return failure;
        }
    }

    public IAsyncEnumerator<OperationResult> GetAsyncEnumerator(CancellationToken cancellationToken = default) =>
        new Reader(this, _events ?? throw new InvalidOperationException("The stream is not open."), cancellationToken);

    public ValueTask DisposeAsync() => CloseAsync(source: null);

    /// <summary>Waits for a stream that is not open at once, until its time is up.</summary>
    private async Task WaitAsync(Task source)
    {
        using var clock = new CancellationTokenSource(environment.Options.ExecutionTimeout);
        await using var registration = clock.Token
            .UnsafeRegister(static stop => (stop as CancellationTokenSource)?.Cancel(), _stop)
            .ConfigureAwait(false);
        await source.WaitAsync(_stop.Token).ConfigureAwait(false);
    }

    private ErrorResult FailureOf(Exception exception, OperationExecution opening, FieldStep? step)
    {
        if (exception is OperationCanceledException && _stop.IsCancellationRequested)
        {
            return _caller.IsCancellationRequested
                ? new ErrorResult(new Error("The request was aborted.", ErrorCodes.Cancelled))
                : new ErrorResult(new Error("The request took too long.", ErrorCodes.Timeout));
        }

        if (step is null) return new ErrorResult(_failures.Filter(_failures.Unexpected(exception, "subscription")));
        _failures.Report(opening, step, [new Writing.PathEntry(step.ResponseName, 0)], exception);
        return new ErrorResult(opening.Errors);
    }

    private async ValueTask CloseAsync(Task<IAsyncEnumerable<object?>>? source)
    {
        // A result may be disposed of more than once.
        if (Interlocked.Exchange(ref _isClosed, 1) != 0) return;
        if (_isOpen) GraphQLTelemetry.SubscriptionClosed();
        try
        {
            await _stop.CancelAsync().ConfigureAwait(false);
            if (source is not null)
            {
                await ((Task)source).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                if (source.IsCompletedSuccessfully) _events = await source.ConfigureAwait(false);
            }

            if (_events is IAsyncDisposable events) await events.DisposeAsync().ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            // Nobody waits for the answer any more, but whoever runs the server should know.
            _failures.Unexpected(exception, "subscription");
        }
        finally
        {
            _stop.Dispose();
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
            var execution = new OperationExecution(
                environment, operation, request, scope.ServiceProvider, variables, cancellationToken)
            {
                ReportedCost = _reportedCost,
            };

            // The cost is told once, with the first event.
            _reportedCost = null;
            await execution.RunAsync(message).ConfigureAwait(false);
            return execution;
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new ErrorResult(new Error("The event took too long.", ErrorCodes.Timeout));
        }
    }

    /// <summary>Reads the events; in place of a method with yield.</summary>
    private sealed class Reader : IAsyncEnumerator<OperationResult>
    {
        private readonly SubscriptionExecution _execution;
        private readonly CancellationTokenSource? _both;
        private readonly CancellationToken _stop;
        private readonly IAsyncEnumerator<object?> _events;
        private OperationResult? _current;
        private bool _isAtEnd;

        public Reader(
            SubscriptionExecution execution, IAsyncEnumerable<object?> events, CancellationToken cancellationToken)
        {
            // The stream's token follows that of the caller, which is the reader's too unless he has brought another.
            _execution = execution;
            _both = cancellationToken == execution._caller
                ? null
                : CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, execution._stop.Token);
            _stop = (_both ?? execution._stop).Token;
            _events = events.GetAsyncEnumerator(_stop);
        }

        public OperationResult Current => _current
            ?? throw new InvalidOperationException("There is a response only after one has been moved to.");

        public async ValueTask<bool> MoveNextAsync()
        {
            _current = null;
            if (_isAtEnd) return false;
            try
            {
                _isAtEnd = !await _events.MoveNextAsync().ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (_stop.IsCancellationRequested)
            {
                _isAtEnd = true;
            }
            catch (Exception exception)
            {
                _isAtEnd = true;
                _current = _execution.EndOf(exception);
                return true;
            }

            if (_isAtEnd) return false;
            _current = await _execution.ExecuteAsync(_events.Current, _stop).ConfigureAwait(false);
            return true;
        }

        public async ValueTask DisposeAsync()
        {
            await _events.DisposeAsync().ConfigureAwait(false);
            _both?.Dispose();
        }
    }
}
