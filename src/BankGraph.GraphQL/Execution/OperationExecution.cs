using System.Buffers;
using System.Collections.Concurrent;
using System.Security.Claims;
using BankGraph.GraphQL.Execution.Input;
using BankGraph.GraphQL.Execution.Plans;
using BankGraph.GraphQL.Execution.Writing;
using BankGraph.GraphQL.Types;
using BankGraph.GraphQL.Validation.Cost;

namespace BankGraph.GraphQL.Execution;

/// <summary>
/// One run of an operation. One loop writes the response; resolvers that have to wait leave holes and come back through
/// a queue, so nothing here is shared between threads but that queue and the batches.
/// </summary>
internal sealed partial class OperationExecution : OperationResult, IBatchLoop, IRequestContext
{
    private readonly ExecutionEnvironment _environment;
    private readonly GraphQLRequest _request;
    private readonly IServiceProvider? _ownServices;
    private readonly VariableSet _variables;
    private readonly CancellationToken _requestAborted;
    private object?[]?[] _arguments;
    private readonly Segment _root = new(owner: null);
    private List<IError>? _errors;
    private CancellationTokenSource? _timeout;
    private ConcurrentDictionary<string, object?>? _contextData;
    private PathEntry[] _path = [];
    private int _depth;
    private int _pending;
    private bool _isDataNull;

    /// <summary>Prepares a run.</summary>
    /// <param name="environment">What all runs have in common.</param>
    /// <param name="plan">The operation.</param>
    /// <param name="request">The request.</param>
    /// <param name="ownServices">Services of this run alone, for one event of many; null for the request's.</param>
    /// <param name="variables">The request's variables.</param>
    /// <param name="requestAborted">Set when the caller has gone.</param>
    public OperationExecution(
        ExecutionEnvironment environment,
        CompiledOperation plan,
        GraphQLRequest request,
        IServiceProvider? ownServices,
        VariableSet variables,
        CancellationToken requestAborted)
    {
        _environment = environment;
        _request = request;
        _ownServices = ownServices;
        _requestAborted = requestAborted;
        Plan = plan;
        _variables = variables;
        _arguments = plan.ArgumentSlots == 0 ? [] : new object?[plan.ArgumentSlots][];
        Flags = ReadFlags(plan, variables);
    }

    public Schema Schema => _environment.Schema;

    public CompiledOperation Plan { get; }

    public IServiceProvider Services => _ownServices ?? _request.Services;

    public ClaimsPrincipal User => _request.User;

    /// <summary>For what resolvers tell each other; those of a query write side by side.</summary>
    public IDictionary<string, object?> ContextData => _request.ContextData
        ?? LazyInitializer.EnsureInitialized(ref _contextData, static () => new());

    /// <summary>Whether it may go on for as long as its caller likes.</summary>
    public bool IsUntimed { get; init; }

    /// <summary>Also set when the time is up; nothing that never waits needs the clock.</summary>
    public CancellationToken RequestAborted => IsUntimed ? _requestAborted : Timeout.Token;

    /// <summary>Whether the operation was stopped, by its caller or by the clock.</summary>
    public bool IsStopped => _requestAborted.IsCancellationRequested || _timeout is { IsCancellationRequested: true };

    /// <summary>The condition variables that are true, as bits.</summary>
    public ulong Flags { get; }

    /// <summary>What the operation costs, for a client that asked; null for nothing to tell.</summary>
    public CostMetrics? ReportedCost { get; init; }

    public override bool IsRequestError => false;

    public override IReadOnlyList<IError> Errors => _errors ?? [];

    private CancellationTokenSource Timeout => _timeout ?? LazyInitializer.EnsureInitialized(ref _timeout, () =>
    {
        var timeout = CancellationTokenSource.CreateLinkedTokenSource(_requestAborted);
        timeout.CancelAfter(_environment.Options.ExecutionTimeout);
        return timeout;
    });

    /// <summary>Runs the operation on a root value.</summary>
    public ValueTask RunAsync(object? root)
    {
        EnterServices();
        if (Plan.Type == Language.OperationType.Mutation) return RunSerialAsync(root);
        if (!WriteSelections(Plan.Root, root, _root, -1)) _isDataNull = true;
        return Volatile.Read(ref _pending) == 0 ? ValueTask.CompletedTask : DrainAsync();
    }

