using BankGraph.GraphQL.Language;
using BankGraph.GraphQL.Types;

namespace BankGraph.GraphQL.Execution;

/// <summary>Reads one field's value: the C# object, list or leaf that the field's type is then made of.</summary>
public delegate ValueTask<object?> FieldResolverDelegate(IResolverContext context);

/// <summary>Wraps a resolver with another one, for example to page through what it gave.</summary>
public delegate FieldResolverDelegate FieldMiddleware(FieldResolverDelegate next);

/// <summary>Opens the stream of events behind a subscription's root field.</summary>
public delegate ValueTask<IAsyncEnumerable<object?>> SubscribeDelegate(IResolverContext context);

/// <summary>Says whether the caller may see an object; denied objects read as null.</summary>
public delegate ValueTask<bool> ObjectAccessDelegate(IRequestContext request, object value);

/// <summary>What belongs to one request.</summary>
public interface IRequestContext
{
    /// <summary>The schema being executed.</summary>
    Schema Schema { get; }

    /// <summary>The request's services.</summary>
    IServiceProvider Services { get; }

    /// <summary>Who asks; an identity without authentication when nobody signed in.</summary>
    System.Security.Claims.ClaimsPrincipal User { get; }

    /// <summary>Values shared by the whole request, such as what the transport knows.</summary>
    IDictionary<string, object?> ContextData { get; }

    /// <summary>Set when the caller has gone or the request's time is up.</summary>
    CancellationToken RequestAborted { get; }
}

/// <summary>What a resolver may know about the field that it resolves.</summary>
public interface IResolverContext : IRequestContext
{
    /// <summary>The type that declares the field.</summary>
    ObjectType ObjectType { get; }

    /// <summary>The field.</summary>
    OutputField Field { get; }

    /// <summary>The operation's definition.</summary>
    OperationDefinitionNode Operation { get; }

    /// <summary>The directives on the operation itself.</summary>
    /// <exception cref="GraphQLException">A variable's value does not fit an argument.</exception>
    IReadOnlyList<Directive> OperationDirectives { get; }

    /// <summary>What the document selected: the field, where it does so, and the directives there.</summary>
    ISelection Selection { get; }

    /// <summary>The name of the field in the response.</summary>
    string ResponseName { get; }

    /// <summary>Where the field stands in the response: names and list positions, outermost first.</summary>
    IReadOnlyList<object> Path { get; }

    /// <summary>The object that the field belongs to.</summary>
    T Parent<T>();

    /// <summary>The value of an argument; its default, or the C# default, when none was given.</summary>
    T ArgumentValue<T>(string name);

    /// <summary>Whether the argument was given, or has a default.</summary>
    bool HasArgument(string name);

    /// <summary>A service of the request; of this resolver's own scope where the field has one.</summary>
    T Service<T>() where T : notnull;

    /// <summary>A data loader, one instance per request.</summary>
    T DataLoader<T>() where T : class, IDataLoader;

    /// <summary>
    /// Whether the caller selected a field below this one; several names walk down, for example
    /// <c>IsSelected("edges", "node", "balance")</c>.
    /// </summary>
    bool IsSelected(params ReadOnlySpan<string> path);

    /// <summary>Adds an error at this field without stopping its resolver.</summary>
    void ReportError(IError error);
}
