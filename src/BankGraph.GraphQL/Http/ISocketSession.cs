using System.Security.Claims;
using Microsoft.AspNetCore.Http;

namespace BankGraph.GraphQL.Http;

/// <summary>A WebSocket session of <c>graphql-transport-ws</c>.</summary>
public interface ISocketSession
{
    /// <summary>
    /// The request that opened the socket. It lives as long as the session. Where the session outlives what the server
    /// has of the request, it is the request as it was then: its addresses, headers, items, endpoint and user, and the
    /// features set by <see cref="GraphQLHttpContextExtensions.SetSocketFeature"/>.
    /// </summary>
    HttpContext HttpContext { get; }

    /// <summary>
    /// Who asks. At first whoever opened the socket; nobody when a page of another origin did, because a browser sends
    /// that page's visitor's cookies along unasked.
    /// </summary>
    ClaimsPrincipal User { get; set; }

    /// <summary>
    /// Until when <see cref="User"/> may be believed; then the session is closed with 4403. Null for ever. A later
    /// instant may be set at any time, an earlier one is noticed with the next ping.
    /// </summary>
    DateTimeOffset? ExpiresAt { get; set; }
}