    /// <summary>The arguments of a step that is resolved outside of writing: a subscription's root.</summary>
    public ResolverContext CreateRootContext(FieldStep step) =>
        new(this, step, Plan.Root.Type, null, GetArguments(step), []);

    /// <summary>The values of arguments that depend on variables, coerced once for the whole run.</summary>
    /// <exception cref="GraphQLException">A value does not fit its argument.</exception>
    public object?[] GetArguments(
        ArgumentPlan plan, FieldCollection<InputField> definitions, IReadOnlyList<Language.ArgumentNode> given)
    {
        // Selections below an abstract type are compiled when an object of theirs turns up, perhaps only now.
        if (plan.Slot >= _arguments.Length) Array.Resize(ref _arguments, Plan.ArgumentSlots + plan.Slot + 1);
        ref var slot = ref _arguments[plan.Slot];
        return slot ??= ArgumentCoercion.Coerce(definitions, given, _variables);
    }

    public void AddError(IError error, FieldStep step, PathEntry[] path)
    {
        var node = step.Nodes[0].Location;
        var complete = new Error(error.Message, error.Code)
        {
            Extensions = error.Extensions,
            Exception = error.Exception,
            Path = error.Path ?? [.. path.Select(entry => entry.ToObject())],
            Locations = error.Locations ?? (node is { } place ? [new ErrorLocation(place.Line, place.Column)] : null),
        };
        lock (_root)
        {
            _errors ??= [];
            if (_errors.Count < _environment.Options.MaxErrors) _errors.Add(_environment.Failures.Filter(complete));
        }
    }

    public override void Write(IBufferWriter<byte> output)
    {
        if (_errors is { Count: > 0 } errors)
        {
            using var buffer = new JsonBuffer();
            buffer.WriteRaw("{\"errors\":"u8);
            ErrorWriter.Write(buffer, errors);
            buffer.WriteRaw(",\"data\":"u8);
            output.Write(buffer.Written);
        }
        else
        {
            output.Write("{\"data\":"u8);
        }

        if (_isDataNull) output.Write("null"u8);
        else _root.Write(output);
        if (ReportedCost is { } cost) WriteCost(output, cost);
        output.Write("}"u8);
    }

    private static void WriteCost(IBufferWriter<byte> output, CostMetrics cost)
    {
        using var buffer = new JsonBuffer();
        buffer.WriteByte((byte)',');
        CostExtension.Write(buffer, cost);
        output.Write(buffer.Written);
    }

    public override ValueTask DisposeAsync()
    {
        _root.Dispose();
        _timeout?.Dispose();
        return base.DisposeAsync();
    }

    // Section 6.2.2: each root field of a mutation is finished before the next one begins.
    private async ValueTask RunSerialAsync(object? root)
    {
        var buffer = _root.Buffer;
        buffer.WriteByte((byte)'{');
        var first = true;
        foreach (var step in Plan.Root.InOrder(Flags))
        {
            if (!step.IsIncluded(Flags)) continue;
            buffer.WriteRaw(first ? step.FirstName : step.NextName);
            first = false;

            // What was waited for has left its own path behind.
            _depth = 0;
            if (!WriteField(Plan.Root, step, root, _root, -1))
            {
                _isDataNull = true;
                return;
            }

            if (Volatile.Read(ref _pending) > 0) await DrainAsync().ConfigureAwait(false);
            if (_isDataNull) return;

            // The next field has to see what this one has changed.
            _dataLoaders?.ClearCaches();
        }

        buffer.WriteByte((byte)'}');
    }

    private static ulong ReadFlags(CompiledOperation plan, VariableSet variables)
    {
        var flags = 0UL;
        for (var i = 0; i < plan.ConditionVariables.Count; i++)
        {
            var isTrue = variables.TryGet(plan.ConditionVariables[i], out var value)
                && value.Kind == InputKind.Boolean
                && value.GetBoolean();
            if (isTrue) flags |= 1UL << i;
        }

        return flags;
    }
}
