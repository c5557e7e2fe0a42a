using BankGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace BankGraph.GraphQL.Http;

/// <summary>
/// Sees every request that comes by HTTP before it is executed. Registered as a service; throw a
/// <see cref="GraphQLException"/> to refuse the request.
/// </summary>
public interface IHttpRequestInterceptor
{
    /// <summary>Called once for each request.</summary>
    /// <param name="context">The HTTP request.</param>
    /// <param name="requestExecutor">What will execute it.</param>
    /// <param name="requestBuilder">What of it can be set.</param>
    /// <param name="cancellationToken">Set when the caller has gone.</param>
    ValueTask OnCreateAsync(
        HttpContext context,
        IRequestExecutor requestExecutor,
        OperationRequestBuilder requestBuilder,
        CancellationToken cancellationToken);
}
