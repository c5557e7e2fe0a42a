using System.Buffers;
using BankGraph.GraphQL.Types;
using BankGraph.GraphQL.Validation.Cost;

namespace BankGraph.GraphQL.Execution;

/// <summary>Executes requests against one schema.</summary>
public interface IRequestExecutor
{
    /// <summary>The schema.</summary>
    Schema Schema { get; }

    /// <summary>Executes a request; never throws for anything that the request contains.</summary>
    /// <param name="request">The request.</param>
    /// <param name="cancellationToken">Set when the caller has gone.</param>
    ValueTask<IExecutionResult> ExecuteAsync(GraphQLRequest request, CancellationToken cancellationToken);
}

/// <summary>The answer to a request: an <see cref="OperationResult"/> or a <see cref="ResponseStream"/>.</summary>
public interface IExecutionResult : IAsyncDisposable;

/// <summary>One response. Dispose of it when it has been written: its buffers are pooled.</summary>
public abstract class OperationResult : IExecutionResult
{
    /// <summary>
    /// Whether the request was refused before execution, so that the response has no data (section 7.1.1).
    /// </summary>
    public abstract bool IsRequestError { get; }

    /// <summary>The errors.</summary>
    public abstract IReadOnlyList<IError> Errors { get; }

    /// <summary>Writes the response as JSON.</summary>
    public abstract void Write(IBufferWriter<byte> output);

    /// <summary>Gives the buffers back.</summary>
    public virtual ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }

    /// <summary>The response as text, for tests and logs.</summary>
    public string ToJson()
    {
        var output = new ArrayBufferWriter<byte>();
        Write(output);
        return System.Text.Encoding.UTF8.GetString(output.WrittenSpan);
    }
}

/// <summary>The responses of a subscription, one for each event. Dispose of it to unsubscribe.</summary>
public sealed class ResponseStream : IExecutionResult
{
    private readonly IAsyncDisposable? _source;
    private readonly Func<ValueTask>? _onDispose;

    /// <summary>A stream of responses; <paramref name="onDispose"/> lets go what is behind it.</summary>
    public ResponseStream(IAsyncEnumerable<OperationResult> responses, Func<ValueTask> onDispose) =>
        (Responses, _onDispose) = (responses, onDispose);

    /// <summary>A stream of which nothing else is to be let go.</summary>
    internal ResponseStream(SubscriptionExecution source) => (Responses, _source) = (source, source);

    /// <summary>The responses; can be read once.</summary>
    public IAsyncEnumerable<OperationResult> Responses { get; }

    /// <inheritdoc />
    public ValueTask DisposeAsync() => _onDispose?.Invoke() ?? _source?.DisposeAsync() ?? default;
}

/// <summary>A response of errors alone.</summary>
public sealed class ErrorResult(params IReadOnlyList<IError> errors) : OperationResult
{
    /// <inheritdoc />
    public override bool IsRequestError => true;

    /// <inheritdoc />
    public override IReadOnlyList<IError> Errors { get; } = errors;

    /// <summary>What the refused operation costs, for a client that asked; null for nothing to tell.</summary>
    public CostMetrics? ReportedCost { get; init; }

    /// <inheritdoc />
    public override void Write(IBufferWriter<byte> output)
    {
        using var buffer = new JsonBuffer();
        buffer.WriteRaw("{\"errors\":"u8);
        ErrorWriter.Write(buffer, Errors);
        if (ReportedCost is { } cost)
        {
            buffer.WriteByte((byte)',');
            CostExtension.Write(buffer, cost);
        }

        buffer.WriteByte((byte)'}');
        output.Write(buffer.Written);
    }
}
