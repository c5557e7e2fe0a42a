namespace BankGraph.Banking.BillPayments;

/// <summary>Configuration section <c>BillPayments</c>.</summary>
public sealed class BillPaymentOptions
{
    /// <summary>Name of the configuration section.</summary>
    public const string Section = "BillPayments";

    /// <summary>
    /// Address under which billers answer, ending in a slash: <c>{GatewayUrl}{biller}/customers/{reference}/bills</c>.
    /// Required in Production; elsewhere the host may set it to its simulator.
    /// </summary>
    public Uri? GatewayUrl { get; set; }

    /// <summary>How long a biller may take to answer. A customer is waiting.</summary>
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(5);

    /// <summary>
    /// What billers sign announcements of new bills with, at least 32 characters; while there is none, none are taken.
    /// </summary>
    public string? WebhookSecret { get; set; }
}
