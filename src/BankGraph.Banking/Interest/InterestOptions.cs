namespace BankGraph.Banking.Interest;

/// <summary>Configuration section <c>Interest</c>.</summary>
public sealed class InterestOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Interest";

    /// <summary>Where the bank's days begin and end: a name of the time zone database, such as Europe/Berlin.</summary>
    public string TimeZone { get; set; } = "UTC";

    /// <summary>
    /// How long after midnight a day is closed. Longer than a payment can be on its way through the ledger, so that
    /// nothing is booked on a day that was reckoned.
    /// </summary>
    public TimeSpan CloseDelay { get; set; } = TimeSpan.FromMinutes(5);

    /// <summary>How many pages of accounts are worked on at once.</summary>
    public int Workers { get; set; } = 4;

    /// <summary>Whether the time zone is known.</summary>
    internal bool HasTimeZone => TimeZoneInfo.TryFindSystemTimeZoneById(TimeZone, out _);
}
