using System.Diagnostics.CodeAnalysis;
using System.Net;
using StackExchange.Redis;

namespace BankGraph.Api.Stores.Redis;

/// <summary>Configuration section <c>Redis</c>. Without a connection string the bank does without Redis.</summary>
internal sealed class RedisOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Redis";

    /// <summary>The namespace of a bank that shares its Redis with nobody.</summary>
    public const string DefaultNamespace = "bankgraph";

    /// <summary>Hosts and options, <c>redis.example:6379,password=...,ssl=true</c>.</summary>
    public string? ConnectionString { get; set; }

    /// <summary>What the names of keys and channels begin with; differs between banks that share one Redis.</summary>
    public string Namespace { get; set; } = DefaultNamespace;

    /// <summary>How long a request waits for an answer of Redis before it goes on without.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Whether this configuration names a Redis.</summary>
    public static bool IsSet(IConfiguration configuration) =>
        !string.IsNullOrWhiteSpace(configuration[$"{Section}:{nameof(ConnectionString)}"]);

    /// <summary>Reads <see cref="ConnectionString"/>; false when it makes no sense.</summary>
    public bool TryRead([NotNullWhen(true)] out ConfigurationOptions? configuration)
    {
        configuration = null;
        try
        {
            var read = ConfigurationOptions.Parse(ConnectionString ?? "");
            if (read.EndPoints.Count == 0 || !read.EndPoints.All(IsAddress)) return false;
            configuration = read;
            return true;
        }
        catch (Exception exception) when (exception is ArgumentException or FormatException or OverflowException)
        {
            // Its message quotes the string, which holds the password.
            return false;
        }
    }

    private static bool IsAddress(EndPoint endPoint) => endPoint switch
    {
        IPEndPoint => true,
        DnsEndPoint dns => Uri.CheckHostName(dns.Host) != UriHostNameType.Unknown,
        _ => false,
    };
}
