namespace BankGraph.Api.Features.Streams;

/// <summary>Configuration section <c>Streams</c>.</summary>
internal sealed class StreamOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Streams";

    /// <summary>
    /// How long a stream sleeps at most before it looks for itself, whether its reader is still signed in and whether
    /// something was booked that nobody told it of.
    /// </summary>
    public TimeSpan LongestSleep { get; set; } = TimeSpan.FromSeconds(5);
}
