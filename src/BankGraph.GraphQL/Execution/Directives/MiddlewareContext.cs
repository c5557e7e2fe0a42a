using System.Security.Claims;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Execution;

/// <summary>
/// The context of a field with directives that have a middleware. Around the resolver's own, so that fields without
/// such directives do not carry a result.
/// </summary>
internal sealed class MiddlewareContext(ResolverContext inner) : IMiddlewareContext
{
    private object? _result;
    private bool _hasResult;

    public ResolverContext Inner => inner;

    public object? Result
    {
        get => _result;
        set
        {
            _result = value;
            _hasResult = true;
        }
    }

    public Schema Schema => inner.Schema;

    public IServiceProvider Services => inner.Services;

    public ClaimsPrincipal User => inner.User;

    public IDictionary<string, object?> ContextData => inner.ContextData;

    public CancellationToken RequestAborted => inner.RequestAborted;

    public ObjectType ObjectType => inner.ObjectType;

    public OutputField Field => inner.Field;

    public OperationDefinitionNode Operation => inner.Operation;

    public IReadOnlyList<Directive> OperationDirectives => inner.OperationDirectives;

    public ISelection Selection => inner.Selection;

    public string ResponseName => inner.ResponseName;

    public IReadOnlyList<object> Path => inner.Path;

    public T Parent<T>() => inner.Parent<T>();

    public T ArgumentValue<T>(string name) => inner.ArgumentValue<T>(name);

    public bool HasArgument(string name) => inner.HasArgument(name);

    public T Service<T>() where T : notnull => inner.Service<T>();

    public T DataLoader<T>() where T : class, IDataLoader => inner.DataLoader<T>();

    public bool IsSelected(params ReadOnlySpan<string> path) => inner.IsSelected(path);

    public void ReportError(IError error) => inner.ReportError(error);

    /// <summary>Runs the resolver, unless a middleware has given the value already.</summary>
    public async ValueTask ResolveAsync(FieldResolverDelegate resolver)
    {
        if (!_hasResult) Result = await resolver(inner).ConfigureAwait(false);
    }

    /// <summary>What came of it.</summary>
    public object? TakeResult() => _result;
}
