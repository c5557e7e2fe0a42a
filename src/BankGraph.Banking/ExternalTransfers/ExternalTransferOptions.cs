namespace BankGraph.Banking.ExternalTransfers;

/// <summary>Configuration section <c>ExternalTransfers</c>.</summary>
public sealed class ExternalTransferOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "ExternalTransfers";

    /// <summary>Characters of the shortest secret.</summary>
    public const int MinSecretLength = 32;

    /// <summary>
    /// Address of the clearing house, ending in a slash: payments go to <c>{GatewayUrl}payments</c>. Required in
    /// Production; elsewhere the host may set it to its simulator.
    /// </summary>
    public Uri? GatewayUrl { get; set; }

    /// <summary>How long the clearing house may take to answer.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// What the clearing house signs its callbacks with. Required in Production; elsewhere a machine makes its own.
    /// </summary>
    public string? WebhookSecret { get; set; }

    /// <summary>The secret, which no process starts without.</summary>
    public string DemandSecret() =>
        WebhookSecret ?? throw new InvalidOperationException("The clearing house's secret is not set.");
}
