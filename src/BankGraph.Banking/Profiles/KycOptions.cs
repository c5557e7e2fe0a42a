namespace BankGraph.Banking.Profiles;

/// <summary>Configuration section <c>Kyc</c>.</summary>
public sealed class KycOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "Kyc";

    /// <summary>Whether only customers who are verified pay to other banks.</summary>
    public bool ExternalTransfersNeedVerification { get; set; }

    /// <summary>So many days before a document expires its holder is reminded, once; 0 for never.</summary>
    public int RemindDaysBefore { get; set; } = 30;

    /// <summary>From so many days before a document's last day its holder may hand in the next one.</summary>
    public int RenewDaysBefore { get; set; } = 90;

    /// <summary>The first day on which the next document is taken.</summary>
    internal DateOnly RenewableFrom(DateOnly validUntil) => validUntil.AddDays(-RenewDaysBefore);
}
