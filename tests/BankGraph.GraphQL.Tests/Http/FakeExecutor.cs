using System.Buffers;
using System.Runtime.CompilerServices;
using System.Text;
using BankGraph.GraphQL.Execution;
using BankGraph.GraphQL.Subscriptions;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Tests.Http;

/// <summary>
/// Executes a language of its own: a document that starts with <c>query</c> or <c>{</c> succeeds, <c>invalid</c> is
/// refused, <c>mutation</c> succeeds where allowed, and <c>subscription NAME</c> answers every message of topic NAME.
/// </summary>
internal sealed class FakeExecutor : IRequestExecutor
{
    private int _undisposed;

    public InMemoryTopics Topics { get; } = new(maxQueuedEvents: 8);

    /// <summary>Takes the place of the language, if set.</summary>
    public Func<GraphQLRequest, CancellationToken, ValueTask<IExecutionResult>>? OnExecute { get; set; }

    /// <summary>What came last, copied out of the transport's memory.</summary>
    public SeenRequest? Last { get; private set; }

    /// <summary>How many results have not been disposed of.</summary>
    public int Undisposed => Volatile.Read(ref _undisposed);

    public Schema Schema => throw new NotSupportedException("The fake has no schema.");

    public ValueTask<IExecutionResult> ExecuteAsync(GraphQLRequest request, CancellationToken cancellationToken)
    {
        Last = new SeenRequest(request);
        if (OnExecute is { } execute) return execute(request, cancellationToken);
        var document = Last.Document;
        if (document.StartsWith("invalid", StringComparison.Ordinal) || document is "{")
        {
            return Refuse(ErrorCodes.Validation);
        }

        if (document.StartsWith("mutation", StringComparison.Ordinal) && request.QueriesOnly)
        {
            return Refuse(ErrorCodes.MethodNotAllowed);
        }

        if (document.StartsWith("subscription", StringComparison.Ordinal))
        {
            return request.NoSubscriptions
                ? Refuse(ErrorCodes.StreamingNotSupported)
                : SubscribeAsync(document["subscription ".Length..]);
        }

        return new(Result("{\"data\":{\"__typename\":\"Query\"}}"));
    }

    public OperationResult Result(string json)
    {
        Interlocked.Increment(ref _undisposed);
        return new FakeResult(json, () => Interlocked.Decrement(ref _undisposed));
    }

    public static ValueTask<IExecutionResult> Refuse(string code) => new(new ErrorResult(new Error("Refused.", code)));

    private async ValueTask<IExecutionResult> SubscribeAsync(string topic)
    {
        var source = await Topics.SubscribeAsync<string>(topic);
        return new ResponseStream(AnswerAsync(source), source.DisposeAsync);
    }

    private async IAsyncEnumerable<OperationResult> AnswerAsync(
        ISourceStream<string> source,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var json in source.ReadEventsAsync().WithCancellation(cancellationToken))
        {
            yield return Result(json);
        }
    }

    private sealed class FakeResult(string json, Action onDispose) : OperationResult
    {
        private Action? _onDispose = onDispose;

        public override bool IsRequestError => false;

        public override IReadOnlyList<IError> Errors => [];

        public override void Write(IBufferWriter<byte> output) => output.Write(Encoding.UTF8.GetBytes(json));

        public override ValueTask DisposeAsync()
        {
            Interlocked.Exchange(ref _onDispose, null)?.Invoke();
            return base.DisposeAsync();
        }
    }
}

/// <summary>A request as the executor got it.</summary>
internal sealed class SeenRequest(GraphQLRequest request)
{
    public string Document { get; } = Encoding.UTF8.GetString(request.Document.Span);

    public string? DocumentId { get; } = request.DocumentId.IsEmpty ? null : request.DocumentId.Value;

    public string? OperationName { get; } = request.OperationName;

    public string Variables { get; } = Text(request.Variables);

    public string Extensions { get; } = Text(request.Extensions);

    public string? User { get; } = request.User.Identity?.Name;

    public IServiceProvider Services { get; } = request.Services;

    public IDictionary<string, object?>? ContextData { get; } = request.ContextData;

    private static string Text(System.Text.Json.JsonElement element) =>
        element.ValueKind == System.Text.Json.JsonValueKind.Undefined ? "" : element.GetRawText();
}
