using System.Net;
using System.Threading.RateLimiting;
using BankGraph.Api.Stores.Redis;
using Microsoft.Extensions.Options;

namespace BankGraph.Api.Features.Security;

/// <summary>
/// Slows down whoever tries many names: logging in and registering share one allowance per address. Many tries of one
/// name are the business of the lockout. Each process counts what it lets through, and where there is a Redis all count
/// together; while that is away, an address gets at most one allowance from each process.
/// </summary>
internal sealed class SignInThrottle(
    IOptions<SignInOptions> options,
    SharedAttempts shared,
    IHttpContextAccessor http) : IDisposable
{
    /// <summary>The code of the refusal.</summary>
    public const string Code = "TOO_MANY_REQUESTS";

    private const int SegmentsPerMinute = 6;
    private const int NetworkBytes = 8;

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetSlidingWindowLimiter(address, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = options.Value.AttemptsPerMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = SegmentsPerMinute,
            QueueLimit = 0,
        }));

    /// <exception cref="GraphQLException">The address has used its allowance up.</exception>
    public async ValueTask DemandAsync()
    {
        var address = Partition(http.HttpContext?.Connection.RemoteIpAddress);

        // Whom this process refuses, Redis is not troubled with.
        using var lease = _limiter.AttemptAcquire(address);
        if (lease.IsAcquired && await shared.TryTakeAsync(address, options.Value.AttemptsPerMinute) != false) return;
        throw new GraphQLException(new Error("Too many attempts. Please try again in a minute.", Code));
    }

    /// <inheritdoc/>
    public void Dispose() => _limiter.Dispose();

    /// <summary>Who shares an allowance: an address of IPv4, or the network of IPv6 that one line has whole.</summary>
    internal static string Partition(IPAddress? address)
    {
        if (address is null) return "";
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        var bytes = address.GetAddressBytes();
        return Convert.ToHexString(bytes.AsSpan(0, Math.Min(bytes.Length, NetworkBytes)));
    }
}
