using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace BankGraph.Api.Features.Security;

/// <summary>
/// Slows down whoever tries many names: logging in and registering share one allowance per address. Many tries of one
/// name are the business of the lockout.
/// </summary>
internal sealed class SignInThrottle(IOptions<SignInOptions> options, IHttpContextAccessor http) : IDisposable
{
    /// <summary>The code of the refusal.</summary>
    public const string Code = "TOO_MANY_REQUESTS";

    private const int SegmentsPerMinute = 6;

    private readonly PartitionedRateLimiter<string> _limiter = PartitionedRateLimiter.Create<string, string>(address =>
        RateLimitPartition.GetSlidingWindowLimiter(address, _ => new SlidingWindowRateLimiterOptions
        {
            PermitLimit = options.Value.AttemptsPerMinute,
            Window = TimeSpan.FromMinutes(1),
            SegmentsPerWindow = SegmentsPerMinute,
            QueueLimit = 0,
        }));

    /// <exception cref="GraphQLException">The address has used its allowance up.</exception>
    public void Demand()
    {
        using var lease = _limiter.AttemptAcquire(http.HttpContext?.Connection.RemoteIpAddress?.ToString() ?? "");
        if (lease.IsAcquired) return;
        throw new GraphQLException(new Error("Too many attempts. Please try again in a minute.", Code));
    }

    /// <inheritdoc/>
    public void Dispose() => _limiter.Dispose();
}
