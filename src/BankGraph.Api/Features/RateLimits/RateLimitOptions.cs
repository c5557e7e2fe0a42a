using BankGraph.Api.Hosting;

namespace BankGraph.Api.Features.RateLimits;

/// <summary>
/// Configuration section <c>RateLimits</c>. The defaults are several times what a busy client needs, and a fraction of
/// ten times that; development has more, because whoever measures there sends as much as can be sent.
/// </summary>
internal sealed class RateLimitOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "RateLimits";

    /// <summary>How many requests one address, or one network of IPv6, may send in a minute.</summary>
    public int RequestsPerAddress { get; set; } = 12_000;

    /// <summary>How many requests and operations of sockets one customer may send in a minute.</summary>
    public int RequestsPerCustomer { get; set; } = 1_200;

    /// <summary>
    /// What the operations of one customer, or of one address where nobody is signed in, may cost in a minute; in the
    /// unit of <c>fieldCost</c>.
    /// </summary>
    public int CostPerMinute { get; set; } = 600_000;

    /// <summary>How many WebSockets one address may have open at each process.</summary>
    public int SocketsPerAddress { get; set; } = 1_000;

    /// <summary>How many WebSockets one customer may have open at each process.</summary>
    public int SocketsPerCustomer { get; set; } = 50;

    /// <summary>How many operations may run at once in one WebSocket.</summary>
    public int OperationsPerSocket { get; set; } = 100;

    /// <exception cref="StartupException">A number is none, or would let nobody in.</exception>
    public static RateLimitOptions Read(IConfiguration configuration)
    {
        try
        {
            var options = configuration.GetSection(Section).Get<RateLimitOptions>() ?? new RateLimitOptions();
            if (options.All.Min() > 0) return options;
            throw new StartupException($"Set every number of {Section} to at least 1.");
        }
        catch (InvalidOperationException exception)
        {
            throw new StartupException($"The configuration cannot be read: {exception.Message}", exception);
        }
    }

    private int[] All =>
    [
        RequestsPerAddress, RequestsPerCustomer, CostPerMinute, SocketsPerAddress, SocketsPerCustomer,
        OperationsPerSocket,
    ];
}
