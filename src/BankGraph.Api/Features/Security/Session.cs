using BankGraph.Api.Features.Customers;
using BankGraph.Banking.Customers;
using BankGraph.Banking.Security;

namespace BankGraph.Api.Features.Security;

/// <summary>What a client needs to act for a customer.</summary>
[OwnerOnly]
internal sealed class Session : IOwned
{
    /// <summary>A JWT for the header Authorization: Bearer ...</summary>
    public required string AccessToken { get; init; }

    /// <summary>When the access token stops being accepted.</summary>
    public required DateTime AccessTokenExpiresAt { get; init; }

    /// <summary>To be exchanged once for the next pair of tokens; empty where a cookie keeps it.</summary>
    public required string RefreshToken { get; init; }

    /// <inheritdoc/>
    [GraphQLIgnore]
    public required Guid OwnerId { get; init; }

    /// <summary>Who is signed in.</summary>
    public async Task<Customer> GetCustomerAsync(CustomerQueries customers, CancellationToken cancellationToken) =>
        await customers.FindAsync(OwnerId, cancellationToken) is { } view
            ? Customer.Of(view)
            : throw new InvalidOperationException("A session's customer has disappeared.");

    /// <summary>A session whose refresh token the browser keeps.</summary>
    internal static Session Of(SignedIn tokens, RefreshCookie cookie)
    {
        cookie.Write(tokens.RefreshToken);
        return Of(tokens with { RefreshToken = "" });
    }

    internal static Session Of(SignedIn tokens) => new()
    {
        AccessToken = tokens.AccessToken.Value,
        AccessTokenExpiresAt = tokens.AccessToken.ExpiresAt,
        RefreshToken = tokens.RefreshToken,
        OwnerId = tokens.CustomerId,
    };
}
