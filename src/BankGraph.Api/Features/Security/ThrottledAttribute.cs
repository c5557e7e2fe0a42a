using System.Runtime.CompilerServices;
using BankGraph.GraphQL.Authoring;

namespace BankGraph.Api.Features.Security;

/// <summary>
/// The mutation can be tried so often from one address, and no more; see <see cref="SignInThrottle"/>.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ThrottledAttribute([CallerLineNumber] int order = 0) : FieldMiddlewareAttribute(order)
{
    /// <inheritdoc/>
    public override void Configure(FieldBuilder field) => field.Use(next => async context =>
    {
        await context.Service<SignInThrottle>().DemandAsync();
        return await next(context);
    });
}
