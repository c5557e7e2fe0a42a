using BankGraph.GraphQL.Http.Sockets;

namespace Microsoft.AspNetCore.Http;

/// <summary>What an application can say of a request for GraphQL.</summary>
public static class GraphQLHttpContextExtensions
{
    /// <summary>
    /// Sets a feature of a request that may open a WebSocket. The session has it, too, and it is disposed of when the
    /// session has ended, which may be long after the request; with the request where that opens no session.
    /// </summary>
    public static void SetSocketFeature<TFeature>(this HttpContext context, TFeature feature)
        where TFeature : class, IDisposable
    {
        context.Features.Set(feature);
        if (context.Features.Get<SocketBelongings>() is not { } belongings)
        {
            belongings = new SocketBelongings();
            context.Features.Set(belongings);
            context.Response.OnCompleted(
                static state =>
                {
                    (state as SocketBelongings)?.EndRequest();
                    return Task.CompletedTask;
                },
                belongings);
        }

        belongings.Add(feature);
    }
}
