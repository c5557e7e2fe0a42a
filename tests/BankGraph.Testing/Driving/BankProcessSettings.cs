namespace BankGraph.Testing.Driving;

/// <summary>How a bank's process is started.</summary>
public sealed record BankProcessSettings
{
    /// <summary>Value of ASPNETCORE_ENVIRONMENT.</summary>
    public string Environment { get; init; } = "Development";

    /// <summary>Configuration keys with their values, such as <c>Accounts:Currencies</c>.</summary>
    public IReadOnlyDictionary<string, string> Configuration { get; init; } = new Dictionary<string, string>();

    /// <summary>Folder to work in, with the data below it; a temporary one of its own when left out.</summary>
    public string? WorkFolder { get; init; }

    /// <summary>The clock that it reads; the machine's when left out.</summary>
    public JumpingClock? Clock { get; init; }

    /// <summary>
    /// Whether it will end soon: then it does not hurry to compile its hot code anew, which takes half of a start, and
    /// leaves the processors to the other tests when it has no work.
    /// </summary>
    public bool IsShortLived { get; init; }

    /// <summary>Whether hot code is compiled by a profile of its first calls, as it is in the image.</summary>
    public bool IsProfiled { get; init; }

    /// <summary>Whether threads without work sleep as soon as the runtime has them, as in docker-compose.yml.</summary>
    public bool SleepsSoon { get; init; }

    /// <summary>The same settings with one more configuration value.</summary>
    public BankProcessSettings With(string key, string value) =>
        this with { Configuration = new Dictionary<string, string>(Configuration) { [key] = value } };
}
