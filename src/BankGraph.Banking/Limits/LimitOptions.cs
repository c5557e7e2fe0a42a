namespace BankGraph.Banking.Limits;

/// <summary>Configuration section <c>Limits</c>.</summary>
public sealed class LimitOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Limits";

    /// <summary>How long a higher limit waits, so that a thief has to wait too.</summary>
    public TimeSpan RaiseDelay { get; set; } = TimeSpan.FromHours(24);
}
