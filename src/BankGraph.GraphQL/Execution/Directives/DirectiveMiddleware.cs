namespace BankGraph.GraphQL.Execution;

/// <summary>One step on the way to a field's value, which it leaves in the context.</summary>
public delegate ValueTask FieldDelegate(IMiddlewareContext context);

/// <summary>
/// Makes the step that a directive puts before and after <paramref name="next"/>. Made once for each use of the
/// directive whose arguments are known when the operation is compiled, otherwise once for each field resolved.
/// </summary>
public delegate FieldDelegate DirectiveMiddleware(FieldDelegate next, Directive directive);

/// <summary>What a middleware may know, and change, of the field that is being resolved.</summary>
public interface IMiddlewareContext : IResolverContext
{
    /// <summary>
    /// The field's value. Once something has been put here, even null, the resolver does not run any more.
    /// </summary>
    object? Result { get; set; }
}
