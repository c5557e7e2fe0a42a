using System.Diagnostics;
using System.Diagnostics.Metrics;
using BankGraph.GraphQL.Execution.Plans;
using BankGraph.GraphQL.Language;

namespace BankGraph.GraphQL.Execution;

/// <summary>
/// What the engine tells a meter and a tracer of the name <c>BankGraph.GraphQL</c>. Neither hears of arguments,
/// variables or results. Where nobody listens it costs one look for each request.
/// </summary>
internal static class GraphQLTelemetry
{
    public const string Name = "BankGraph.GraphQL";

    private static readonly Meter Meter = new(Name);
    private static readonly ActivitySource Source = new(Name);
    private static readonly BoundedNames Names = new(limit: 200);
    private static long _openSubscriptions;

    private static readonly Histogram<double> Duration = Meter.CreateHistogram(
        "graphql.server.operation.duration",
        "s",
        "How long operations took, without reading the request and writing the response.",
        advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries =
                [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
        });

    static GraphQLTelemetry() => Meter.CreateObservableUpDownCounter(
        "graphql.server.subscriptions",
        static () => Volatile.Read(ref _openSubscriptions),
        "{subscription}",
        "Subscriptions that are open.");

    /// <summary>Whether anybody wants to hear of an operation.</summary>
    public static bool IsObserved => Duration.Enabled || Source.HasListeners();

    /// <summary>Begins the span of a socket whose request ends before it; null where nobody listens.</summary>
    public static Activity? StartSocket() => Source.StartActivity("graphql socket");

    public static void SubscriptionOpened() => Interlocked.Increment(ref _openSubscriptions);

    public static void SubscriptionClosed() => Interlocked.Decrement(ref _openSubscriptions);

    /// <summary>One operation that somebody wants to hear of.</summary>
    public sealed class Observation
    {
        private readonly long _startedAt = Stopwatch.GetTimestamp();
        private readonly Activity? _span = Source.StartActivity("graphql");

        /// <summary>What is executed; null as long as nobody knows.</summary>
        public CompiledOperation? Operation { get; set; }

        public void End(IExecutionResult result)
        {
            var kind = KindOf(Operation);
            var name = Names.Of(Operation?.Definition.Name?.Value);
            var outcome = OutcomeOf(result);
            Duration.Record(
                Stopwatch.GetElapsedTime(_startedAt).TotalSeconds,
                new("graphql.operation.type", kind),
                new("graphql.operation.name", name),
                new("outcome", outcome));
            if (_span is null) return;
            _span.DisplayName = $"{kind} {name}";
            _span.SetTag("graphql.operation.type", kind);
            _span.SetTag("graphql.operation.name", name);
            _span.SetTag("outcome", outcome);
            if (outcome != "ok") _span.SetStatus(ActivityStatusCode.Error);
            _span.Dispose();
        }
    }

    private static string KindOf(CompiledOperation? operation) => operation?.Type switch
    {
        OperationType.Query => "query",
        OperationType.Mutation => "mutation",
        OperationType.Subscription => "subscription",
        _ => "unknown",
    };

    private static string OutcomeOf(IExecutionResult result) => result switch
    {
        OperationResult { IsRequestError: true } => "refused",
        OperationResult { Errors.Count: > 0 } => "errors",
        _ => "ok",
    };
}
