namespace BankGraph.GraphQL.Execution;

/// <summary>Puts the middleware of directives around a resolver; the first directive stands outermost.</summary>
internal static class DirectivePipeline
{
    /// <summary>Directives of the schema: on a field, or on the object type that declares it.</summary>
    public static FieldMiddleware Create(IReadOnlyList<Directive> directives) => resolver =>
    {
        var next = Innermost(resolver);
        for (var i = directives.Count - 1; i >= 0; i--)
        {
            if (directives[i].Type.Middleware is { } middleware) next = middleware(next, directives[i]);
        }

        return Outermost(next);
    };

    /// <summary>Directives of a document.</summary>
    public static FieldResolverDelegate Wrap(FieldResolverDelegate resolver, IReadOnlyList<DirectiveUse> directives)
    {
        var next = Innermost(resolver);
        for (var i = directives.Count - 1; i >= 0; i--) next = Add(directives[i], next);
        return Outermost(next);
    }

    private static FieldDelegate Add(DirectiveUse use, FieldDelegate next)
    {
        if (use.Type.Middleware is not { } middleware) return next;
        if (use.Constant is { } directive)
        {
            var step = middleware(next, directive);
            return use.IsAlwaysIncluded
                ? step
                : context => Execution(context) is var execution && use.IsIncluded(execution)
                    ? step(context)
                    : next(context);
        }

        return context => Execution(context) is var execution && use.IsIncluded(execution)
            ? middleware(next, use.Coerce(execution))(context)
            : next(context);
    }

    private static FieldDelegate Innermost(FieldResolverDelegate resolver) =>
        context => ((MiddlewareContext)context).ResolveAsync(resolver);

    private static FieldResolverDelegate Outermost(FieldDelegate first) => async context =>
    {
        var middleware = new MiddlewareContext((ResolverContext)context);
        await first(middleware).ConfigureAwait(false);
        return middleware.TakeResult();
    };

    private static OperationExecution Execution(IMiddlewareContext context) =>
        ((MiddlewareContext)context).Inner.Execution;
}
