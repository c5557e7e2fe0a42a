using System.Security.Claims;
using BankGraph.GraphQL.Data.Paging;
using BankGraph.GraphQL.Execution.Plans;
using BankGraph.GraphQL.Execution.Writing;
using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;
using Microsoft.Extensions.DependencyInjection;

namespace BankGraph.GraphQL.Execution;

/// <inheritdoc />
internal sealed class ResolverContext : IResolverContext
{
    private readonly OperationExecution _execution;
    private readonly FieldStep _step;
    private readonly object? _parent;
    private readonly PathEntry[] _path;
    private IServiceProvider? _ownServices;

    public ResolverContext(
        OperationExecution execution,
        FieldStep step,
        ObjectType type,
        object? parent,
        object?[] arguments,
        PathEntry[] path)
    {
        _execution = execution;
        _step = step;
        _parent = parent;
        _path = path;
        ObjectType = type;
        Arguments = arguments;
    }

    public ObjectType ObjectType { get; }

    public OutputField Field => _step.Field;

    public OperationDefinitionNode Operation => _execution.Plan.Definition;

    public IReadOnlyList<Directive> OperationDirectives =>
        DirectiveUse.Coerce(_execution.Plan.Directives, _execution);

    public ISelection Selection => new Selection(_execution, _step, ObjectType);

    /// <summary>The run that the field belongs to.</summary>
    public OperationExecution Execution => _execution;

    public string ResponseName => _step.ResponseName;

    public IReadOnlyList<object> Path => [.. _path.Select(entry => entry.ToObject()), _step.ResponseName];

    public Schema Schema => _execution.Schema;

    public IServiceProvider Services => _execution.Services;

    public ClaimsPrincipal User => _execution.User;

    public IDictionary<string, object?> ContextData => _execution.ContextData;

    public CancellationToken RequestAborted => _execution.RequestAborted;

    /// <summary>The argument values, in the order of the field's arguments.</summary>
    public object?[] Arguments { get; }

    /// <summary>The services of this resolver's scope; the request's when it has none of its own.</summary>
    public IServiceProvider CurrentServices
    {
        get => _ownServices ?? _execution.Services;
        set => _ownServices = value;
    }

    /// <summary>The page that is asked for; null for fields without paging.</summary>
    public PagedSelection? Page { get; set; }

    /// <summary>Something that is the same for all objects that a selection is made on.</summary>
    public T OncePerSelection<T>(object key, Func<T> create) where T : class =>
        _execution.OncePerSelection(_step, key, create);

    public T Parent<T>() => (T)_parent!; // The root's parent is null, and asked for as object only.

    public T ArgumentValue<T>(string name)
    {
        if (!Field.Arguments.TryGet(name, out var argument))
        {
            throw new ArgumentException($"`{Field.Name}` has no argument `{name}`.", nameof(name));
        }

        var value = Arguments[Field.Arguments.IndexOf(argument)];
        return value is null || ReferenceEquals(value, Absent.Value) ? default! : (T)value; // T says what may be null.
    }

    public bool HasArgument(string name) =>
        Field.Arguments.TryGet(name, out var argument)
        && !ReferenceEquals(Arguments[Field.Arguments.IndexOf(argument)], Absent.Value);

    public T Service<T>() where T : notnull => CurrentServices.GetRequiredService<T>();

    public T DataLoader<T>() where T : class, IDataLoader => (T)GetDataLoader(typeof(T));

    public IDataLoader GetDataLoader(Type type) => _execution.DataLoaders.Get(type);

    public bool IsSelected(params ReadOnlySpan<string> path)
    {
        var steps = new List<FieldStep> { _step };
        foreach (var name in path)
        {
            var next = new List<FieldStep>();
            foreach (var step in steps) AddChildren(step, name, next);
            if (next.Count == 0) return false;
            steps = next;
        }

        return true;
    }

    public void ReportError(IError error) =>
        _execution.AddError(error, _step, [.. _path, new PathEntry(_step.ResponseName, 0)]);

    private void AddChildren(FieldStep step, string name, List<FieldStep> found)
    {
        if (step.Children is not { } children) return;
        foreach (var type in Schema.GetPossibleTypes(step.Field.Type.NamedType))
        {
            foreach (var child in children.For(type).Fields)
            {
                if (child.Field.Name == name && child.IsIncluded(_execution.Flags)) found.Add(child);
            }
        }
    }
}
