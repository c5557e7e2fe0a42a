namespace BankGraph.Api.Hosting;

/// <summary>What the host itself is told, at the top of the configuration.</summary>
internal sealed class HostSettings
{
    private static readonly TimeSpan LongestWarmUp = TimeSpan.FromMinutes(1);

    /// <summary>What this process does; also <c>--role api|worker|all</c>.</summary>
    public HostRole Role { get; set; } = HostRole.All;

    /// <summary>Folder of the embedded database and of the keys that Development makes for itself.</summary>
    public string DataFolder { get; set; } = "data";

    /// <summary>Origins whose pages may call the bank from a browser; none unless given.</summary>
    public string[] AllowedOrigins { get; set; } = [];

    /// <summary>
    /// Addresses and networks (<c>10.1.0.0/16</c>) of proxies that are believed about whom they speak for; none unless
    /// given.
    /// </summary>
    public string[] TrustedProxies { get; set; } = [];

    /// <summary>How long requests and queued payments may take to end once the process is told to stop.</summary>
    public TimeSpan ShutdownTimeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long the process may send itself requests before it says that it is ready; zero for none.</summary>
    public TimeSpan WarmUp { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>Whether this process answers requests.</summary>
    public bool ServesApi => Role is HostRole.All or HostRole.Api;

    /// <summary>Whether this process runs relays and jobs.</summary>
    public bool RunsWorkers => Role is HostRole.All or HostRole.Worker;

    /// <exception cref="StartupException">A setting makes no sense.</exception>
    public static HostSettings Read(IConfiguration configuration)
    {
        if (configuration["Role"] is { Length: > 0 } role
            && !(Enum.TryParse<HostRole>(role, ignoreCase: true, out var known) && Enum.IsDefined(known)))
            throw new StartupException($"The role '{role}' is unknown; set Role to api, worker or all.");
        try
        {
            var settings = configuration.Get<HostSettings>() ?? new HostSettings();
            settings.DataFolder = Path.GetFullPath(settings.DataFolder);
            if (settings.ShutdownTimeout <= TimeSpan.Zero)
                throw new StartupException("Set ShutdownTimeout to more than nothing, for example 00:00:30.");
            if (settings.WarmUp < TimeSpan.Zero || settings.WarmUp > LongestWarmUp)
                throw new StartupException("Set WarmUp to a minute at most, or to 00:00:00 for none.");
            foreach (var origin in settings.AllowedOrigins) DemandOrigin(origin);
            return settings;
        }
        catch (InvalidOperationException exception)
        {
            throw new StartupException($"The configuration cannot be read: {exception.Message}", exception);
        }
    }

    private static void DemandOrigin(string origin)
    {
        if (Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.GetLeftPart(UriPartial.Authority) == origin)
            return;
        throw new StartupException(
            $"AllowedOrigins holds '{origin}'; an origin is scheme, host and port only: https://bank.example.");
    }
}
