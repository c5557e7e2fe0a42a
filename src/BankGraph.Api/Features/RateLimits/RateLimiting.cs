using System.Net;
using System.Security.Claims;
using BankGraph.Api.Features.Security;
using BankGraph.Api.Stores.Redis;
using BankGraph.GraphQL.Validation.Cost;

namespace BankGraph.Api.Features.RateLimits;

/// <summary>What one address and one customer may ask for in a minute.</summary>
/// <param name="options">How much that is.</param>
/// <param name="shared">Counts for all processes.</param>
/// <param name="http">Knows the address of who is not signed in.</param>
/// <param name="clock">Knows the minute.</param>
internal sealed class RateLimiting(
    RateLimitOptions options,
    SharedAttempts shared,
    IHttpContextAccessor http,
    TimeProvider clock)
{
    /// <summary>What whoever asks for too much is told.</summary>
    public const string Message = "Too many requests, or too costly ones. Please try again later.";

    private readonly RateLimit _ofAddresses = new("address", options.RequestsPerAddress, shared, clock);
    private readonly RateLimit _ofCustomers = new("customer", options.RequestsPerCustomer, shared, clock);
    private readonly RateLimit _costs = new("cost", options.CostPerMinute, shared, clock);

    /// <summary>Counts a request of an address; null when it may go on, otherwise how many seconds to wait.</summary>
    public ValueTask<int?> TakeAsync(IPAddress? address) =>
        _ofAddresses.TakeAsync(SignInThrottle.Partition(address), 1);

    /// <summary>Counts a request of a customer; anonymous ones are counted by their address alone.</summary>
    public ValueTask<int?> TakeAsync(ClaimsPrincipal user) =>
        user.FindViewer() is { } viewer ? _ofCustomers.TakeAsync(viewer.CustomerId.ToString("N"), 1) : new((int?)null);

    /// <summary>Counts what an operation costs; null when it may run, otherwise how many seconds to wait.</summary>
    public ValueTask<int?> TakeAsync(ClaimsPrincipal user, CostMetrics cost)
    {
        var subject = user.FindViewer()?.CustomerId.ToString("N")
            ?? SignInThrottle.Partition(http.HttpContext?.Connection.RemoteIpAddress);
        return _costs.TakeAsync(subject, (int)Math.Clamp(Math.Ceiling(cost.FieldCost), 1, int.MaxValue));
    }

    /// <summary>The refusal of whoever asks for too much.</summary>
    public static GraphQLException TooMany(int seconds) => new(new Error(Message, ErrorCodes.TooManyRequests)
    {
        Extensions = new Dictionary<string, object?> { ["retryAfterSeconds"] = seconds },
    });
}
